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
  const Page = ({ input }: { input?: string }) => {
    const answer = useAnswer(question, input);
    return (
      <>
        <p>{answer.state}</p>
        <p>{answer.state === 'data' ? answer.data : ''}</p>
        <p>{answer.state === 'loading' ? `before ${answer.before}` : ''}</p>
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

  it('asks nothing without input', () => {
    const { asked, Page } = harness();
    render(<Page />);
    expect(asked).toHaveLength(0);
    expect(screen.getByText('waiting')).toBeInTheDocument();
  });
});
