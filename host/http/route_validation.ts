// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { ValidationError, isConfigSchema } from '@osd/config-schema';
import type {
  RouteValidationError,
  RouteValidationResultFactory,
  RouteValidationSpec,
  RouteValidatorFullConfig,
} from 'opensearch-dashboards/server';
import { SchemaTypeError } from '../../contract/runtime/config_schema_error';

class Refused extends SchemaTypeError implements RouteValidationError {
  constructor(error: Error | string, path: string[] = []) {
    super(typeof error === 'string' ? error : error.message, path);
  }
}

const results: RouteValidationResultFactory = {
  ok: (value) => ({ value }),
  badRequest: (error, path) => ({ error: new Refused(error, path) }),
};

export interface RequestInput {
  params: unknown;
  query: unknown;
  body: unknown;
}

/** What is no schema and no function, or no `validate` at all, is a mistake of the route: said at start. */
export function checkSpecs(
  route: string,
  validate: RouteValidatorFullConfig<unknown, unknown, unknown> | false
): void {
  if (validate === undefined) {
    throw new Error(
      `The ${route} does not have a 'validate' specified. Use 'false' to bypass validation.`
    );
  }
  for (const [key, spec] of Object.entries(validate || {})) {
    if (!isConfigSchema(spec) && typeof spec !== 'function') {
      throw new Error(
        `Expected a valid validation logic declared with '@osd/config-schema' package or a RouteValidationFunction at key: [${key}].`
      );
    }
  }
}

/** The input as its specs give it back; what has no spec is an empty object. Throws a ValidationError. */
export function validateInput(
  validate: RouteValidatorFullConfig<unknown, unknown, unknown> | false,
  input: RequestInput
): RequestInput {
  const specs = validate || {};
  const params = read(specs.params, input.params, 'request params');
  const query = read(specs.query, input.query, 'request query');
  const body = read(specs.body, input.body, 'request body');
  return { params, query, body };
}

function read(
  spec: RouteValidationSpec<unknown> | undefined,
  data: unknown,
  namespace: string
): unknown {
  if (spec === undefined) return {};
  if (typeof spec !== 'function') return spec.validate(data, {}, namespace);
  const result = call(spec, data);
  if (result.error)
    throw new ValidationError(result.error as unknown as SchemaTypeError, namespace);
  return result.value;
}

function call(spec: Extract<RouteValidationSpec<unknown>, Function>, data: unknown) {
  try {
    return spec(data, results);
  } catch (error) {
    return results.badRequest(error as Error);
  }
}
