// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import Joi from 'joi';
import type { Extension, Rules, Schema, State, ValidationOptions } from 'joi';
import { isPlainObject } from 'lodash';
import moment from 'moment';
import type { Duration } from 'moment';
import { toDuration } from './config_schema_duration';

/** Says why a value is refused; undefined: it is taken. */
export type Check = (value: never) => string | void;

type Bound = Schema & {
  createError(type: string, context: object, state: State, options: ValidationOptions): unknown;
};

/** Adds `.check(fn)` to a type of joi: the door for our own sentences. */
const check: Rules<{ fn: (value: unknown) => string | void }> = {
  name: 'check',
  params: { fn: Joi.func().required() },
  validate(params, value, state, options) {
    const why = params.fn(value);
    return typeof why === 'string'
      ? this.createError('any.check', { value, message: why }, state, options)
      : value;
  },
};

/** Every pair of a record, key and value, each by its own schema. */
const entries: Rules<{ key: Schema; value: Schema }> = {
  name: 'entries',
  params: { key: Joi.object().schema(), value: Joi.object().schema() },
  validate(params, record, state, options) {
    const taken: Record<string, unknown> = {};
    for (const [entryKey, entryValue] of Object.entries(record as Record<string, unknown>)) {
      const key = Joi.validate(entryKey, params.key, { presence: 'required' });
      const value = Joi.validate(entryValue, params.value, { presence: 'required' });
      const reason = key.error || value.error;
      if (reason) {
        const type = key.error ? 'record.key' : 'record.value';
        return this.createError(type, { entryKey, reason }, state, options);
      }
      taken[key.value] = value.value;
    }
    return taken;
  },
};

/** Takes what `is` takes; a JSON text of it is parsed, as query strings carry lists and objects so. */
function orJsonOf(kind: string, is: (value: unknown) => boolean) {
  return function (this: Bound, value: unknown, state: State, options: ValidationOptions) {
    if (value === undefined || is(value)) return value;
    if (!options.convert || typeof value !== 'string') {
      return this.createError(`${kind}.base`, { value }, state, options);
    }
    try {
      const parsed: unknown = JSON.parse(value);
      return is(parsed)
        ? parsed
        : this.createError(`${kind}.base`, { value: parsed }, state, options);
    } catch {
      return this.createError(`${kind}.parse`, { value }, state, options);
    }
  };
}

const boolean: Extension = {
  name: 'boolean',
  base: Joi.boolean(),
  coerce(this: Bound, value: unknown, state: State, options: ValidationOptions) {
    if (value === undefined || typeof value === 'boolean') return value;
    const word = typeof value === 'string' ? value.toLowerCase() : undefined;
    if (word === 'true' || word === 'false') return word === 'true';
    return this.createError('boolean.base', { value }, state, options);
  },
  rules: [check],
};

const number: Extension = {
  name: 'number',
  base: Joi.number(),
  coerce(this: Bound, value: unknown, state: State, options: ValidationOptions) {
    const read = typeof value === 'string' ? Number(value) : value;
    if (read === undefined || (typeof read === 'number' && !Number.isNaN(read))) return value;
    return this.createError('number.base', { value }, state, options);
  },
  rules: [check],
};

const duration: Extension = {
  name: 'duration',
  coerce(this: Bound, value: unknown, state: State, options: ValidationOptions) {
    if (typeof value !== 'string' && typeof value !== 'number') return value;
    try {
      return toDuration(value);
    } catch (error) {
      return this.createError(
        'duration.parse',
        { value, message: (error as Error).message },
        state,
        options
      );
    }
  },
  pre(this: Bound, value: unknown, state: State, options: ValidationOptions) {
    return moment.isDuration(value)
      ? value
      : this.createError('duration.base', { value }, state, options);
  },
  rules: [check],
};

type Checked<S> = S & { check(fn: Check): Checked<S> };

/** joi 14 with `check` on every type, and the coercions of OSD's configuration schema. */
export interface ExtendedJoi {
  any(): Checked<Joi.AnySchema>;
  boolean(): Checked<Joi.BooleanSchema>;
  number(): Checked<Joi.NumberSchema>;
  object(): Checked<Joi.ObjectSchema>;
  array(): Checked<Joi.ArraySchema>;
  alternatives(types: Schema[]): Joi.AlternativesSchema;
  duration(): Checked<Joi.AnySchema> & { readonly duration?: Duration };
  record(): Joi.AnySchema & { entries(key: Schema, value: Schema): Joi.AnySchema };
}

export const joi: ExtendedJoi = Joi.extend([
  { name: 'any', rules: [check] },
  boolean,
  number,
  duration,
  { name: 'object', base: Joi.object(), coerce: orJsonOf('object', isPlainObject), rules: [check] },
  { name: 'array', base: Joi.array(), coerce: orJsonOf('array', Array.isArray), rules: [check] },
  { name: 'record', pre: orJsonOf('record', isPlainObject), rules: [check, entries] },
] as Extension[]);
