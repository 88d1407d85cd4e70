// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { fireEvent, screen } from '@testing-library/react';
import type { Coverage } from '../../common/search/coverage';
import { AskProblem } from '../services/ask';
import type { Answer } from '../services/use_answer';
import { renderPage } from '../testing/render_page';
import { coverageFor, servicesFor } from '../testing/services_for_tests';
import { AnswerPanel } from './answer_panel';
import type { EmptyReasonProps } from './empty_reason';

interface Data {
  items: string[];
  coverage: Coverage;
}

function show(answer: Answer<Data>, wayOut: Omit<EmptyReasonProps, 'coverage'> = {}) {
  return renderPage(
    <AnswerPanel answer={answer} isEmpty={({ items }) => items.length === 0} wayOut={wayOut}>
      {({ items }, stale) => <p>{`${items.join()}${stale ? ' stale' : ''}`}</p>}
    </AnswerPanel>,
    servicesFor({})
  );
}
const retry = jest.fn();
const stop = jest.fn();
const empty = (coverage: Partial<Coverage>): Answer<Data> => ({
  state: 'data',
  data: { items: [], coverage: coverageFor(coverage) },
  retry,
});

describe('AnswerPanel', () => {
  it('shows data', () => {
    show({ state: 'data', data: { items: ['one'], coverage: coverageFor() }, retry });
    expect(screen.getByText('one')).toBeInTheDocument();
  });

  it('shows the data before while loading, and how far it is, with a way to stop', () => {
    const before = { items: ['old'], coverage: coverageFor() };
    show({ state: 'loading', before, progress: { done: 1, total: 4 }, stop });
    expect(screen.getByText('old stale')).toBeInTheDocument();
    expect(screen.getByText('25 % of the period searched')).toBeInTheDocument();
    fireEvent.click(screen.getByTestId('stop'));
    expect(stop).toHaveBeenCalled();
  });

  it('says what went wrong, with code and a way to try again', () => {
    show({ state: 'error', problem: new AskProblem('deadline', 504, ''), retry });
    expect(screen.getByText(/took too long/)).toBeInTheDocument();
    expect(screen.getByText('Code: deadline 504')).toBeInTheDocument();
    expect(screen.queryByTestId('again')).toBeNull();
    fireEvent.click(screen.getByTestId('retry'));
    expect(retry).toHaveBeenCalled();
  });

  it('says that it asks again, above what was there before', () => {
    const problem = new AskProblem('unavailable', 503, '');
    const before = { items: ['old'], coverage: coverageFor() };
    show({ state: 'error', problem, again: 10000, before, retry });
    expect(screen.getByText('Asking again in a moment')).toBeInTheDocument();
    expect(screen.getByTestId('retry')).toBeInTheDocument();
    expect(screen.getByTestId('before')).toBeInTheDocument();
    expect(screen.getByText('old stale')).toBeInTheDocument();
  });

  it('does not speak of what was before when there is nothing to show', () => {
    const problem = new AskProblem('unavailable', 503, '');
    const before = { items: [], coverage: coverageFor() };
    show({ state: 'error', problem, again: 10000, before, retry });
    expect(screen.getByTestId('again')).toBeInTheDocument();
    expect(screen.queryByTestId('before')).toBeNull();
  });

  it('says that there is no such index', () => {
    show(empty({ state: 'no_data', reason: 'no_index' }));
    expect(screen.getByText('No logs of CloudTrail here yet')).toBeInTheDocument();
  });

  it('says when the newest event is, and jumps there', () => {
    const jumpTo = jest.fn();
    const newestEvent = '2026-11-24T12:00:00.000Z';
    show(empty({ state: 'no_data', reason: 'none_in_period', newestEvent }), { jumpTo });
    expect(screen.getByText(/2026\/11\/24 21:00 JST/)).toBeInTheDocument();
    fireEvent.click(screen.getByTestId('jump'));
    expect(jumpTo).toHaveBeenCalledWith(newestEvent);
  });

  it('does not send people to an event that the period has', () => {
    show(empty({ state: 'no_data', reason: 'none_in_period' }), { jumpTo: jest.fn() });
    expect(screen.getByText('Nothing of this kind in the period')).toBeInTheDocument();
    expect(screen.queryByTestId('jump')).toBeNull();
  });

  it('offers to clear filters that leave nothing', () => {
    const clearFilters = jest.fn();
    show(empty({}), { clearFilters });
    fireEvent.click(screen.getByTestId('clearFilters'));
    expect(clearFilters).toHaveBeenCalled();
  });

  it('does not take what is forbidden for nothing', () => {
    show(empty({ state: 'no_data', reason: 'forbidden' }));
    expect(screen.getByText('Not visible with your rights')).toBeInTheDocument();
  });
});
