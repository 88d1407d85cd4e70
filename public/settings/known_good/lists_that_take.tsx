// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiSpacer, EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import type { KnownGoodList } from '../../../common/known_good/known_good_list';
import type { Versioned } from '../../../common/systems/system';
import { PageLink } from '../../components/page_link';
import { knownGoodPath } from '../paths';
import type { AddedValue } from './known_good_draft';

interface ListsThatTakeProps {
  added: AddedValue;
  items: ReadonlyArray<Versioned<KnownGoodList>>;
}

/** The lists that a value may be put on instead of on a new one. */
export const ListsThatTake = ({ added, items }: ListsThatTakeProps) => {
  const fitting = items.filter(({ content }) => content.of === added.of);
  if (fitting.length === 0) return null;
  return (
    <>
      <EuiText size="s" className="siemReview__pills" data-test-subj="listsThatTake">
        <span>
          <FormattedMessage
            id="siemReview.good.putOn"
            defaultMessage="A new list as below, or put the value on one that there is:"
          />
        </span>
        {fitting.map(({ content }) => (
          <PageLink key={content.id} to={knownGoodPath(content.id, added)}>
            {content.name}
          </PageLink>
        ))}
      </EuiText>
      <EuiSpacer size="m" />
    </>
  );
};
