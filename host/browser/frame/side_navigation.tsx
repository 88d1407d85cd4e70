// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { EuiSideNav } from '@elastic/eui';
import { i18n } from '@osd/i18n';
import React, { useEffect, useState } from 'react';
import type { MouseEvent } from 'react';
import type { Application } from '../core/core_application';

const HIDDEN = 3;

interface NavLink {
  id: string;
  title: string;
  url: string;
}

interface NavGroup {
  id: string;
  label: string;
  order: number;
  links: NavLink[];
}

/** Links to the pages of the registered applications, grouped by category. */
export const SideNavigation = ({ application }: { application: Application }) => {
  const [openOnMobile, setOpenOnMobile] = useState(false);
  const here = usePathname(application);
  const shown = groups(application);
  const current = nearest(here, shown);
  const title = i18n.translate('siemReview.host.nav.label', { defaultMessage: 'Pages' });
  const item = ({ id, title: name, url }: NavLink) => ({
    id,
    name,
    href: url,
    isSelected: id === current,
    'aria-current': id === current ? ('page' as const) : undefined,
    'data-test-subj': `nav-${id}`,
    onClick: (event: MouseEvent) => {
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
        return;
      }
      event.preventDefault();
      setOpenOnMobile(false);
      void application.navigateToUrl(url);
    },
  });
  return (
    <EuiSideNav
      aria-label={title}
      mobileTitle={title}
      isOpenOnMobile={openOnMobile}
      toggleOpenOnMobile={() => setOpenOnMobile(!openOnMobile)}
      items={shown.map(({ id, label, links }) => ({
        id: `group-${id}`,
        name: label,
        items: links.map(item),
      }))}
    />
  );
};

function usePathname({ history }: Application): string {
  const [pathname, setPathname] = useState(history.location.pathname);
  useEffect(() => history.listen(({ pathname: next }) => setPathname(next)), [history]);
  return pathname;
}

/** The link whose address is the longest that the path begins with. */
function nearest(pathname: string, shown: NavGroup[]): string | undefined {
  return shown
    .flatMap(({ links }) => links)
    .filter(
      ({ url }) => pathname === url || pathname.startsWith(url.endsWith('/') ? url : `${url}/`)
    )
    .sort((one, other) => other.url.length - one.url.length)[0]?.id;
}

function groups(application: Application): NavGroup[] {
  const found = new Map<string, NavGroup>();
  const apps = application.apps$.value.filter(({ navLinkStatus }) => navLinkStatus !== HIDDEN);
  for (const app of [...apps].sort(byOrder)) {
    const { id, label, order = 0 } = app.category ?? { id: app.id, label: app.title };
    const group = found.get(id) ?? { id, label, order, links: [] };
    group.links.push({ id: app.id, title: app.title, url: application.getUrlForApp(app.id) });
    found.set(id, group);
  }
  return [...found.values()].sort(byOrder);
}

function byOrder(one: { order?: number }, other: { order?: number }): number {
  return (one.order ?? 0) - (other.order ?? 0);
}
