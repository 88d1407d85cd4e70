// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { BehaviorSubject } from 'rxjs';
import { warnOfOldNodes } from './version_floor';

function statusOf(...versions: unknown[]) {
  const warningNodes = versions.map((version) => ({ version, ip: '10.0.0.1', name: 'node' }));
  return { opensearch: { meta: { warningNodes, incompatibleNodes: [] } } };
}

function linesFor(...statuses: object[]): string[] {
  const lines: string[] = [];
  const core$ = new BehaviorSubject<object>(statusOf());
  warnOfOldNodes({ status: { core$ } }, (line) => lines.push(line));
  for (const status of statuses) core$.next(status);
  core$.complete();
  return lines;
}

it('warns once of nodes older than 2.19.4, naming their versions', () => {
  const [line, ...more] = linesFor(
    statusOf('2.19.5'),
    statusOf('2.19.3', '2.19.5', '2.19.3', '2.9.0'),
    statusOf('2.19.3')
  );
  expect(line).toContain('OpenSearch 2.19.3, 2.9.0 is older than 2.19.4');
  expect(more).toEqual([]);
});

it.each(['1.3.20', '2.18.0', '2.19.0', '2.19.3-SNAPSHOT'])('%s is too old', (version) => {
  expect(linesFor(statusOf(version))).toHaveLength(1);
});

it.each(['2.19.4', '2.19.10', '2.20.0', '3.0.0', '7.10.2', '', 'x', undefined])(
  '%s is not',
  (version) => {
    expect(linesFor(statusOf(version))).toEqual([]);
  }
);

it('says nothing where there is no such status', () => {
  const said = (core: object) => {
    const lines: string[] = [];
    warnOfOldNodes(core, (line) => lines.push(line));
    return lines;
  };
  expect(said({})).toEqual([]);
  expect(said({ status: {} })).toEqual([]);
  expect(linesFor({}, { opensearch: {} }, { opensearch: { meta: { warningNodes: 'x' } } })).toEqual(
    []
  );
});
