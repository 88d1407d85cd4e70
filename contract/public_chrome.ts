// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { EuiBreadcrumb } from '@elastic/eui';
import type { AppCategory } from './public_application';
import type { MountPoint } from './public';

export type ChromeBreadcrumb = EuiBreadcrumb;

export interface ChromeDocTitle {
  /** `change('Roles')`; a list goes from the innermost outwards. */
  change(newTitle: string | string[]): void;
  reset(): void;
}

/** OSD gives a `documentation` link its own words; a `custom` one has the text `content`. */
export type ChromeHelpExtensionMenuLink =
  | { linkType: 'documentation'; href: string }
  | { linkType: 'custom'; href: string; content: string };

export interface ChromeHelpExtension {
  appName: string;
  links?: ChromeHelpExtensionMenuLink[];
  content?: MountPoint<HTMLDivElement>;
}

export interface ChromeNavGroup {
  id: string;
  title: string;
  description: string;
  order?: number;
}

export interface ChromeRegistrationNavLink {
  id: string;
  title?: string;
  category?: AppCategory;
  order?: number;
  showInAllNavGroup?: boolean;
}

export interface ChromeSetup {
  navGroup: {
    /** False unless the new home page of OSD is on: then plain nav links are used. */
    getNavGroupEnabled(): boolean;
    addNavLinksToGroup(navGroup: ChromeNavGroup, navLinks: ChromeRegistrationNavLink[]): void;
  };
}

export interface ChromeStart {
  setBreadcrumbs(newBreadcrumbs: ChromeBreadcrumb[]): void;
  docTitle: ChromeDocTitle;
  setHelpExtension(helpExtension?: ChromeHelpExtension): void;
  navGroup: { getNavGroupEnabled(): boolean };
}
