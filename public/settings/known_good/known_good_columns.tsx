// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { i18n } from '@osd/i18n';
import type { KnownGoodHits } from '../../../common/known_good/answers';
import type { KnownGoodList } from '../../../common/known_good/known_good_list';
import type { Versioned } from '../../../common/systems/system';
import type { GridColumn } from '../../components/grid/grid_column';
import { PageLink } from '../../components/page_link';
import type { DisplayNumber } from '../../services/display_number';
import { knownGoodPath } from '../paths';
import { hitsWords } from './hits_words';
import { typeWords } from './known_good_words';
import { evidenceState, expiryState, StateText } from './list_state';
import { sumOf } from './use_hits';

type Column = GridColumn<Versioned<KnownGoodList>>;

interface ListContext {
  today: string;
  /** Undefined: not counted yet. */
  hits?: KnownGoodHits;
  number: DisplayNumber;
}

/** Known-good lists as a list; the name of one opens its editor. */
export function knownGoodColumns({ today, hits, number }: ListContext): Column[] {
  const hitsOf = (id: string) => hits && hits.lists.filter((list) => list.id === id)[0];
  return [
    {
      id: 'name',
      title: i18n.translate('siemReview.good.name', { defaultMessage: 'Name' }),
      text: ({ content }) => content.name,
      cell: ({ content }) => (
        <PageLink to={knownGoodPath(content.id)} data-test-subj="goodLink">
          {content.name}
        </PageLink>
      ),
      width: 150,
    },
    {
      id: 'state',
      title: i18n.translate('siemReview.good.state', { defaultMessage: 'State' }),
      text: ({ content }) => expiryState(content, today).text,
      cell: ({ content }) => <StateText state={expiryState(content, today)} />,
      width: 216,
    },
    {
      id: 'hits',
      title: i18n.translate('siemReview.good.hits', { defaultMessage: 'Left out in 7 days' }),
      text: ({ content }) => {
        const found = hitsOf(content.id);
        return found ? hitsWords(found.kinds, number) : '–';
      },
      count: ({ content }) => {
        const found = hitsOf(content.id);
        return found ? sumOf(found.kinds).count : -1;
      },
      width: 132,
    },
    {
      id: 'of',
      title: i18n.translate('siemReview.good.of', { defaultMessage: 'What' }),
      text: ({ content }) => typeWords(content.of),
      width: 124,
    },
    {
      id: 'values',
      title: i18n.translate('siemReview.good.values', { defaultMessage: 'Values' }),
      text: ({ content }) => content.values.join(', '),
    },
    {
      id: 'evidence',
      title: i18n.translate('siemReview.good.evidence', { defaultMessage: 'Evidence' }),
      text: ({ content }) => evidenceState(content).text,
      cell: ({ content }) => <StateText state={evidenceState(content)} />,
      width: 150,
    },
    {
      id: 'systems',
      title: i18n.translate('siemReview.good.systems', { defaultMessage: 'Systems' }),
      text: ({ content }) => (content.systems ? content.systems.join(', ') : allSystems()),
      width: 110,
    },
    {
      id: 'owner',
      title: i18n.translate('siemReview.good.owner', { defaultMessage: 'Owner' }),
      text: ({ content }) => content.owner,
      width: 100,
    },
  ];
}

export function allSystems(): string {
  return i18n.translate('siemReview.good.allSystems', { defaultMessage: 'all' });
}
