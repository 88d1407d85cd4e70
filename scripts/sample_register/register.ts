// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { Client } from '@opensearch-project/opensearch';
import { readFileSync } from 'fs';
import { plannedWorkOf } from '../../common/systems/read_planned_work';
import { systemOf } from '../../common/systems/read_system';
import type { KeptKind } from '../../common/settings/kept';
import { readCurrent } from '../../server/records/read_settings';
import { ServiceIdentity } from '../../server/records/service_identity';
import type { WritingClient } from '../../server/records/service_identity';
import { SettingsStore } from '../../server/records/settings_store';
import { DEFAULT_ADMINISTRATORS } from '../../server/records/writers';
import { asCurrentUser } from '../../server/search/as_current_user';
import type { Client as AskingClient } from '../../server/search/as_current_user';
import { RunningSearches } from '../../server/search/running_searches';
import { sampleWorks } from './planned_works';
import { sampleSystems } from './systems';

interface Person {
  name: string;
  password: string;
}

/**
 * Registers the systems and planned works of the sample company, as an administrator and through the product's own store,
 * but only where nothing was ever registered. Gives back how many things were written.
 */
export async function registerSample(
  engine: { url: string; caFile: string; service: Person },
  administrator: Person,
  until: string
): Promise<number> {
  const open = ({ name, password }: Person) =>
    new Client({
      node: engine.url,
      auth: { username: name, password },
      ssl: { ca: readFileSync(engine.caFile) },
    });
  const person = open(administrator);
  const program = open(engine.service);
  try {
    const identity = new ServiceIdentity(program as unknown as WritingClient);
    await identity.provideIndex();
    const store = new SettingsStore({
      identity: () => identity,
      administratorRoles: DEFAULT_ADMINISTRATORS,
      now: () => Date.now(),
    });
    const port = asCurrentUser(person as unknown as AskingClient, CALLER, new RunningSearches());
    const missing = async (kind: KeptKind) => (await readCurrent(port, kind)).items.length === 0;
    const things: Array<{ kind: KeptKind; id: string; content: object }> = [];
    if (await missing('system')) {
      sampleSystems().forEach((one) =>
        things.push({ kind: 'system', id: one.id, content: systemOf(one) })
      );
      if (await missing('planned_work')) {
        sampleWorks(until).forEach((one) =>
          things.push({ kind: 'planned_work', id: one.number, content: plannedWorkOf(one) })
        );
      }
    }
    for (const { kind, id, content } of things) {
      const writer = await store.writer(person as unknown as AskingClient, kind);
      await writer.write({ kind, id, basedOn: 0, content });
    }
    return things.length;
  } finally {
    await Promise.all([person.close(), program.close()]);
  }
}

const CALLER = {
  requestId: 'sample_register',
  person: 'sample_register',
  aborted$: { subscribe: () => ({ unsubscribe: () => undefined }) },
};
