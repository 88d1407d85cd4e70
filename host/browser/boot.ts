// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { BootData } from '../page/boot_data';

/** What the server laid into the page. */
export function readBootData(): BootData {
  const data = document.querySelector('osd-injected-metadata')?.getAttribute('data');
  if (!data) throw new Error('The page has no boot data.');
  return JSON.parse(data) as BootData;
}
