// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import type { ReactNode } from 'react';
import { EuiSpacer, EuiTitle } from '@elastic/eui';

/** A part of the flyout with its title. */
export const Part = ({ title, children }: { title: ReactNode; children: ReactNode }) => (
  <>
    <EuiSpacer size="m" />
    <EuiTitle size="xxs">
      <h3>{title}</h3>
    </EuiTitle>
    <EuiSpacer size="xs" />
    {children}
  </>
);
