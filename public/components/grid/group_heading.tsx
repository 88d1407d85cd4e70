// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiIcon, EuiLink } from '@elastic/eui';
import { i18n } from '@osd/i18n';
import type { Line } from './arrange_rows';

interface GroupHeadingProps {
  line: Extract<Line<unknown>, { kind: 'group' }>;
  toggle(): void;
}

/** The line above a group's rows: its name and size, a click closes or opens it. */
export const GroupHeading = ({ line, toggle }: GroupHeadingProps) => (
  <EuiLink
    color="text"
    className="siemReview__group"
    onClick={toggle}
    aria-expanded={line.open}
    data-test-subj="group"
  >
    <EuiIcon type={line.open ? 'arrowDown' : 'arrowRight'} size="s" />{' '}
    {i18n.translate('siemReview.grid.group', {
      defaultMessage: '{group} ({count})',
      values: { group: line.group, count: line.rows.length },
    })}
  </EuiLink>
);
