// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { act } from '@testing-library/react';
import { Route, Switch } from 'react-router-dom';
import { renderPage } from '../testing/render_page';
import { servicesFor } from '../testing/services_for_tests';
import { PageFrame } from './page_frame';

const page = (title: string) => () => (
  <PageFrame crumbs={[{ text: title }]} title={title} purpose="">
    <p>{title}</p>
  </PageFrame>
);

const pages = (
  <Switch>
    <Route path="/long" component={page('Long')} />
    <Route path="/next" component={page('Next')} />
  </Switch>
);

describe('PageFrame', () => {
  const root = document.documentElement;

  it('begins at its top where somebody goes on from a scrolled page', () => {
    const { history } = renderPage(pages, servicesFor({}), '/long');
    root.scrollTop = 500;
    act(() => history.push('/long?period=7d'));
    expect(root.scrollTop).toBe(500);
    act(() => history.push('/next'));
    expect(root.scrollTop).toBe(0);
  });

  it('leaves the place of back to the browser', () => {
    const { history } = renderPage(pages, servicesFor({}), '/long');
    act(() => history.push('/next'));
    root.scrollTop = 300;
    act(() => history.goBack());
    expect(root.scrollTop).toBe(300);
  });
});
