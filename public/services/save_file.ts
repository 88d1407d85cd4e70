// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { problemOf, queryOf } from './ask';
import type { HttpPort } from './ask';

export interface FileRequest {
  path: string;
  input: object;
  /** Used when the answer names none. */
  fallbackName: string;
}

interface FileResponse {
  response?: { headers: { get(name: string): string | null } };
  body?: unknown;
}

/** Fetches a file as the user and hands it to the browser under the name that the server gave it. */
export async function fetchFile(http: HttpPort, request: FileRequest): Promise<void> {
  let answer: FileResponse;
  try {
    answer = (await http.get(request.path, {
      query: queryOf(request.input),
      asResponse: true,
    })) as FileResponse;
  } catch (fault) {
    throw problemOf(fault);
  }
  const disposition = answer.response && answer.response.headers.get('content-disposition');
  const type = (answer.response && answer.response.headers.get('content-type')) || '';
  handOver(blobOf(answer.body, type), nameIn(disposition) || request.fallbackName);
}

/** Hands text or bytes to the browser as a download. */
export function handOver(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.appendChild(link);
  link.click();
  link.remove();
  // The browser has taken the file over by then.
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

/** File name of a `Content-Disposition`; its `filename*` (RFC 5987) wins. */
export function nameIn(disposition: string | null | undefined): string | undefined {
  if (!disposition) return undefined;
  const extended = /filename\*=UTF-8''([^;]+)/i.exec(disposition);
  if (extended) return decodeURIComponent(extended[1]);
  const plain = /filename="?([^";]+)"?/i.exec(disposition);
  return plain ? plain[1] : undefined;
}

/** `core.http` has read the body already: as an object for JSON, as text for text/*, as a Blob for the rest. */
function blobOf(body: unknown, type: string): Blob {
  if (body instanceof Blob) return body;
  if (typeof body === 'string') {
    // Reading the body as text took the byte order mark that Excel needs.
    const mark = type.startsWith('text/csv') && !body.startsWith('\uFEFF') ? '\uFEFF' : '';
    return new Blob([mark, body], { type });
  }
  return new Blob([JSON.stringify(body, null, 2)], { type: 'application/json' });
}
