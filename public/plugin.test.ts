// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { App, ChromeRegistrationNavLink, CoreSetup } from 'opensearch-dashboards/public';
import { AREAS, areaOf } from './areas';
import { SiemReviewPlugin } from './plugin';

function setUp(navGroupEnabled: boolean) {
  const apps: App[] = [];
  const links: Array<ChromeRegistrationNavLink & { group: string }> = [];
  const cards: Array<{ id: string; path: string }> = [];
  const core = {
    application: { register: (app: App) => apps.push(app) },
    chrome: {
      navGroup: {
        getNavGroupEnabled: () => navGroupEnabled,
        addNavLinksToGroup: ({ id }: { id: string }, added: ChromeRegistrationNavLink[]) =>
          links.push(...added.map((link) => ({ ...link, group: id }))),
      },
    },
  } as unknown as CoreSetup;
  const featureCatalogue = {
    register: (card: { id: string; path: string }) => void cards.push(card),
    registerSolution: (card: { id: string; path: string }) => void cards.push(card),
  };
  const context = { config: { get: () => ({}) } };
  const plugin = new SiemReviewPlugin(context as never);
  plugin.setup(core, { home: { featureCatalogue } });
  return { apps, links, cards };
}

test.each([false, true])(
  'navigation with groups %s: the same pages in the same order',
  (groups) => {
    const { apps, links } = setUp(groups);
    const inOrder = (all: Array<{ id: string; title?: string; order?: number }>) =>
      [...all].sort((a, b) => (a.order || 0) - (b.order || 0)).map(({ id, title }) => [id, title]);
    expect(inOrder(apps)).toEqual(inOrder(links));
    expect(inOrder(apps).map(([, title]) => title)).toEqual([
      'Home',
      'Systems',
      'Role usage',
      'PCI DSS',
      'Investigate',
      'Data health',
      'Settings',
    ]);
    expect(links.map(({ group }) => group)).toEqual(links.map(() => 'security-analytics'));
  }
);

test('an application whose address begins with that of another is registered before it', () => {
  const routes = setUp(false).apps.map(({ appRoute }) => `${appRoute}`);
  routes.forEach((route, place) => {
    const hidden = routes.slice(0, place).filter((earlier) => route.startsWith(earlier));
    expect(hidden).toEqual([]);
  });
});

test('the home card leads to an application that is there, under the category OSD looks for', () => {
  const { apps, cards } = setUp(false);
  cards.forEach(({ id, path }) => {
    expect(apps.map(({ appRoute }) => appRoute)).toContain(path);
    expect(apps.map(({ category }) => category && category.id)).toContain(id);
  });
  expect(cards).toHaveLength(2);
});

test('without the home plugin nothing is asked of it', () => {
  const plugin = new SiemReviewPlugin({ config: { get: () => ({}) } } as never);
  const core = {
    application: { register: () => undefined },
    chrome: { navGroup: { addNavLinksToGroup: () => undefined } },
  } as unknown as CoreSetup;
  expect(() => plugin.setup(core, {})).not.toThrow();
});

test.each([
  ['/', 'siemReview'],
  ['/role_usage', 'siemReviewRoleUsage'],
  ['/role_usage/role', 'siemReviewRoleUsage'],
  ['/role_usages', 'siemReview'],
  ['/systems/system', 'siemReviewSystems'],
  ['/investigate', 'siemReviewInvestigate'],
  ['/data_health', 'siemReviewDataHealth'],
  ['/settings/panels', 'siemReviewSettings'],
])('%s belongs to %s', (path, appId) => {
  expect(areaOf(path).appId).toBe(appId);
  expect(AREAS.map((area) => area.appId)).toContain(appId);
});
