// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'crypto';

/** Where who did not ask for a page goes after signing in. */
export const HOME = '/app/siemReview';

const MAX_PAGES = 5_000;
const MAX_PATH = 4_096;

/**
 * The pages that people asked for before they had signed in. Addresses only carry the random name of an entry, so no
 * address can say where a sign-in leads.
 */
export class KeptPages {
  private readonly pages = new Map<string, string>();

  /** Returns the entry's name; the start page needs none. */
  keep(path: string): string | undefined {
    const page = insidePath(path);
    if (page === HOME) return undefined;
    const oldest = this.pages.keys().next().value;
    if (this.pages.size >= MAX_PAGES) this.pages.delete(oldest as string);
    const name = randomBytes(12).toString('base64url');
    this.pages.set(name, page);
    return name;
  }

  /** The kept page, or the start page when there is none of that name. */
  pageOf(name: unknown): string {
    return (typeof name === 'string' && this.pages.get(name)) || HOME;
  }
}

/** A path of the application, never another address: whatever else was asked for is the start page. */
export function insidePath(path: string): string {
  if (path.length > MAX_PATH || !path.startsWith('/app/') || /[\\\u0000-\u001f]/.test(path)) {
    return HOME;
  }
  const here = 'http://here.invalid';
  const url = new URL(path, here);
  const stays = url.origin === here && url.pathname.startsWith('/app/');
  return stays ? `${url.pathname}${url.search}` : HOME;
}
