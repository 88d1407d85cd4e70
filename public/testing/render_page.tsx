// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import type { ReactElement } from 'react';
import { render } from '@testing-library/react';
import { createMemoryHistory } from 'history';
import { Router } from 'react-router-dom';
import { I18nProvider } from '@osd/i18n/react';
import { ServicesProvider } from '../services/services';
import type { Services } from '../services/services';

/** Renders as the application does, at an address of a history in memory. */
export function renderPage(page: ReactElement, services: Services, address = '/') {
  const history = createMemoryHistory({ initialEntries: [address] });
  const view = render(
    <I18nProvider>
      <ServicesProvider services={services}>
        <Router history={history}>{page}</Router>
      </ServicesProvider>
    </I18nProvider>
  );
  return { ...view, history };
}
