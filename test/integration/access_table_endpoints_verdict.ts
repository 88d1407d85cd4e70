// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Endpoint } from '../../common/endpoint';
import type { HttpAnswer } from '../../host/testing/ask_http';
import type { Verdict } from '../../scripts/roles/access_table';

export type AnyEndpoint = Pick<Endpoint<object, unknown>, 'method' | 'path'>;
/** Asks an endpoint as one person; what its path does not take of the input stands in the query or the body. */
export type Ask = (endpoint: AnyEndpoint, input?: object) => Promise<HttpAnswer>;
export type Act = (ask: Ask) => Promise<Verdict>;

/** Any other answer than these two is a fault of the test itself. */
export function verdict(answer: HttpAnswer): Verdict {
  if (answer.status === 200) return 'allowed';
  const { attributes } = answer.json() as { attributes?: { code?: string } };
  if (answer.status === 403 && attributes?.code === 'forbidden') return 'denied';
  throw new Error(`${answer.status} ${answer.text().slice(0, 300)}`);
}

/** Several questions that must have one answer. */
export function agreed(verdicts: Verdict[]): Verdict {
  const [first] = verdicts;
  if (verdicts.every((one) => one === first)) return first;
  throw new Error(`no one answer: ${verdicts.join(', ')}`);
}
