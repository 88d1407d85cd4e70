// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiLoadingChart, EuiLoadingContent, EuiSpacer } from '@elastic/eui';

/** Height of the chart of calls over time, its title included. */
const CHART_HEIGHT = 196;

/** A chart and a grid in their final places, before there is data. */
export const RowsSkeleton = ({ chart }: { chart?: boolean }) => (
  <div data-test-subj="skeleton">
    {chart && <ChartSkeleton />}
    <EuiSpacer size="m" />
    <EuiLoadingContent lines={8} />
  </div>
);

export const ChartSkeleton = () => (
  <div style={{ height: CHART_HEIGHT, display: 'grid', placeItems: 'center' }}>
    <EuiLoadingChart size="l" />
  </div>
);
