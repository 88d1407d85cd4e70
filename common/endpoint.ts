// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/**
 * An endpoint is declared once: route, browser call, host and tests use the same declaration,
 * so that a changed field breaks the build on both sides.
 */
export interface Endpoint<Input, Answer> {
  method: 'get' | 'post' | 'put' | 'delete';
  /** May hold `{name}` parts: fields of the input, which must be given. */
  path: string;
  /**
   * The right a caller needs. OpenSearch enforces reading, with the caller's own credentials; writing is the program's
   * alone, after it has asked OpenSearch for the caller's roles.
   */
  right: 'read_logs' | 'read_settings' | 'read_findings' | 'write_settings';
  /** Most bytes of the body of a `post` or `put`; 64 KB unless told. */
  maxBytes?: number;
  /** Bounds of each field; unknown fields are refused. */
  input: InputBounds<Input>;
  /** Never set: carries the answer's type. */
  answer?: Answer;
}

/** Bounds for each field of an input. */
export type InputBounds<Input> = { [Field in keyof Required<Input>]: FieldBounds };

export type FieldBounds =
  | {
      kind: 'text';
      maxLength: number;
      pattern?: RegExp;
      required?: boolean;
      values?: readonly string[];
    }
  | { kind: 'texts'; maxItems: number; maxLength: number; pattern?: RegExp }
  | { kind: 'instant'; required?: boolean }
  | { kind: 'time_zone' }
  | { kind: 'whole'; min: number; max: number; required?: boolean }
  | { kind: 'flag' }
  /** Structured fields of a body: the check takes only what it knows. */
  | { kind: 'checked'; required?: boolean; check: (raw: unknown) => Checked };

/** A structured value after its check, or what is wrong with it and where (`[2].by[0]`, below the field; '' for the field itself). */
export type Checked = { value: unknown; fault?: never } | { value?: never; fault: Fault };
export interface Fault {
  at: string;
  message: string;
}

/** Body of every error answer of ours, the shape that OSD's router makes of `{ message, attributes }`. */
export interface ErrorAnswer {
  statusCode: number;
  error: string;
  message: string;
  attributes?: ErrorAttributes;
}

export interface ErrorAttributes {
  code: ErrorCode;
  /** The input field that was refused. */
  field?: string;
  /** With `conflict`: what somebody else made of it, to compare; absent: it was never there. */
  current?: unknown;
}

export type ErrorCode =
  | 'bad_input'
  | 'not_signed_in'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'too_many_buckets'
  | 'too_many_searches'
  | 'overloaded'
  | 'unavailable'
  | 'deadline'
  | 'mapping_conflict';
