// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { BehaviorSubject } from 'rxjs';
import type {
  ChromeBreadcrumb,
  ChromeHelpExtension,
  ChromeSetup,
  ChromeStart,
} from 'opensearch-dashboards/public';

const BASE_TITLE = 'SIEM Review';

/** `core.chrome`, and what the frame shows of it. */
export class Chrome implements ChromeStart, ChromeSetup {
  readonly breadcrumbs$ = new BehaviorSubject<ChromeBreadcrumb[]>([]);
  readonly help$ = new BehaviorSubject<ChromeHelpExtension | undefined>(undefined);

  readonly docTitle = {
    change: (title: string | string[]) => {
      const parts = Array.isArray(title) ? title : [title];
      // A page whose outermost part is the product's name does not get it twice.
      const last = parts[parts.length - 1];
      document.title = [...parts, ...(last === BASE_TITLE ? [] : [BASE_TITLE])].join(' - ');
    },
    reset: () => {
      document.title = BASE_TITLE;
    },
  };

  /** The new home page of OSD, with its groups, does not exist here: links stand in the side navigation. */
  readonly navGroup = { getNavGroupEnabled: () => false, addNavLinksToGroup: () => undefined };

  setBreadcrumbs = (breadcrumbs: ChromeBreadcrumb[]): void => this.breadcrumbs$.next(breadcrumbs);
  setHelpExtension = (help?: ChromeHelpExtension): void => this.help$.next(help);

  /** A new application starts without the marks of the one before. */
  reset(): void {
    this.breadcrumbs$.next([]);
    this.help$.next(undefined);
    this.docTitle.reset();
  }
}
