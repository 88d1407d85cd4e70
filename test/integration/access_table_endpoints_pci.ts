// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { ControlsAnswer, FindingAnswer } from '../../common/pci/controls/answers';
import * as controls from '../../common/pci/controls/endpoints';
import type { FindingsStateAnswer } from '../../common/pci/findings/answers';
import * as findings from '../../common/pci/findings/endpoints';
import type { RequirementsAnswer, SheetAnswer } from '../../common/pci/items/answers';
import * as items from '../../common/pci/items/endpoints';
import * as kept from '../../common/pci/items/kept_endpoints';
import { FINDING, names, OWN, PERIOD } from './access_table_endpoints_documents';
import { agreed, verdict } from './access_table_endpoints_verdict';
import type { Act, AnyEndpoint, Ask } from './access_table_endpoints_verdict';
import type { Verdict } from '../../scripts/roles/access_table';

/** S3.1 failed in the account of the test, and so did the item it is mapped to. */
const CONTROL = 'S3.1';
const ITEM = '1.4.4';
const asked = { asOf: PERIOD.to, account: OWN };
const days = { days: 7 };

/** Less when the answer is there, but without what `whole` looks for. */
const telling =
  <Answer>(endpoint: AnyEndpoint, input: object, whole: (answer: Answer) => boolean): Act =>
  async (ask) => {
    const answer = await ask(endpoint, input);
    const given = verdict(answer);
    if (given !== 'allowed') return given;
    return whole(answer.json() as unknown as Answer) ? given : 'less';
  };

const all =
  (...acts: Act[]): Act =>
  async (ask) => {
    const verdicts: Verdict[] = [];
    for (const act of acts) verdicts.push(await act(ask));
    return agreed(verdicts);
  };

const failsOf = ({ controls: rows }: ControlsAnswer) =>
  rows.some(({ id, status, failed }) => id === CONTROL && status === 'failed' && failed > 0);

const controlsOf = telling<ControlsAnswer>(controls.controlsEndpoint, asked, failsOf);

/** The program takes findings over in the background: until who sees no log sees this one. */
export async function pciFindingsKept(ask: Ask): Promise<void> {
  for (;;) {
    if ((await controlsOf(ask)) === 'allowed') return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** States of controls and single findings: from what the program keeps. */
export const pciControls: Act = all(
  controlsOf,
  telling(controls.controlEndpoint, { ...asked, id: CONTROL }, holds('examplepay-endpoints')),
  telling<FindingAnswer>(
    controls.findingEndpoint,
    { id: FINDING },
    ({ versions }) => versions.length === 1
  ),
  telling(
    controls.pciCompareEndpoint,
    { from: PERIOD.from, to: PERIOD.to, account: OWN },
    holds('examplepay-endpoints')
  ),
  telling(controls.trendEndpoint, { ...asked, ...days }, holds('2026-05-05'))
);

/** Marks of items, the sheet of one, the days of a period: what controls say stands in each. */
export const pciItems: Act = all(
  telling<RequirementsAnswer>(
    items.requirementsEndpoint,
    { ...asked, ...days },
    ({ requirements }) => requirements.some(({ id, logs }) => id === ITEM && logs === 'failed')
  ),
  telling<SheetAnswer>(
    items.sheetEndpoint,
    { ...asked, ...days, id: ITEM },
    ({ item, controls: rows }) =>
      item.logs === 'failed' && JSON.stringify(rows).includes('examplepay-endpoints')
  ),
  telling(items.periodEndpoint, { ...PERIOD, account: OWN }, holds(`"${ITEM}"`))
);

/** Log evidence stands beside it, query by query: refused there, no number of the logs is told. */
export const pciLogEvidence: Act = async (ask) => {
  const answer = await ask(items.sheetEndpoint, { ...asked, ...days, id: '1.2.2' });
  const given = verdict(answer);
  if (given !== 'allowed') return given;
  const { queries } = answer.json() as unknown as SheetAnswer;
  const query = queries.find(({ id }) => id === 'net-sg-change');
  if (!query) throw new Error(`no query: ${answer.text().slice(0, 300)}`);
  const { coverage } = query.coverage.filter(({ log }) => log === 'cloudtrail')[0];
  if (coverage.reason !== 'forbidden') return 'allowed';
  if (query.result === 'no_data' && query.value === null && !query.rows?.length) return 'denied';
  throw new Error(`forbidden, and yet: ${JSON.stringify(query)}`);
};

/** How far the program is with what it keeps. */
export const pciFindingsState: Act = telling<FindingsStateAnswer>(
  findings.findingsStateEndpoint,
  {},
  ({ state, progress }) => state !== 'none' && progress !== null
);

/** Asks for all to be read once more; while the program is at it, who may is told to ask again. */
export const pciRebuild: Act = async (ask) => {
  const answer = await ask(findings.findingsRebuildEndpoint);
  return answer.status === 409 ? 'allowed' : verdict(answer);
};

const reason = 'Nothing of it here';
const profile = {
  serviceProvider: false,
  multiTenant: false,
  storesCardNumbers: true,
  designatedEntity: false,
};
const documentOf = (id: string) => ({
  id,
  title: 'Procedure for visitors',
  place: 'Shelf 3',
  date: '2026-04-01',
  validUntil: '2027-03-31',
  owner: 'Aoi Tanaka',
  requirements: ['9.3.2'],
});
/** What people keep of PCI DSS, each of another kind: where, id, content. */
export const PCI_KEPT: Array<[string, string, object]> = [
  ['pci/profile', kept.PROFILE_ID, profile],
  ['pci/documents', names.document, documentOf(names.document)],
  ['pci/not_applicable', '9.5.1', { id: '9.5.1', reason }],
  ['pci/disabled_controls', 'S3.9', { id: 'S3.9', reason, accounts: ['000000000001'] }],
];

/** Each with its list and its history. */
export const pciKept: Act = all(
  ...(
    [
      [kept.profileEndpoints, kept.PROFILE_ID, 'storesCardNumbers'],
      [kept.documentEndpoints, names.document, names.document],
      [kept.itemMarkEndpoints, '9.5.1', reason],
      [kept.disabledControlEndpoints, 'S3.9', reason],
    ] as const
  ).flatMap(([of, id, word]) => [
    telling(of.list, {}, holds(word)),
    telling(of.one, { id }, holds(word)),
    telling(of.history, { id }, holds(word)),
  ])
);

type Kept = Pick<typeof kept.documentEndpoints, 'one' | 'put' | 'remove'>;

/** Makes and removes one. */
const changing =
  (of: unknown, id: string, content: object): Act =>
  async (ask) => {
    const { one, put, remove } = of as Kept;
    const version = async () => {
      const answer = await ask(one, { id });
      return answer.status === 200 ? (answer.json() as { version: number }).version : 0;
    };
    const made = verdict(await ask(put, { id, content, version: await version() }));
    // Refused, he is refused both.
    const current = made === 'allowed' ? await version() : 1;
    return agreed([made, verdict(await ask(remove, { id, version: current }))]);
  };

/** There is one profile: it is changed, and not removed, because others read it. */
export const putPciProfile: Act = async (ask) => {
  const id = kept.PROFILE_ID;
  const { version } = (await ask(kept.profileEndpoints.one, { id })).json() as { version: number };
  const put = verdict(await ask(kept.profileEndpoints.put, { id, content: profile, version }));
  // A version that there is not: who may is told of a conflict, and nothing is removed.
  const removed = await ask(kept.profileEndpoints.remove, { id, version: 999_999 });
  return agreed([put, removed.status === 409 ? 'allowed' : verdict(removed)]);
};

export const putPciMarks: Act = all(
  changing(kept.documentEndpoints, `made-${names.document}`, documentOf(`made-${names.document}`)),
  changing(kept.itemMarkEndpoints, '9.4.1', { id: '9.4.1', reason }),
  changing(kept.disabledControlEndpoints, 'S3.22', {
    id: 'S3.22',
    reason,
    accounts: ['000000000001'],
  })
);

function holds(word: string) {
  return (answer: unknown): boolean => JSON.stringify(answer).includes(word);
}
