// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Endpoint, FieldBounds } from '../../endpoint';
import { API_BASE } from '../../plugin';
import { ROLE_ARN } from '../endpoints';
import type { DraftAnswer, DraftInput } from './draft';
import { DRAFT_LENGTH } from './draft';
import type { PolicyAnswer, PolicyInput } from './evidence';

const base = `${API_BASE}/role_usage`;
const role: FieldBounds = { kind: 'text', maxLength: 600, pattern: ROLE_ARN, required: true };

/** What a policy for a role rests on. The policy itself is made of it by `buildPolicy`. */
export const policyEndpoint: Endpoint<PolicyInput, PolicyAnswer> = {
  method: 'get',
  path: `${base}/policy`,
  right: 'read_logs',
  input: {
    role,
    from: { kind: 'instant', required: true },
    to: { kind: 'instant', required: true },
  },
};

/** Reads a pasted policy against the catalogue of IAM actions. Only who reads CloudTrail may ask. */
export const policyDraftEndpoint: Endpoint<DraftInput, DraftAnswer> = {
  method: 'post',
  path: `${base}/policy_draft`,
  right: 'read_logs',
  // A text of the most characters, each written as \u1234.
  maxBytes: 256 * 1024,
  input: { text: { kind: 'checked', required: true, check: readDraftText } },
};

function readDraftText(raw: unknown) {
  if (typeof raw !== 'string') return { fault: { at: '', message: 'must be text' } };
  if (raw.length > DRAFT_LENGTH)
    return { fault: { at: '', message: `at most ${DRAFT_LENGTH} characters` } };
  if (raw.trim() === '') return { fault: { at: '', message: 'is missing' } };
  return { value: raw };
}
