// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Duration } from 'moment';
import { toDuration } from './config_schema_duration';
import { SchemaTypeError } from './config_schema_error';
import { joi } from './config_schema_joi';
import type { Check } from './config_schema_joi';
import { Type, kindOf } from './config_schema_type';
import type { Refused, TypeOptions } from './config_schema_type';

export type StringOptions = TypeOptions<string> & { minLength?: number; maxLength?: number };
export type NumberOptions = TypeOptions<number> & { min?: number; max?: number };
export interface DurationOptions {
  defaultValue?: Duration | string | number;
  validate?: (value: Duration) => string | void;
}

export class AnyType extends Type<unknown> {
  constructor(options?: TypeOptions<unknown>) {
    super(joi.any(), options);
  }

  protected sentence({ type, context }: Refused) {
    if (type === 'any.required')
      return `expected value of type [any] but got [${kindOf(context.value)}]`;
    return undefined;
  }
}

export class StringType extends Type<string> {
  constructor(options: StringOptions = {}) {
    const { minLength, maxLength } = options;
    // joi's own string would skip every other rule once the empty string is allowed.
    const isString: Check = (value: unknown) =>
      typeof value === 'string'
        ? undefined
        : `expected value of type [string] but got [${kindOf(value)}]`;
    let schema = joi.any().check(isString);
    if (minLength !== undefined) {
      schema = schema.check(({ length }: string) =>
        length < minLength
          ? `value has length [${length}] but it must have a minimum length of [${minLength}].`
          : undefined
      );
    }
    if (maxLength !== undefined) {
      schema = schema.check(({ length }: string) =>
        length > maxLength
          ? `value has length [${length}] but it must have a maximum length of [${maxLength}].`
          : undefined
      );
    }
    super(schema, options);
  }

  protected sentence({ type, context }: Refused) {
    if (type === 'any.required')
      return `expected value of type [string] but got [${kindOf(context.value)}]`;
    return undefined;
  }
}

export class NumberType extends Type<number> {
  constructor(options: NumberOptions = {}) {
    let schema = joi.number();
    if (options.min !== undefined) schema = schema.min(options.min) as typeof schema;
    if (options.max !== undefined) schema = schema.max(options.max) as typeof schema;
    super(schema, options);
  }

  protected sentence({ type, context }: Refused) {
    switch (type) {
      case 'any.required':
      case 'number.base':
        return `expected value of type [number] but got [${kindOf(context.value)}]`;
      case 'number.min':
        return `Value must be equal to or greater than [${context.limit}].`;
      case 'number.max':
        return `Value must be equal to or lower than [${context.limit}].`;
    }
    return undefined;
  }
}

export class BooleanType extends Type<boolean> {
  constructor(options?: TypeOptions<boolean>) {
    super(joi.boolean(), options);
  }

  protected sentence({ type, context }: Refused) {
    if (type === 'any.required' || type === 'boolean.base') {
      return `expected value of type [boolean] but got [${kindOf(context.value)}]`;
    }
    return undefined;
  }
}

export class LiteralType<T> extends Type<T> {
  constructor(value: T) {
    super(joi.any().valid(value as never));
  }

  protected sentence({ type, context }: Refused) {
    if (type === 'any.required' || type === 'any.allowOnly') {
      return `expected value to equal [${(context.valids as unknown[])[0]}]`;
    }
    return undefined;
  }
}

export class DurationType extends Type<Duration> {
  constructor({ defaultValue, validate }: DurationOptions = {}) {
    super(joi.duration(), {
      validate,
      defaultValue: defaultValue === undefined ? undefined : toDuration(defaultValue),
    });
  }

  protected sentence({ type, context, path }: Refused) {
    switch (type) {
      case 'any.required':
      case 'duration.base':
        return `expected value of type [moment.Duration] but got [${kindOf(context.value)}]`;
      case 'duration.parse':
        return new SchemaTypeError(String(context.message), path);
    }
    return undefined;
  }
}
