// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { problemOf, queryOf } from './ask';

export interface FileRequest {
  path: string;
  input: object;
  /** Used when the answer names none. */
  fallbackName: string;
}

/** What this needs of `core.http.basePath`. */
interface BasePathPort {
  prepend(path: string): string;
}

/**
 * Fetches a file as the user and hands it to the browser under the name that the server gave it. Not over
 * `core.http`: that reads every body but JSON as text, which spoils a workbook and takes the byte order mark.
 */
export async function fetchFile(basePath: BasePathPort, request: FileRequest): Promise<void> {
  const response = await answerOf(addressOf(basePath, request));
  const name = nameIn(response.headers.get('content-disposition'));
  handOver(await response.blob(), name || request.fallbackName);
}

function addressOf(basePath: BasePathPort, { path, input }: FileRequest): string {
  const search = new URLSearchParams();
  Object.entries(queryOf(input)).forEach(([name, value]) =>
    ([] as string[]).concat(value).forEach((one) => search.append(name, one))
  );
  return `${basePath.prepend(path)}?${search}`;
}

/** The answer when it is good; rejects with an `AskProblem` otherwise. */
async function answerOf(address: string): Promise<Response> {
  const headers = { 'osd-xsrf': 'osd-fetch' };
  let response: Response;
  try {
    response = await window.fetch(address, { credentials: 'same-origin', headers });
  } catch (fault) {
    throw problemOf(fault);
  }
  if (response.ok) return response;
  const body: unknown = await response.json().catch(() => undefined);
  throw problemOf({ response, body, message: response.statusText });
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
