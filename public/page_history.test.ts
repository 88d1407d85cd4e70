// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { createMemoryHistory } from 'history';
import { areaOf, areaRoute } from './areas';
import { pageHistory } from './page_history';
import { leaveGuard } from './services/leave_guard';
import type { LeaveQuestion } from './services/leave_guard';
import { ScopedHistory } from '../host/browser/core/scoped_history';

function historyAt(path: string, area = areaOf(path || '/'), guard = leaveGuard()) {
  const browser = createMemoryHistory({ initialEntries: [`/app/siemReview${path}`] });
  const gone: unknown[] = [];
  const others = {
    go: (...to: unknown[]) => gone.push(to),
    address: (appId: string, below: string) => `/base/${appId}${below}`,
  };
  const own = new ScopedHistory(browser, areaRoute(area));
  const history = pageHistory(own, area, others, guard);
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

describe('while something is not saved', () => {
  function held(path: string) {
    const guard = leaveGuard();
    const questions: Array<LeaveQuestion | undefined> = [];
    guard.onQuestion((question) => void questions.push(question));
    const at = historyAt('/settings/systems', areaOf('/settings/systems'), guard);
    at.history.push(path);
    const last = () => questions[questions.length - 1];
    return { ...at, guard, questions, last };
  }

  test('each way off the page asks, and goes on only when told to', () => {
    const { history, gone, guard, questions, last } = held('/settings/systems/system?system=a');
    guard.hold('page');
    history.push('/settings/systems/system?system=b');
    expect(history.location.search).toBe('?system=a');
    last()?.stay();
    history.push('/role_usage');
    expect(gone).toEqual([]);
    last()?.leave();
    expect(gone).toEqual([['siemReviewRoleUsage', '', false]]);
    expect(questions).toHaveLength(4);
    expect(guard.unsaved()).toBe(false);
  });

  test('a page whose address changes while it is filled in is left by its path alone', () => {
    const { history, guard, questions } = held('/settings/panels');
    guard.hold('path');
    history.replace('/settings/panels?panel=x');
    expect(history.location.search).toBe('?panel=x');
    expect(questions).toEqual([]);
    history.push('/settings/systems');
    expect(history.location.pathname).toBe('/settings/panels');
  });

  test('a step back comes to nothing until told so; what is saved meanwhile asks nothing', async () => {
    const { browser, history, guard, last } = held('/settings/systems/system?system=a');
    const release = guard.hold('page');
    const back = new Promise<void>((done) => {
      const end = browser.listen((_, action) => {
        if (action !== 'PUSH') return;
        end();
        done();
      });
    });
    browser.goBack();
    expect(history.location.search).toBe('?system=a');
    await back;
    expect(browser.location.search).toBe('?system=a');
    last()?.leave();
    expect(history.location.pathname).toBe('/settings/systems');
    release();
    history.push('/settings/planned_work');
    expect(history.location.pathname).toBe('/settings/planned_work');
  });
});
