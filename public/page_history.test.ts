// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { createMemoryHistory } from 'history';
import { areaOf, areaRoute } from './areas';
import { pageHistory } from './page_history';
import { ScopedHistory } from '../host/browser/core/scoped_history';

function historyAt(path: string, area = areaOf(path || '/')) {
  const browser = createMemoryHistory({ initialEntries: [`/app/siemReview${path}`] });
  const gone: unknown[] = [];
  const history = pageHistory(new ScopedHistory(browser, areaRoute(area)), area, {
    go: (...to) => gone.push(to),
    address: (appId, below) => `/base/${appId}${below}`,
  });
  return { browser, history, gone };
}

test.each(['/', '', '/role_usage', '/role_usage/', '/role_usage/role'])(
  'at %p the pages see their path below the plugin',
  (path) => {
    expect(historyAt(path).history.location.pathname).toBe(path.replace(/\/$/, '') || '/');
  }
);

test('a page of the same area is a step in the browser', () => {
  const { browser, history, gone } = historyAt('/role_usage');
  history.push('/role_usage/role?role=a');
  expect(browser.location).toMatchObject({
    pathname: '/app/siemReview/role_usage/role',
    search: '?role=a',
  });
  expect(history.location.pathname).toBe('/role_usage/role');
  history.replace({ pathname: history.location.pathname, search: '?role=b' });
  expect(browser.location.search).toBe('?role=b');
  expect(browser.length).toBe(2);
  expect(gone).toEqual([]);
});

test('a page of another area is a change of application', () => {
  const { history, gone } = historyAt('/role_usage/role');
  history.push('/');
  historyAt('/').history.replace('/');
  expect(gone).toEqual([['siemReview', '/', false]]);
  const fromHome = historyAt('/');
  fromHome.history.replace('/role_usage/role?role=a');
  expect(fromHome.gone).toEqual([['siemReviewRoleUsage', '/role?role=a', true]]);
});

test('links are real addresses in both areas', () => {
  const { history } = historyAt('/role_usage');
  expect(history.createHref({ pathname: '/role_usage/role', search: '?role=a' })).toBe(
    '/app/siemReview/role_usage/role?role=a'
  );
  expect(history.createHref({ pathname: '/' })).toBe('/base/siemReview/');
});

test('the home application does not show its neighbour while it is taken away', () => {
  const { browser, history } = historyAt('/');
  const heard: string[] = [];
  history.listen(({ pathname }) => heard.push(pathname));
  browser.push('/app/siemReview/role_usage');
  expect(heard).toEqual([]);
  expect(history.location.pathname).toBe('/');
});

test('the last place may be asked after the page was left', () => {
  const { browser, history } = historyAt('/role_usage/role');
  browser.push('/app/discover');
  expect(history.location.pathname).toBe('/role_usage/role');
});
