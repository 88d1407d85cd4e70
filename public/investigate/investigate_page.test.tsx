// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { TimeLineEvent } from '../../common/investigate/time_line/answers';
import { LOG_KINDS } from '../../common/logs/kinds';
import { decodeInvestigation } from '../../common/url_state/investigate_state';
import type { InvestigateState } from '../../common/url_state/investigate_state';
import { AskProblem } from '../services/ask';
import { investigatePath } from '../page_paths';
import { renderPage } from '../testing/render_page';
import { coverageFor, servicesFor } from '../testing/services_for_tests';
import { InvestigatePage } from './investigate_page';

const period = {
  kind: 'absolute',
  from: '2026-10-01T00:00:00.000Z',
  to: '2026-10-02T00:00:00.000Z',
} as const;
const role = { type: 'role', value: 'arn:aws:iam::111122223333:role/app/batch' } as const;

const call = (id: string, change: Partial<TimeLineEvent> = {}): TimeLineEvent => ({
  log: 'cloudtrail',
  id,
  at: '2026-10-01T12:00:00.000Z',
  what: 'GetObject',
  by: 's3.amazonaws.com',
  who: role,
  from: { type: 'address', value: '203.0.113.9' },
  to: [{ type: 'resource', value: 'card-data' }],
  outcome: 'succeeded',
  ...change,
});
const finding: TimeLineEvent = {
  log: 'guardduty',
  id: 'found',
  at: '2026-10-01T11:00:00.000Z',
  what: 'UnauthorizedAccess:IAMUser/InstanceCredentialExfiltration.OutsideAWS',
  to: [],
  severity: 'HIGH',
  alsoIn: [{ log: 'securityhub', id: 'hub' }],
};
const deleted = call('deleted', {
  at: '2026-10-01T10:00:00.000Z',
  what: 'DeleteTrail',
  by: 'cloudtrail.amazonaws.com',
  outcome: 'denied',
  planned: null,
});

function shown(
  change: Record<string, (input: Record<string, unknown>) => unknown> = {},
  view: Partial<InvestigateState> = {}
) {
  const asked: Array<[string, Record<string, unknown>]> = [];
  const answers: typeof change = {
    time_line: () => ({
      events: [call('a'), call('b'), finding, deleted],
      kinds: [
        { log: 'cloudtrail', coverage: coverageFor(), total: 3 },
        { log: 'guardduty', coverage: coverageFor(), total: 1 },
        {
          log: 'waf',
          coverage: coverageFor({ state: 'no_data', reason: 'forbidden' }),
          total: 0,
        },
      ],
      scope: {},
    }),
    density: () => ({ seconds: 900, starts: [], kinds: [], scope: {} }),
    step_counts: ({ trail }) => ({
      counts: (trail as InvestigateState['trail']).steps.map(({ off }, place) =>
        off ? {} : { count: 40 - place, errorBound: 0 }
      ),
      scope: {},
    }),
    event: () => ({
      event: deleted,
      fields: [
        { field: 'eventName', values: ['DeleteTrail'] },
        { field: 'userAgent', values: ['aws-cli/2'] },
        { field: 'requestParameters.name', values: ['main'] },
      ],
      raw: { eventName: 'DeleteTrail' },
      index: 'log-aws-cloudtrail-2026',
      others: [],
    }),
    suggestions: () => ({
      suggestions: [
        {
          rule: 'calls_of_principal',
          steps: [{ entity: role }],
          from: '2026-10-01T06:00:00.000Z',
          to: '2026-10-01T18:00:00.000Z',
          count: 17,
        },
      ],
      notPossible: [],
    }),
    ...change,
  };
  const recorded = Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [
      name,
      (input: Record<string, unknown>) => {
        asked.push([name, input]);
        return answer(input);
      },
    ])
  );
  const page = renderPage(
    <InvestigatePage />,
    servicesFor(recorded),
    investigatePath({ period, trail: { steps: [{ entity: role }] }, ...view })
  );
  const state = () => decodeInvestigation(page.history.location.search, LOG_KINDS);
  const inputs = (name: string) => asked.filter(([one]) => one === name).map(([, input]) => input);
  return { ...page, state, inputs };
}

const byId = (id: string) => screen.findByTestId(id);

test('what is typed is taken for what it looks like and extends the trail', async () => {
  const { state } = shown();
  fireEvent.change(await byId('searchBox'), { target: { value: '203.0.113.9' } });
  expect((await byId('guess')).textContent).toContain('address');
  fireEvent.click(await byId('searchGo'));
  expect(state().trail.steps).toEqual([
    { entity: role },
    { entity: { type: 'address', value: '203.0.113.9' } },
  ]);
});

test('another guess is chosen, and begins a new trail', async () => {
  const { state } = shown();
  fireEvent.change(await byId('searchBox'), { target: { value: 'settlement' } });
  fireEvent.click(await byId('guess-resource'));
  fireEvent.click(await byId('searchNew'));
  expect(state().trail.steps).toEqual([{ entity: { type: 'resource', value: 'settlement' } }]);
});

test('a step is noted, moved, switched off and removed, and all is undone', async () => {
  const { state } = shown({}, { trail: { steps: [{ entity: role }, { logs: ['cloudtrail'] }] } });
  await waitFor(() => expect(screen.getByTestId('step-0-count').textContent).toBe('40'));
  expect(screen.getByTestId('step-1-count').textContent).toBe('39');
  fireEvent.click(screen.getByTestId('step-0-note'));
  fireEvent.change(screen.getByTestId('noteText'), { target: { value: 'seen at night' } });
  fireEvent.click(screen.getByTestId('noteKeep'));
  fireEvent.click(screen.getByTestId('step-1-up'));
  expect(state().trail.steps).toEqual([
    { logs: ['cloudtrail'] },
    { entity: role, note: 'seen at night' },
  ]);
  fireEvent.click(screen.getByTestId('step-0-switch'));
  expect(state().trail.steps[0]).toEqual({ logs: ['cloudtrail'], off: true });
  expect(screen.getByTestId('step-0').getAttribute('data-off')).toBe('true');
  fireEvent.click(screen.getByTestId('step-1-remove'));
  expect(state().trail.steps).toHaveLength(1);
  for (let turn = 0; turn < 4; turn++) fireEvent.click(screen.getByTestId('undo'));
  expect(state().trail.steps).toEqual([{ entity: role }, { logs: ['cloudtrail'] }]);
  expect(screen.getByTestId('undo')).toBeDisabled();
});

test('alike events share a line that opens; findings, plans and rights are told', async () => {
  shown();
  const events = await screen.findAllByTestId('event');
  expect(events).toHaveLength(3);
  expect(events[0].textContent).toContain('2 ×');
  fireEvent.click(within(events[0]).getByTestId('ungroup'));
  expect(screen.getAllByTestId('eventInside')).toHaveLength(2);
  expect(within(events[1]).getByTestId('severity').textContent).toContain('High');
  expect(events[1].textContent).toContain('Security Hub');
  expect(within(events[2]).getByTestId('unplanned')).toBeTruthy();
  expect(screen.getByTestId('kind-waf').textContent).toContain('not visible with your rights');
});

test('a value extracts, excludes and opens its page beside the trail', async () => {
  const { state } = shown({
    entity: () => ({
      entity: { type: 'address', value: '203.0.113.9' },
      activity: [],
      partners: [],
      names: [{ source: 'system_network', text: 'office' }],
      persons: [],
      before: {
        from: period.from,
        to: period.from,
        logs: [{ log: 'cloudtrail', daysWithLogs: 45 }],
      },
      firstSeen: period.from,
      lastSeen: period.from,
      seenBefore: false,
    }),
  });
  const [first] = await screen.findAllByTestId('event');
  fireEvent.click(within(first).getByText('203.0.113.9'));
  fireEvent.click(await byId('value-exclude'));
  expect(state().trail.steps[1]).toEqual({
    entity: { type: 'address', value: '203.0.113.9' },
    not: true,
  });
  const [again] = await screen.findAllByTestId('event');
  fireEvent.click(within(again).getByText('203.0.113.9'));
  fireEvent.click(await byId('value-page'));
  expect((await byId('addressNames')).textContent).toContain('office');
  expect(screen.getByTestId('newMark')).toBeTruthy();
  expect(screen.getByTestId('trail')).toBeTruthy();
  fireEvent.click(screen.getByTestId('closeEntity'));
  expect(await screen.findAllByTestId('event')).toHaveLength(3);
});

test('an event tells what it means, its fields, and what to look at next', async () => {
  const { state } = shown();
  const events = await screen.findAllByTestId('event');
  fireEvent.click(within(events[2]).getByTestId('eventWhat'));
  expect(state().opened).toEqual({ log: 'cloudtrail', id: 'deleted', at: deleted.at });
  expect((await byId('meaning')).textContent).not.toBe('');
  fireEvent.change(screen.getByTestId('findField'), { target: { value: 'main' } });
  const all = screen.getByTestId('allFields');
  expect(within(all).queryByTestId('field-userAgent')).toBeNull();
  expect(within(all).getByTestId('field-requestParameters.name')).toBeTruthy();
  fireEvent.click(screen.getByTestId('askSuggestions'));
  fireEvent.click(await byId('suggestion-calls_of_principal'));
  expect(state()).toMatchObject({
    trail: { steps: [{ entity: role }] },
    period: { kind: 'absolute', from: '2026-10-01T06:00:00.000Z' },
  });
});

test('a note on an event is marked, and kept with the investigation', async () => {
  const kept: Array<Record<string, unknown>> = [];
  const { state } = shown({
    investigations: () => ({ items: [], state: 'empty', writing: { may: true } }),
    '{id}': (input) => {
      kept.push(input);
      return { content: input.content, version: 1, changedBy: 'tanaka', changedAt: period.to };
    },
  });
  const events = await screen.findAllByTestId('event');
  fireEvent.click(within(events[2]).getByTestId('eventWhat'));
  fireEvent.click(await byId('writeNote'));
  fireEvent.change(screen.getByTestId('noteText'), { target: { value: 'who was it?' } });
  fireEvent.click(screen.getByTestId('noteKeep'));
  expect(screen.getByTestId('eventNote').textContent).toBe('who was it?');
  expect(screen.getByTestId('noteMark')).toBeTruthy();
  fireEvent.click(screen.getByTestId('save'));
  fireEvent.change(screen.getByTestId('savedName'), { target: { value: 'Night of the 1st' } });
  fireEvent.click(screen.getByTestId('savedKeep'));
  expect((await byId('savedAs')).textContent).toContain('Night of the 1st');
  expect(state().saved).toBe('night-of-the-1st');
  expect(kept[0]).toMatchObject({
    id: 'night-of-the-1st',
    version: 0,
    content: { notes: [{ log: 'cloudtrail', id: 'deleted', text: 'who was it?' }] },
  });
});

test('a further page is asked with the mark of the one before', async () => {
  const { inputs } = shown({
    time_line: ({ after }) => ({
      events: [after ? deleted : call('a')],
      ...(!after && { after: 'mark' }),
      kinds: [{ log: 'cloudtrail', coverage: coverageFor(), total: 2 }],
      scope: {},
    }),
  });
  fireEvent.click(await byId('nextPage'));
  await byId('lastPage');
  expect(screen.getAllByTestId('event')).toHaveLength(2);
  expect(inputs('time_line').map(({ after }) => after)).toEqual([undefined, 'mark']);
});

test('a time line that fails says why and can be asked again', async () => {
  let times = 0;
  shown({
    time_line: () => {
      times += 1;
      if (times === 1) throw new AskProblem('deadline', 504, '');
      return { events: [], kinds: [], scope: {} };
    },
  });
  fireEvent.click(await byId('retry'));
  await byId('noEvents');
  fireEvent.click(screen.getByTestId('dropLast'));
  expect(screen.getByTestId('trail').textContent).toContain('No step yet');
});
