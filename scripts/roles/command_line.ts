// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { readFileSync } from 'fs';
import { parseArgs } from 'util';

export const USAGE = `npm run roles -- --opensearch URL --user NAME --password-env VARIABLE [--ca-file FILE] [--dry-run]

Imports the roles of SIEM Review (engine/security/) into an OpenSearch with the security plugin. Mappings are added to,
nothing is removed. Run it again at any time.

  --opensearch URL          https://opensearch.example.com:9200
  --user NAME               who may use the security plugin's REST API (usually one with all_access)
  --password-env VARIABLE   the environment variable that holds the password
  --ca-file FILE            PEM of the authority that signed OpenSearch's certificate
  --dry-run                 only say what would be done

Exit codes: 0 done, 1 not possible, 2 wrong command line.
`;

export interface RolesCommand {
  url: string;
  user: string;
  password: string;
  ca?: Buffer;
  dryRun: boolean;
}

export class WrongUsage extends Error {}

/** Undefined when help was asked for. Throws WrongUsage with a sentence. */
export function readCommand(
  args: string[],
  environment: NodeJS.ProcessEnv
): RolesCommand | undefined {
  const values = parsed(args);
  if (values.help) return undefined;
  const given = (name: 'opensearch' | 'user' | 'password-env'): string => {
    const value = values[name];
    if (typeof value !== 'string' || value === '') throw new WrongUsage(`--${name} is missing.`);
    return value;
  };
  const url = address(given('opensearch'));
  const user = given('user');
  const variable = given('password-env');
  const password = environment[variable];
  if (!password) {
    throw new WrongUsage(`--password-env: the environment variable ${variable} is empty.`);
  }
  const file = values['ca-file'];
  return {
    url,
    user,
    password,
    ...(file === undefined ? {} : { ca: authority(file) }),
    dryRun: values['dry-run'] === true,
  };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        opensearch: { type: 'string' },
        user: { type: 'string' },
        'password-env': { type: 'string' },
        'ca-file': { type: 'string' },
        'dry-run': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    throw new WrongUsage((error as Error).message);
  }
}

/** A password goes over TLS, or stays on this machine. */
function address(value: string): string {
  let url: URL;
  try {
    url = new URL(value);
  } catch {
    throw new WrongUsage('--opensearch must be an address such as https://127.0.0.1:9200.');
  }
  if (url.username || url.password) {
    throw new WrongUsage('--opensearch must hold no name and password: use --user.');
  }
  const here = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && here)) {
    throw new WrongUsage('--opensearch must begin with https:// (http:// only on this machine).');
  }
  return value;
}

function authority(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new WrongUsage(`--ca-file ${file} cannot be read.`);
  }
}
