// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

// npm run setup: the indices of SIEM Review, made by hand.
import { Client } from '@opensearch-project/opensearch';
import { ServiceIdentity } from '../../server/records/service_identity';
import type { WritingClient } from '../../server/records/service_identity';
import { SETTINGS_INDEX } from '../../server/records/settings_mapping';
import { readCommand, WrongUsage } from '../roles/command_line';

const USAGE = `npm run setup -- --opensearch URL --user NAME --password-env VARIABLE [--ca-file FILE] [--dry-run]

Makes the indices that SIEM Review writes into, where they are missing. The plugin does it by itself at start when
siem_review.service is set; this is for who wants to do it by hand. Run it again at any time.

  --opensearch URL          https://opensearch.example.com:9200
  --user NAME               siem_review_service, or another who may make siem-review-* indices
  --password-env VARIABLE   the environment variable that holds the password
  --ca-file FILE            PEM of the authority that signed OpenSearch's certificate
  --dry-run                 only say what would be done

Exit codes: 0 done, 1 not possible, 2 wrong command line.
`;

async function main(): Promise<void> {
  const command = readCommand(process.argv.slice(2), process.env);
  if (!command) {
    process.stdout.write(USAGE);
    return;
  }
  const { url, user, password, ca, dryRun } = command;
  const client = new Client({
    node: url,
    auth: { username: user, password },
    ...(ca && { ssl: { ca } }),
  });
  const say = (line: string) => process.stdout.write(`${line}\n`);
  if (dryRun) {
    const { body } = await client.indices.exists({ index: SETTINGS_INDEX });
    say(body ? 'Nothing to do.' : `${SETTINGS_INDEX} would be made.`);
    return;
  }
  const made = await new ServiceIdentity(client as unknown as WritingClient).provideIndex();
  say(made ? `${SETTINGS_INDEX} made.` : 'Nothing to do.');
}

main().catch((fault: unknown) => {
  const told = fault instanceof WrongUsage;
  const { message, name } = fault as Error;
  process.stderr.write(`${told ? message : `Not possible: ${name} ${message}`}\n`);
  if (told) process.stderr.write(`\n${USAGE}`);
  process.exitCode = told ? 2 : 1;
});
