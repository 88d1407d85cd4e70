// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/**
 * The part of `@osd/config-schema` that this plugin uses, for use outside OSD: the same builders over the same
 * joi, so that bounds and error texts agree with what OSD answers.
 */
import {
  ArrayType,
  MaybeType,
  ObjectType,
  RecordOfType,
  UnionType,
} from './config_schema_compound';
import type { ArrayOptions, ObjectOptions, Props } from './config_schema_compound';
import {
  AnyType,
  BooleanType,
  DurationType,
  LiteralType,
  NumberType,
  StringType,
} from './config_schema_scalar';
import type { DurationOptions, NumberOptions, StringOptions } from './config_schema_scalar';
import { Type } from './config_schema_type';
import type { TypeOptions } from './config_schema_type';

export { ValidationError } from './config_schema_error';
export { ObjectType } from './config_schema_compound';
export { Type } from './config_schema_type';

export type TypeOf<T extends Type<unknown>> = T['type'];

/** True for every schema, also one made by another copy of the library. */
export function isConfigSchema(value: unknown): value is Type<unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    (value as { __isOsdConfigSchemaType?: unknown }).__isOsdConfigSchemaType === true
  );
}

type UnionOf<Types extends Array<Type<unknown>>> = Types[number]['type'];

export const schema = {
  any: (options?: TypeOptions<unknown>) => new AnyType(options),
  arrayOf: <T>(item: Type<T>, options?: ArrayOptions<T>) => new ArrayType(item, options),
  boolean: (options?: TypeOptions<boolean>) => new BooleanType(options),
  duration: (options?: DurationOptions) => new DurationType(options),
  literal: <T extends string | number | boolean | null>(value: T) => new LiteralType(value),
  /** Undefined when the key is absent. */
  maybe: <V>(type: Type<V>) => new MaybeType(type),
  /** Null when the key is absent. */
  nullable: <V>(type: Type<V>): Type<V | null> =>
    new UnionType<V | null>([type, new LiteralType(null)], { defaultValue: null }),
  number: (options?: NumberOptions) => new NumberType(options),
  object: <P extends Props>(props: P, options?: ObjectOptions<P>) => new ObjectType(props, options),
  oneOf: <Types extends Array<Type<unknown>>>(
    types: [...Types],
    options?: TypeOptions<UnionOf<Types>>
  ): Type<UnionOf<Types>> => new UnionType<UnionOf<Types>>(types, options),
  recordOf: <K extends string, V>(
    key: Type<K>,
    value: Type<V>,
    options?: TypeOptions<Record<K, V>>
  ) => new RecordOfType(key, value, options),
  string: (options?: StringOptions) => new StringType(options),
};

export type Schema = typeof schema;
