// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { ORIGINS } from './evidence';
import { DEFAULT_OPTIONS } from './policy';
import type { PolicyOptions } from './policy';
import { OUTPUTS } from './text/outputs';
import type { Output } from './text/outputs';

/** What the policy tab shows; it lives in the address. */
export interface PolicyView {
  options: PolicyOptions;
  output: Output;
  /** Which of several documents, from 1. */
  part: number;
  /** Why the confidence is what it is. */
  why: boolean;
}

export const DEFAULT_VIEW: PolicyView = {
  options: DEFAULT_OPTIONS,
  output: 'json',
  part: 1,
  why: false,
};

const RESOURCES = ['exact', 'pattern', 'any'] as const;
const ACTION = /^[a-z0-9-]{1,64}:[A-Za-z0-9]{1,128}$/;
const MOST_ADDED = 50;

/** Reads the view's part of an address; what it does not know becomes the default. */
export function readPolicyView(params: URLSearchParams): PolicyView {
  const part = Number(params.get('part'));
  const isNo = (name: string) => params.get(name) === 'no';
  return {
    options: {
      resources: RESOURCES.find((one) => one === params.get('resources')) || 'exact',
      names: params.get('names') === 'yes',
      leaveOut: ORIGINS.filter((origin) => params.getAll('leave').indexOf(origin) >= 0),
      failed: !isNo('failed'),
      inferred: !isNo('inferred'),
      wildcards: params.get('shrink') === 'yes',
      add: Array.from(new Set(params.getAll('add').filter((one) => ACTION.test(one)))).slice(
        0,
        MOST_ADDED
      ),
    },
    output: OUTPUTS.find((one) => one === params.get('output')) || 'json',
    part: Number.isInteger(part) && part > 0 && part < 100 ? part : 1,
    why: params.get('why') === 'yes',
  };
}

/** Writes the view; what is default is left out. */
export function writePolicyView(
  { options, output, part, why }: PolicyView,
  params: URLSearchParams
) {
  if (options.resources !== 'exact') params.set('resources', options.resources);
  if (options.names) params.set('names', 'yes');
  options.leaveOut.forEach((origin) => params.append('leave', origin));
  if (!options.failed) params.set('failed', 'no');
  if (!options.inferred) params.set('inferred', 'no');
  if (options.wildcards) params.set('shrink', 'yes');
  options.add.forEach((action) => params.append('add', action));
  if (output !== 'json') params.set('output', output);
  if (part > 1) params.set('part', String(part));
  if (why) params.set('why', 'yes');
}
