// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

// npm run roles: the roles of SIEM Review into an OpenSearch of one's own.
import { readCommand, USAGE, WrongUsage } from './command_line';
import { importRoles } from './import_roles';
import { openSecurityApi, RolesProblem } from './security_api';

async function main(): Promise<void> {
  const command = readCommand(process.argv.slice(2), process.env);
  if (!command) {
    process.stdout.write(USAGE);
    return;
  }
  const { dryRun } = command;
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const changes = await importRoles(await openSecurityApi(command), { dryRun, say });
  say(
    changes === 0
      ? 'Nothing to do.'
      : `${changes} ${changes === 1 ? 'change' : 'changes'}${dryRun ? ' would be made' : ' made'}.`
  );
}

main().catch((fault: unknown) => {
  const told = fault instanceof WrongUsage || fault instanceof RolesProblem;
  process.stderr.write(`${told ? fault.message : ((fault as Error).stack ?? fault)}\n`);
  if (fault instanceof WrongUsage) process.stderr.write(`\n${USAGE}`);
  process.exitCode = fault instanceof WrongUsage ? 2 : 1;
});
