// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Schema } from 'joi';
import { SchemaTypeError, ValidationError } from './config_schema_error';
import type { Check } from './config_schema_joi';

export interface TypeOptions<V> {
  defaultValue?: V | (() => V);
  validate?: (value: V) => string | void;
}

export interface Refused {
  type: string;
  path: string[];
  context: Record<string, unknown>;
  message?: string;
}

/** A schema over joi 14 that speaks with OSD's sentences. */
export abstract class Type<V> {
  /** Carries the type alone: `TypeOf<typeof schema>`. */
  declare readonly type: V;
  readonly __isOsdConfigSchemaType = true as const;
  private readonly internal: Schema;

  protected constructor(schema: Schema, options: TypeOptions<V> = {}) {
    let built = schema;
    const { defaultValue, validate } = options;
    if (defaultValue !== undefined) {
      built = built.optional();
      built =
        typeof defaultValue === 'function'
          ? built.default(defaultValue, 'Type default value')
          : built.default(defaultValue);
    }
    if (validate) built = (built as Schema & { check(fn: Check): Schema }).check(validate);
    const flags = built.describe().flags as { error?: unknown } | undefined;
    if (flags?.error === undefined) {
      built = built.error((errors) => this.refusal(errors[0] as unknown) as never);
    }
    this.internal = built;
  }

  /** The value with coercions and defaults applied. Throws a ValidationError `[namespace.path]: why`. */
  validate(value: unknown, context: Record<string, unknown> = {}, namespace?: string): V {
    const result = this.internal.validate(value, { context, presence: 'required' });
    if (result.error) {
      throw new ValidationError(result.error as unknown as SchemaTypeError, namespace);
    }
    return result.value as unknown as V;
  }

  getSchema(): Schema {
    return this.internal;
  }

  /** The sentence for one kind of refusal; undefined leaves it to joi. */
  protected abstract sentence(refused: Refused): string | SchemaTypeError | void;

  private refusal(error: unknown): SchemaTypeError {
    if (error instanceof SchemaTypeError) return error;
    const { context = {}, type, path, message } = error as Refused;
    const said = this.sentence({ context, type, path, message });
    if (said instanceof SchemaTypeError) return said;
    if (typeof said === 'string') return new SchemaTypeError(said, path);
    if (type === 'any.check') return new SchemaTypeError(String(context.message), path);
    return new SchemaTypeError(message || type, path);
  }
}

/** The name of a value's type, as OSD's sentences say it: `undefined`, `Array`, `string` ... */
export function kindOf(value: unknown): string {
  if (value === null || typeof value !== 'object') return value === null ? 'null' : typeof value;
  return Object.prototype.toString.call(value).slice(8, -1);
}
