// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiIcon } from '@elastic/eui';
import { markColor, markIcon, markName } from './mark_words';
import type { AnyMark } from './mark_words';

/** A mark as icon, word and, where told, number. */
export const Mark = ({ mark, count }: { mark: AnyMark; count?: number }) => (
  <span className="siemReview__mark" data-test-subj={`mark-${mark}`}>
    <EuiIcon type={markIcon(mark)} color={markColor(mark)} size="s" aria-hidden /> {markName(mark)}
    {count !== undefined && <strong className="siemReview__number"> {count}</strong>}
  </span>
);
