// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { AccessLevel } from '../answers';
import type { CatalogueSlice } from './evidence';

/** Most characters of a draft: four policies of the longest, with white space. */
export const DRAFT_LENGTH = 40000;
/** Actions of a draft that are listed; a wider one says how many there are. */
export const MOST_DRAFT_ACTIONS = 3000;
export const MOST_PATTERNS = 500;
export const MOST_WIDE_PATTERNS = 20;
export const PATTERN_LENGTH = 200;

export interface DraftInput {
  text: string;
}

/** Words are the page's: a code, where, and what stood there. */
export interface DraftFault {
  code:
    | 'not_json'
    | 'not_a_policy'
    | 'no_statement'
    | 'effect'
    | 'action_missing'
    | 'action_twice'
    | 'action_form'
    | 'too_many';
  /** `line 3` of a text that is no JSON, `Statement[1].Action[0]` else. */
  at: string;
  found?: string;
}

/** One `Action` or `NotAction` of a statement. */
export interface DraftPattern {
  /** `Statement[0]`, or its Sid. */
  statement: string;
  effect: 'Allow' | 'Deny';
  /** True: all actions but those that fit. */
  not: boolean;
  patterns: string[];
  /** True: limited to resources or by a condition, so it holds for some calls only. */
  limited: boolean;
}

export interface ParsedDraft {
  rules: DraftPattern[];
  /** Allowed actions that AWS has, less those that are denied whatever the resource; at most 3,000. */
  actions: Array<{ action: string; accessLevel: AccessLevel; wildcard: boolean }>;
  /** All of them. */
  total: number;
  /** Patterns that fit no action that AWS has: a slip of the pen, or newer than the catalogue. */
  unknown: string[];
}

export type DraftAnswer =
  { draft: ParsedDraft; fault?: never } | { draft?: never; fault: DraftFault };

/** Every action that AWS has. */
export interface ActionCatalogue {
  services(): string[];
  names(service: string): CatalogueSlice[string] | undefined;
}
