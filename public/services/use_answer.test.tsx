// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { act, render, screen } from '@testing-library/react';
import { AskProblem } from './ask';
import { useAnswer } from './use_answer';
import type { Question } from './use_answer';

interface Asked {
  input: string;
  signal: AbortSignal;
  resolve(text: string): void;
  reject(fault: unknown): void;
}

function harness() {
  const asked: Asked[] = [];
  const question: Question<string, string> = (input, signal) =>
    new Promise((resolve, reject) => asked.push({ input, signal, resolve, reject }));
  const Page = ({ input, renewed }: { input?: string; renewed?: number }) => {
    const answer = useAnswer(question, input, renewed);
    return (
      <>
        <p>{answer.state}</p>
        <p>{answer.state === 'data' ? answer.data : ''}</p>
        <p>{answer.state === 'loading' ? `before ${answer.before}` : ''}</p>
        <p>{answer.state === 'error' && answer.again ? `still ${answer.before}` : ''}</p>
        {'retry' in answer && <button onClick={answer.retry}>retry</button>}
        {'stop' in answer && <button onClick={answer.stop}>stop</button>}
      </>
    );
  };
  return { asked, Page };
}
const settle = (work: () => void) => act(async () => work());

describe('useAnswer', () => {
  it('aborts what runs when the question changes, and ignores its late answer', async () => {
    const { asked, Page } = harness();
    const view = render(<Page input="a" />);
    view.rerender(<Page input="b" />);
    expect(asked[0].signal.aborted).toBe(true);
    await settle(() => asked[1].resolve('answer b'));
    await settle(() => asked[0].resolve('answer a'));
    expect(screen.getByText('answer b')).toBeInTheDocument();
  });

  it('keeps the last answer in sight while asking anew', async () => {
    const { asked, Page } = harness();
    const view = render(<Page input="a" />);
    await settle(() => asked[0].resolve('first'));
    view.rerender(<Page input="b" />);
    expect(screen.getByText('before first')).toBeInTheDocument();
  });

  it('asks the same again when somebody renews', async () => {
    const { asked, Page } = harness();
    const view = render(<Page input="a" renewed={0} />);
    await settle(() => asked[0].resolve('first'));
    view.rerender(<Page input="a" renewed={1} />);
    await settle(() => asked[1].resolve('second'));
    expect(screen.getByText('second')).toBeInTheDocument();
    expect(asked).toHaveLength(2);
  });

  it('aborts on leaving', () => {
    const { asked, Page } = harness();
    render(<Page input="a" />).unmount();
    expect(asked[0].signal.aborted).toBe(true);
  });

  it('asks again after an error', async () => {
    const { asked, Page } = harness();
    render(<Page input="a" />);
    await settle(() => asked[0].reject(new AskProblem('unavailable', 503, '')));
    expect(screen.getByText('error')).toBeInTheDocument();
    await settle(() => screen.getByText('retry').click());
    await settle(() => asked[1].resolve('at last'));
    expect(screen.getByText('at last')).toBeInTheDocument();
  });

  it('stops when told to', async () => {
    const { asked, Page } = harness();
    render(<Page input="a" />);
    await settle(() => screen.getByText('stop').click());
    expect(asked[0].signal.aborted).toBe(true);
    expect(screen.getByText('stopped')).toBeInTheDocument();
  });

  describe('by itself', () => {
    beforeEach(() => jest.useFakeTimers());
    afterEach(() => jest.useRealTimers());
    const unavailable = new AskProblem('unavailable', 503, '', undefined, 10);
    const pass = (seconds: number) => settle(() => void jest.advanceTimersByTime(seconds * 1000));

    it('asks again until there is an answer, with the last one in sight', async () => {
      const { asked, Page } = harness();
      const view = render(<Page input="a" />);
      await settle(() => asked[0].resolve('first'));
      view.rerender(<Page input="b" />);
      await settle(() => asked[1].reject(unavailable));
      expect(screen.getByText('still first')).toBeInTheDocument();
      await pass(9.9);
      expect(asked).toHaveLength(2);
      await pass(2.7);
      expect(asked).toHaveLength(3);
      expect(screen.getByText('before first')).toBeInTheDocument();
      await settle(() => asked[2].reject(unavailable));
      // The second pause is longer than the first.
      await pass(19.9);
      expect(asked).toHaveLength(3);
      await pass(5.2);
      await settle(() => asked[3].resolve('at last'));
      expect(screen.getByText('at last')).toBeInTheDocument();
      await pass(1000);
      expect(asked).toHaveLength(4);
    });

    it('does not ask again what would fail again, nor shows another answer below it', async () => {
      const { asked, Page } = harness();
      const view = render(<Page input="a" />);
      await settle(() => asked[0].resolve('first'));
      view.rerender(<Page input="b" />);
      await settle(() => asked[1].reject(new AskProblem('deadline', 504, '')));
      expect(screen.queryByText('still first')).toBeNull();
      await pass(1000);
      expect(asked).toHaveLength(2);
    });

    it.each(['leaves', 'asks something else'])('not when the person %s', async (what) => {
      const { asked, Page } = harness();
      const view = render(<Page input="a" />);
      await settle(() => asked[0].reject(unavailable));
      if (what === 'leaves') view.unmount();
      else view.rerender(<Page input="b" />);
      await pass(1000);
      expect(asked.filter(({ input }) => input === 'a')).toHaveLength(1);
    });
  });

  it('asks nothing without input', () => {
    const { asked, Page } = harness();
    render(<Page />);
    expect(asked).toHaveLength(0);
    expect(screen.getByText('waiting')).toBeInTheDocument();
  });
});
