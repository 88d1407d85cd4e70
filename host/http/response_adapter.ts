// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import Boom from '@hapi/boom';
import type { Lifecycle, ResponseObject, ResponseToolkit } from '@hapi/hapi';
import { Readable } from 'stream';
import type { ResponseError, ResponseHeaders } from 'opensearch-dashboards/server';
import { HandlerResponse } from './response_factory';

/** The error body is `{ statusCode, error, message, attributes? }`; `error` is the status in words. */
export function errorAnswer(
  statusCode: number,
  message: string,
  attributes?: Record<string, unknown>,
  headers?: ResponseHeaders
): Boom.Boom {
  const error = new Boom.Boom('', { statusCode });
  error.output.payload.message = message;
  if (attributes) error.output.payload.attributes = attributes;
  Object.assign(error.output.headers, headers);
  return error;
}

/** Turns what a handler answered into what hapi sends. */
export function toHapi(answer: unknown, toolkit: ResponseToolkit): Lifecycle.ReturnValueTypes {
  if (!(answer instanceof HandlerResponse)) {
    throw new Error(
      `Unexpected result from Route Handler. Expected a response, but given: ${typeof answer}.`
    );
  }
  const { status, payload, options } = answer;
  if (status >= 400 && !(Buffer.isBuffer(payload) || payload instanceof Readable)) {
    const error = payload as ResponseError | undefined;
    return errorAnswer(status, messageOf(error), attributesOf(error), options.headers);
  }
  const response = toolkit.response(payload as string | object | undefined).code(status);
  if (status >= 300 && status < 400) {
    const location = options.headers?.location;
    if (typeof location !== 'string') throw new Error("expected 'location' header to be set");
    response.redirect(location).code(status);
  }
  return withHeaders(response, options.headers);
}

function withHeaders(response: ResponseObject, headers: ResponseHeaders = {}): ResponseObject {
  for (const [name, value] of Object.entries(headers)) {
    // hapi's types know one text; node sends a list as several headers.
    if (value !== undefined) response.header(name, value as string);
  }
  return response;
}

function messageOf(error: ResponseError | undefined): string {
  if (!error) throw new Error('expected error message to be provided');
  return typeof error === 'string' ? error : messageOf(error.message);
}

function attributesOf(error: ResponseError | undefined): Record<string, unknown> | undefined {
  return typeof error === 'object' && 'attributes' in error ? error.attributes : undefined;
}
