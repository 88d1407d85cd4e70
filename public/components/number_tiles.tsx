// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import type { ReactNode } from 'react';
import { EuiIconTip, EuiLoadingContent, EuiText, EuiTextColor, EuiTitle } from '@elastic/eui';

export interface NumberTile {
  id: string;
  label: string;
  value: ReactNode;
  /** What the number is to be compared with. */
  note?: ReactNode;
  tip?: string;
  tone?: 'danger';
}

/** Numbers in one row, parted by lines; `stale` while newer ones are on their way. */
export const NumberTiles = ({ tiles, stale }: { tiles: NumberTile[]; stale?: boolean }) => (
  <dl className={`siemReview__tiles${stale ? ' siemReview__stale' : ''}`} aria-busy={stale}>
    {tiles.map((tile) => (
      <div key={tile.id} className="siemReview__tile" data-test-subj={`number-${tile.id}`}>
        <dt>
          <EuiText size="xs" color="subdued" className="eui-displayInlineBlock">
            {tile.label}
          </EuiText>{' '}
          {tile.tip && <EuiIconTip content={tile.tip} size="s" aria-label={tile.tip} />}
        </dt>
        <dd>
          <EuiTitle size="s">
            <span className="siemReview__number">
              {tile.tone ? <EuiTextColor color={tile.tone}>{tile.value}</EuiTextColor> : tile.value}
            </span>
          </EuiTitle>
          <EuiText size="xs" color="subdued">
            {tile.note || <>&nbsp;</>}
          </EuiText>
        </dd>
      </div>
    ))}
  </dl>
);

/** The row in its final shape, before there are numbers. */
export const NumberTilesSkeleton = ({ labels }: { labels: string[] }) => (
  <NumberTiles
    tiles={labels.map((label) => ({
      id: label,
      label,
      value: <EuiLoadingContent lines={1} />,
    }))}
  />
);
