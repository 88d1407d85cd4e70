// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { kindOf } from '../logs/kinds';
import type { LogKind } from '../logs/log_kind';
import type { Panel } from '../panels/panel';
import type { CellState, HealthCell } from './answers';
import { collectNext } from './collect_next';

const kinds = ['cloudtrail', 'waf', 'elb', 'r53resolver'].map((id) => kindOf(id) as LogKind);
const cell = (
  log: string,
  state: CellState,
  account = '111122223333',
  expected: HealthCell['expected'] = 'undeclared'
): HealthCell => ({ log, state, account, expected });
const panel = (id: string, log: string) =>
  ({ id, title: { en: id, ja: id }, query: { log } }) as unknown as Panel;
const panels = [
  panel('logins', 'cloudtrail'),
  panel('blocks', 'waf'),
  panel('rules', 'waf'),
  panel('tls', 'elb'),
];

describe('what to collect next', () => {
  it('is what is absent, the expected first, then by panels', () => {
    const next = collectNext(
      kinds,
      [
        cell('cloudtrail', 'late'),
        cell('waf', 'never_seen'),
        cell('elb', 'never_seen', '111122223333', 'yes'),
        cell('elb', 'silent', '444455556666'),
        cell('r53resolver', 'acceptance_expired', '111122223333', 'no'),
      ],
      panels
    );
    expect(next.map(({ log, accounts, expected }) => [log, accounts.length, expected])).toEqual([
      ['elb', 2, 1],
      ['waf', 1, 0],
      ['r53resolver', 1, 0],
    ]);
    expect(next[1].panels.map(({ id }) => id)).toEqual(['blocks', 'rules']);
  });

  it('says what could be followed through it alone', () => {
    const [dns] = collectNext(
      kinds,
      [cell('cloudtrail', 'fresh'), cell('r53resolver', 'never_seen')],
      []
    );
    expect(dns.pivots).toContain('domain');
    expect(dns.newPivots).toContain('domain');
    expect(dns.newPivots).not.toContain('address');
    expect(dns.pivots).not.toContain('account');
  });

  it('does not ask for what is accepted, quiet, not to be read or not known', () => {
    const quietly: CellState[] = ['not_expected', 'quiet', 'forbidden', 'unknown', 'fresh', 'late'];
    expect(
      collectNext(
        kinds,
        quietly.map((state) => cell('waf', state)),
        panels
      )
    ).toEqual([]);
  });
});
