// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { IHttpFetchError } from 'opensearch-dashboards/public';

export class HttpFetchError extends Error implements IHttpFetchError {
  readonly name: string;

  constructor(
    message: string,
    name: string,
    readonly request: Request,
    readonly response?: Response,
    readonly body?: unknown
  ) {
    super(message);
    this.name = name;
  }
}
