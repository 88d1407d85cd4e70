// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Schema } from 'joi';
import { SchemaTypeError, SchemaTypesError } from './config_schema_error';
import { joi } from './config_schema_joi';
import { Type, kindOf } from './config_schema_type';
import type { Refused, TypeOptions } from './config_schema_type';

export type Props = Record<string, Type<unknown>>;
type OptionalKeys<P extends Props> = {
  [Key in keyof P]: undefined extends P[Key]['type'] ? Key : never;
}[keyof P];
export type ObjectResultType<P extends Props> = Readonly<
  { [Key in OptionalKeys<P>]?: P[Key]['type'] } & {
    [Key in Exclude<keyof P, OptionalKeys<P>>]: P[Key]['type'];
  }
>;
export type ObjectOptions<P extends Props> = TypeOptions<ObjectResultType<P>> & {
  /** allow: kept; ignore: dropped; forbid (default): refused. */
  unknowns?: 'allow' | 'ignore' | 'forbid';
};
export type ArrayOptions<T> = TypeOptions<T[]> & { minSize?: number; maxSize?: number };

function firstReason(context: Refused['context']): SchemaTypeError {
  return (context.reason as SchemaTypeError[])[0];
}

export class ObjectType<P extends Props = Props> extends Type<ObjectResultType<P>> {
  constructor(props: P, options: ObjectOptions<P> = {}) {
    const { unknowns = 'forbid', ...rest } = options;
    const keys: Record<string, Schema> = {};
    for (const [key, type] of Object.entries(props)) keys[key] = type.getSchema();
    const schema = joi
      .object()
      .keys(keys)
      .default()
      .optional()
      .unknown(unknowns === 'allow')
      .options({ stripUnknown: { arrays: false, objects: unknowns === 'ignore' } });
    super(schema, rest);
  }

  protected sentence({ type, context }: Refused) {
    switch (type) {
      case 'any.required':
      case 'object.base':
        return `expected a plain object value, but found [${kindOf(context.value)}] instead.`;
      case 'object.parse':
        return 'could not parse object value from json input';
      case 'object.allowUnknown':
        return 'definition for this key is missing';
      case 'object.child':
        return firstReason(context);
    }
    return undefined;
  }
}

export class ArrayType<T> extends Type<T[]> {
  constructor(item: Type<T>, options: ArrayOptions<T> = {}) {
    let schema = joi.array().items(item.getSchema().optional()).sparse(false);
    if (options.minSize !== undefined) schema = schema.min(options.minSize);
    if (options.maxSize !== undefined) schema = schema.max(options.maxSize);
    super(schema, options);
  }

  protected sentence({ type, context }: Refused) {
    const size = () => (context.value as unknown[]).length;
    switch (type) {
      case 'any.required':
      case 'array.base':
        return `expected value of type [array] but got [${kindOf(context.value)}]`;
      case 'array.sparse':
        return 'sparse array are not allowed';
      case 'array.parse':
        return 'could not parse array value from json input';
      case 'array.min':
        return `array size is [${size()}], but cannot be smaller than [${context.limit}]`;
      case 'array.max':
        return `array size is [${size()}], but cannot be greater than [${context.limit}]`;
      case 'array.includesOne':
        return firstReason(context);
    }
    return undefined;
  }
}

export class RecordOfType<K extends string, V> extends Type<Record<K, V>> {
  constructor(key: Type<K>, value: Type<V>, options?: TypeOptions<Record<K, V>>) {
    super(joi.record().entries(key.getSchema(), value.getSchema()), options);
  }

  protected sentence({ type, context, path }: Refused) {
    switch (type) {
      case 'any.required':
      case 'record.base':
        return `expected value of type [object] but got [${kindOf(context.value)}]`;
      case 'record.parse':
        return 'could not parse record value from json input';
      case 'record.key':
      case 'record.value': {
        const reason = context.reason as SchemaTypeError;
        const entry =
          type === 'record.key' ? `key("${context.entryKey}")` : String(context.entryKey);
        const at = [...path, entry, ...(reason.path || [])];
        return reason instanceof SchemaTypesError
          ? new SchemaTypesError(reason.message, at, reason.errors)
          : new SchemaTypeError(reason.message, at);
      }
    }
    return undefined;
  }
}

export class UnionType<V> extends Type<V> {
  constructor(types: Array<Type<V>>, options?: TypeOptions<V>) {
    super(joi.alternatives(types.map((type) => type.getSchema())), options);
  }

  protected sentence({ type, context, path }: Refused) {
    if (type === 'any.required') {
      return `expected at least one defined value but got [${kindOf(context.value)}]`;
    }
    if (type === 'alternatives.child') {
      const tries = (context.reason as SchemaTypeError[]).map((error, index) => {
        const at = [
          ...error.path.slice(0, path.length),
          String(index),
          ...error.path.slice(path.length),
        ];
        return error instanceof SchemaTypesError
          ? new SchemaTypesError(error.message, at, error.errors)
          : new SchemaTypeError(error.message, at);
      });
      return new SchemaTypesError('types that failed validation:', path, tries);
    }
    return undefined;
  }
}

export class MaybeType<V> extends Type<V | undefined> {
  constructor(type: Type<V>) {
    super(
      type
        .getSchema()
        .optional()
        .default(() => undefined, 'undefined')
    );
  }

  protected sentence() {
    return undefined;
  }
}
