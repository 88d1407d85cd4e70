// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiBadge } from '@elastic/eui';
import { i18n } from '@osd/i18n';
import type { ValueFilter } from '../../common/url_state/value_filter';
import { visibleText } from '../../common/words/visible_text';

interface FilterPillsProps {
  filters: ValueFilter[];
  /** Words for a field and its value. */
  words(filter: ValueFilter): { field: string; value: string };
  onRemove(filter: ValueFilter): void;
}

/** What rows are filtered by, each with a way to take it off. */
export const FilterPills = ({ filters, words, onRemove }: FilterPillsProps) => (
  <>
    {filters.map((filter) => {
      const { field, value: asGiven } = words(filter);
      // From the page's address: anybody can write it.
      const value = visibleText(asGiven);
      const text = filter.not
        ? i18n.translate('siemReview.filter.pillNot', {
            defaultMessage: '{field}: not {value}',
            values: { field, value },
          })
        : i18n.translate('siemReview.filter.pill', {
            defaultMessage: '{field}: {value}',
            values: { field, value },
          });
      return (
        <EuiBadge
          key={`${filter.field}:${filter.value}`}
          color="hollow"
          iconType="cross"
          iconSide="right"
          iconOnClick={() => onRemove(filter)}
          iconOnClickAriaLabel={i18n.translate('siemReview.filter.remove', {
            defaultMessage: 'Remove filter {text}',
            values: { text },
          })}
          data-test-subj="pill"
        >
          {text}
        </EuiBadge>
      );
    })}
  </>
);
