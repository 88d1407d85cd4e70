// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { DEFAULT_STATE, encodePageState } from '../common/url_state/page_state';
import type { PageState } from '../common/url_state/page_state';
import { ONE_ROLE, ROLES } from './routes';

export { HOME, ONE_ROLE, ROLES } from './routes';

/** The two parts of a path, as the router's history wants them. */
export function locationOf(to: string): { pathname: string; search: string } {
  const [pathname, search] = to.split('?');
  return { pathname, search: search ? `?${search}` : '' };
}

/** Path of the Roles page with a view. */
export function rolesPath(view: Partial<PageState> = {}): string {
  return `${ROLES}?${encodePageState({ ...DEFAULT_STATE, ...view })}`;
}

/** Path of the page of one role; keeps the period. */
export function rolePath(role: string, view: Partial<PageState> = {}): string {
  return `${ONE_ROLE}?${encodePageState({ ...DEFAULT_STATE, ...view, role })}`;
}
