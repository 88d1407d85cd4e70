// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import path from 'path';
import { parseArgs } from 'util';
import { LoadProblem } from './load_problem';
import type { LoadTarget } from './opensearch/connection';
import { runningTarget } from './running_target';

export const USAGE = `usage: npm run logs -- load PATH... [--account ID] [--data-dir DIR] [--refused FILE]
       npm run logs -- load PATH... --opensearch URL --user NAME --password-env VARIABLE [--ca-file FILE]

Loads logs of AWS into an OpenSearch: CloudTrail, Security Hub, GuardDuty, VPC flow logs, S3 server access logs, WAF,
load balancers. Files and folders, packed (.gz) or not; the kind is told by the S3 key or the content.
  --account ID          account of records that name none (12 digits)
  --data-dir DIR        folder of the SIEM Review that runs here (default .data, or SIEM_REVIEW_DATA_DIR)
  --opensearch URL      another OpenSearch 2.x, signed in to with --user and the password in a variable
  --ca-file FILE        PEM file of the authority that signed its certificate
  --refused FILE        where refused lines are written (default refused.ndjson)
`;

/** A command line that cannot be followed; the message says why. */
export class WrongUsage extends Error {}

export interface LoadCommand {
  paths: string[];
  target: LoadTarget;
  account?: string;
  refusedFile: string;
}

/**
 * Reads `load PATH... [options]`; `undefined` when help was asked for.
 * @throws WrongUsage, LoadProblem
 */
export async function readCommand(
  args: string[],
  env: NodeJS.ProcessEnv
): Promise<LoadCommand | undefined> {
  const { values, positionals } = parsed(args);
  if (values.help === true) return undefined;
  const [command, ...paths] = positionals;
  if (command !== 'load') throw new WrongUsage(`unknown command: ${command ?? '(none)'}`);
  if (paths.length === 0) throw new WrongUsage('no file or folder named');
  const dataDir = path.resolve(values['data-dir'] ?? env.SIEM_REVIEW_DATA_DIR ?? '.data');
  return {
    paths,
    target:
      values.opensearch === undefined
        ? await runningTarget(dataDir)
        : otherTarget(values.opensearch, values, env),
    account: values.account,
    refusedFile: path.resolve(values.refused ?? 'refused.ndjson'),
  };
}

type Values = ReturnType<typeof parsed>['values'];

function parsed(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        account: text,
        'data-dir': text,
        opensearch: text,
        user: text,
        'password-env': text,
        'ca-file': text,
        refused: text,
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new WrongUsage((error as Error).message);
  }
}

function otherTarget(url: string, values: Values, env: NodeJS.ProcessEnv): LoadTarget {
  const variable = values['password-env'];
  if (values.user === undefined || variable === undefined) {
    throw new WrongUsage('--opensearch needs --user NAME and --password-env VARIABLE');
  }
  const password = env[variable];
  if (password === undefined || password === '') {
    throw new LoadProblem(`the variable ${variable} holds no password`);
  }
  return { url, caFile: values['ca-file'], username: values.user, password };
}
