// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** One refused value: where (`path`) and why. */
export class SchemaTypeError extends Error {
  constructor(
    message: string,
    readonly path: string[]
  ) {
    super(message);
  }
}

/** None of several schemas took the value: one error for each. */
export class SchemaTypesError extends SchemaTypeError {
  constructor(
    message: string,
    path: string[],
    readonly errors: SchemaTypeError[]
  ) {
    super(message, path);
  }
}

/** What `validate` throws: `[path.to.key]: why`, with the tries of a union listed below it. */
export class ValidationError extends Error {
  readonly path: string[];

  constructor(error: SchemaTypeError, namespace?: string) {
    super(describe(error, namespace, 0));
    this.name = 'ValidationError';
    this.path = error.path;
  }
}

function describe(error: SchemaTypeError, namespace: string | undefined, depth: number): string {
  const path = namespace === undefined ? error.path : [namespace, ...error.path];
  let message = error.message;
  if (error instanceof SchemaTypesError) {
    const tries = error.errors.map(
      (one) => `${' '.repeat(depth)}- ${describe(one, namespace, depth + 1)}`
    );
    message = [message, ...tries].join('\n');
  }
  return path.length === 0 ? message : `[${path.join('.')}]: ${message}`;
}
