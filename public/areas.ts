// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { i18n } from '@osd/i18n';
import { PLUGIN_ID } from '../common/plugin';
import { DATA_HEALTH, HOME, INVESTIGATE, PCI, ROLES, SETTINGS, SYSTEMS } from './routes';

/** A part of the plugin that has its own line in the navigation: for OSD an application of its own. */
export interface Area {
  appId: string;
  /** Where its pages begin, below the plugin's own address. */
  path: string;
}

/**
 * The last line of the navigation first: OSD takes the first application whose address fits, and that of Home, which stands
 * first in the navigation, fits every page.
 */
export const AREAS: readonly Area[] = [
  { appId: `${PLUGIN_ID}Settings`, path: SETTINGS },
  { appId: `${PLUGIN_ID}DataHealth`, path: DATA_HEALTH },
  { appId: `${PLUGIN_ID}Investigate`, path: INVESTIGATE },
  { appId: `${PLUGIN_ID}PciDss`, path: PCI },
  { appId: `${PLUGIN_ID}RoleUsage`, path: ROLES },
  { appId: `${PLUGIN_ID}Systems`, path: SYSTEMS },
  { appId: PLUGIN_ID, path: HOME },
];

export function areaTitle({ path }: Area): string {
  switch (path) {
    case SYSTEMS:
      return i18n.translate('siemReview.trail.systems', { defaultMessage: 'Systems' });
    case ROLES:
      return i18n.translate('siemReview.trail.roles', { defaultMessage: 'Role usage' });
    case PCI:
      return i18n.translate('siemReview.trail.pci', { defaultMessage: 'PCI DSS' });
    case INVESTIGATE:
      return i18n.translate('siemReview.trail.investigate', { defaultMessage: 'Investigate' });
    case DATA_HEALTH:
      return i18n.translate('siemReview.trail.dataHealth', { defaultMessage: 'Data health' });
    case SETTINGS:
      return i18n.translate('siemReview.settings.crumb', { defaultMessage: 'Settings' });
    default:
      return i18n.translate('siemReview.page.home', { defaultMessage: 'Home' });
  }
}

/** The area that a page belongs to. */
export function areaOf(pathname: string): Area {
  const fits = ({ path }: Area) =>
    path === HOME || pathname === path || pathname.indexOf(`${path}/`) === 0;
  return AREAS.filter(fits)[0];
}

/** Address of an area's application, below OSD's base path. */
export function areaRoute({ path }: Area): string {
  return path === HOME ? `/app/${PLUGIN_ID}` : `/app/${PLUGIN_ID}${path}`;
}

/** The rest of a page's path below its area. */
export function belowArea({ path }: Area, pathname: string): string {
  return path === HOME ? pathname : pathname.slice(path.length);
}
