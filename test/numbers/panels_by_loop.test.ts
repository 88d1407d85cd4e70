// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { LogAnswer } from '../../common/log_query/answers';
import type { Scope } from '../../common/log_query/log_query';
import type { Panel } from '../../common/panels/panel';
import { accounts, silentAfterDays } from '../../logs/sample';
import type { SampleKind } from '../../logs/sample';
import { ask, panelOf, shown } from './ask_panel';
import { CHANGE_FIELDS } from './panel_calls';
import { PanelLoop } from './panel_loop';
import type { LoopScope } from './panel_loop';
import { DAY, DAYS, dayText, END, FIRST, RULES, throughSample } from './panel_sample';

jest.setTimeout(240_000);

const HOUR = 3_600_000;
const TOKYO = 9;
const PANELS = Object.values(RULES).flatMap((rules) => Object.keys(rules).map(panelOf));
const OVER = PANELS.filter(({ query }) => query.over);

/** The systems of the sample company's register, and a panel of each kind of log and drawing. */
const SYSTEMS: Array<[id: string, name: string]> = [
  ['card-authorisation', 'Card authorisation'],
  ['settlement', 'Settlement'],
  ['merchant-portal', 'Merchant portal'],
  ['shared-security', 'Shared security'],
];
const OF_A_SYSTEM = [
  'activity-by-service',
  'denied-by-principal',
  'activity-by-region',
  'administrators-active',
  'iam-changes',
  'findings-by-severity',
  'findings-per-day',
  'guardduty-by-type',
  'rejected-by-source',
  's3-reads-by-requester',
  'waf-by-rule',
  'elb-errors',
].map(panelOf);

/** WAF of an account breaks off: its blocks day by day. */
const BLOCKS = panelOf('waf-blocks');
const BLOCKS_PER_DAY: Panel = { ...BLOCKS, query: { ...BLOCKS.query, over: 'day' } };
const silent = accounts.map(({ id }) => id).filter((id) => silentAfterDays('waf', id));
const SILENT_DAY = Number(silentAfterDays('waf', silent[0]));

interface Case {
  name: string;
  panels: Panel[];
  loop: LoopScope;
  scope: Partial<Scope>;
}

const whole = { from: FIRST, to: END, ahead: 0 };
const CASES: Case[] = [
  { name: 'all sixty days, UTC', panels: PANELS, loop: whole, scope: {} },
  {
    name: 'forty days of Tokyo',
    panels: OVER,
    loop: { from: FIRST + 20 * DAY - TOKYO * HOUR, to: END - TOKYO * HOUR, ahead: TOKYO },
    scope: { tz: 'Asia/Tokyo' },
  },
  {
    name: 'a period between hours, days of Tokyo',
    panels: [...OVER, ...['top-actions', 'rejected-by-port', 'waf-by-rule'].map(panelOf)],
    loop: { from: FIRST + 12 * DAY + 11_111_000, to: END - 9 * DAY - 7_777_000, ahead: TOKYO },
    scope: { tz: 'Asia/Tokyo' },
  },
  {
    name: 'the newest state of findings, of three weeks that end in between',
    panels: PANELS.filter(({ query }) => query.newest),
    loop: { from: FIRST + 15 * DAY, to: FIRST + 36 * DAY, ahead: 0 },
    scope: {},
  },
  ...SYSTEMS.map(([id, name]): Case => {
    const own = accounts.filter(({ system }) => system === name).map((account) => account.id);
    return {
      name: `the system ${name}`,
      panels: OF_A_SYSTEM,
      loop: { ...whole, accounts: own },
      scope: { systems: [id] },
    };
  }),
  {
    name: 'an account that falls silent, days of Tokyo',
    panels: [BLOCKS_PER_DAY],
    loop: { ...whole, ahead: TOKYO, accounts: silent },
    scope: { tz: 'Asia/Tokyo', accounts: silent },
  },
];

const scopeOf = ({ loop, scope }: Case): Scope => ({
  ...scope,
  from: new Date(loop.from).toISOString(),
  to: new Date(loop.to).toISOString(),
});

describe('panels over the sample company, counted by a plain loop over its raw records', () => {
  const loops = new Map<Case, Array<PanelLoop<never>>>();
  let deliveries: ReturnType<typeof throughSample>;

  beforeAll(() => {
    const ofKind = new Map<SampleKind, Array<PanelLoop<never>>>();
    for (const one of CASES) {
      const made = one.panels.map((panel) => {
        const kind = panel.query.log as SampleKind;
        const loop = new PanelLoop(panel, RULES[kind][panel.id], one.loop);
        ofKind.set(kind, [...(ofKind.get(kind) ?? []), loop]);
        return loop;
      });
      loops.set(one, made);
    }
    deliveries = throughSample((kind, thing) => {
      for (const loop of ofKind.get(kind) ?? []) loop.take(thing);
    });
  });

  test.each(CASES.map((one): [string, Case] => [one.name, one]))('%s', async (_, one) => {
    const answers = await ask(
      one.panels.map(({ query }) => query),
      scopeOf(one)
    );
    const counted = (loops.get(one) ?? []).map((loop) => loop.counted());
    one.panels.forEach(({ id }, place) =>
      expect([id, shown(answers[place], CHANGE_FIELDS)]).toEqual([id, counted[place]])
    );
    // Equal because all are empty would prove nothing.
    expect(counted.some(({ rows, value, total }) => rows?.length || value || total)).toBe(true);
  });

  test('only three of the panels have nothing to count, so that the others prove something', () => {
    const none = (loops.get(CASES[0]) ?? []).filter((loop) => {
      const { rows, value, total } = loop.counted();
      return !rows?.length && !value && !total;
    });
    expect(none.map(({ panel }) => panel.id)).toEqual([
      'sign-ins-without-mfa',
      'old-tls',
      's3-without-tls',
    ]);
  });

  test('what CloudTrail delivered a second time is counted once', async () => {
    const { things, again } = deliveries.get('cloudtrail') ?? { things: 0, again: [] };
    expect(again.length).toBeGreaterThan(500);
    const twice = [...new Set(again)].slice(0, 200);
    const [all, some] = await ask(
      [
        { log: 'cloudtrail', where: [], measure: { count: true } },
        {
          log: 'cloudtrail',
          where: [{ field: 'eventID', in: twice }],
          measure: { count: true },
          by: ['eventID'],
          top: 1000,
        },
      ],
      scopeOf(CASES[0])
    );
    expect(all.value).toBe(things);
    expect(all.coverage.duplicates).toBeUndefined();
    expect(new Map(some.rows?.map(({ keys, value }) => [keys[0], value]))).toEqual(
      new Map(twice.map((id) => [id, 1]))
    );
  });

  test('days without logs of a kind are missing, not zero', async () => {
    expect(silent).toHaveLength(1);
    const since: Scope = {
      accounts: silent,
      from: new Date(FIRST + SILENT_DAY * DAY).toISOString(),
      to: new Date(END).toISOString(),
    };
    const missingDays = Array.from({ length: DAYS - SILENT_DAY }, (_, day) =>
      dayText(FIRST + (SILENT_DAY + day) * DAY)
    );
    const queries = [BLOCKS.query, BLOCKS_PER_DAY.query];
    const nothing: Array<Partial<LogAnswer>> = [{ value: null }, { value: null, rows: [] }];
    const silentDays = await ask(queries, since);
    silentDays.forEach((answer, place) =>
      expect(answer).toMatchObject({
        ...nothing[place],
        coverage: { state: 'no_data', missingDays },
      })
    );
    const [, days] = await ask(queries, { ...since, from: new Date(FIRST).toISOString() });
    expect(days.coverage.missingDays).toEqual(missingDays);
    expect(days.rows).toHaveLength(DAYS);
    const withoutLogs = days.rows?.filter(({ value }) => value === null);
    expect(withoutLogs?.map(({ at }) => at?.slice(0, 10))).toEqual(missingDays);
    // The other account goes on: of both together no day is missing.
    const [, together] = await ask(queries, { ...since, accounts: undefined });
    expect(together.coverage.missingDays).toEqual([]);
    expect(together.rows?.filter(({ value }) => value === null)).toEqual([]);
  });
});
