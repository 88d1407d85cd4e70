// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { ImportInput } from '../../../common/settings/kept';

/** The text of a file: UTF-8, or what Excel writes as plain CSV on a Japanese Windows. */
export async function textOfFile(file: File): Promise<string> {
  const bytes = await bytesOf(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('shift_jis').decode(bytes);
  }
}

/** JSON begins with a bracket, a table of ours never does. */
export function formatOf(text: string): ImportInput['format'] {
  return /^[\uFEFF\s]*[[{]/.test(text) ? 'json' : 'csv';
}

function bytesOf(file: File): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.onerror = () => reject(reader.error);
    reader.readAsArrayBuffer(file);
  });
}
