// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { createMemoryHistory } from 'history';
import { ScopedHistory } from './scoped_history';

describe('ScopedHistory', () => {
  const scoped = (at = '/app/siemReview/role_usage?a=1') => {
    const parent = createMemoryHistory({ initialEntries: [at] });
    return { parent, history: new ScopedHistory(parent, '/app/siemReview') };
  };

  it('shows the path below its own, and puts its own before it', () => {
    const { parent, history } = scoped();
    expect(history.location).toMatchObject({ pathname: '/role_usage', search: '?a=1' });
    history.push('/role_usage/role?role=x');
    expect(parent.location).toMatchObject({
      pathname: '/app/siemReview/role_usage/role',
      search: '?role=x',
    });
    history.replace({ pathname: 'other', search: '?b=2' });
    expect(parent.location).toMatchObject({ pathname: '/app/siemReview/other', search: '?b=2' });
    history.push({ search: '?c=3' });
    expect(parent.location).toMatchObject({ pathname: '/app/siemReview/other', search: '?c=3' });
  });

  it('makes addresses for links', () => {
    const { history } = scoped();
    expect(history.createHref({ pathname: '/a', search: '?b' })).toBe('/app/siemReview/a?b');
    expect(history.createHref({ search: '?b' })).toBe('/app/siemReview?b');
    expect(history.createHref({ pathname: '/a' }, { prependBasePath: false })).toBe('/a');
  });

  it('does not go back to what was before it', () => {
    const parent = createMemoryHistory({
      initialEntries: ['/app/other', '/app/siemReview'],
      initialIndex: 1,
    });
    const history = new ScopedHistory(parent, '/app/siemReview');
    history.goBack();
    expect(parent.location.pathname).toBe('/app/siemReview');
    history.push('/a');
    history.goBack();
    expect(parent.location.pathname).toBe('/app/siemReview');
    history.goForward();
    expect(parent.location.pathname).toBe('/app/siemReview/a');
  });

  it('tells its listeners paths below its own, and ends when the page leaves', () => {
    const { parent, history } = scoped();
    const heard: string[] = [];
    history.listen(({ pathname }) => heard.push(pathname));
    parent.push('/app/siemReview/a');
    parent.push('/app/siemReviewer/b');
    expect(heard).toEqual(['/a']);
    expect(() => history.push('/c')).toThrow('fell out of navigation scope');
  });

  it('does not start outside its path', () => {
    expect(() => scoped('/app/siemReviewer')).toThrow('is not in expected basePath');
  });
});
