// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useMemo } from 'react';
import { i18n } from '@osd/i18n';
import { FormattedMessage } from '@osd/i18n/react';
import type { KnownGoodAnswer } from '../../../common/known_good/answers';
import { knownGoodListsEndpoint } from '../../../common/known_good/endpoints';
import type { KnownGoodList } from '../../../common/known_good/known_good_list';
import { useServices } from '../../services/services';
import { dataOf } from '../../services/use_answer';
import { KeptGrid } from '../kept/kept_grid';
import { NewButton } from '../kept/list_actions';
import { useKept } from '../kept/use_kept';
import { knownGoodPath, SETTINGS_GOOD } from '../paths';
import { SettingsFrame } from '../settings_frame';
import { useSettingsAddress } from '../use_settings_address';
import { knownGoodColumns } from './known_good_columns';
import { readAdded } from './known_good_draft';
import { OneKnownGoodPage } from './one_known_good_page';
import { useHits, useLastDays } from './use_hits';

/** Known-good lists; `?list=` opens one, `?new=yes` the form of a new one, `?add=cidr:203.0.113.7` one with a value. */
export const KnownGoodPage = () => {
  const { params } = useSettingsAddress();
  const id = params.get('list') || undefined;
  const added = readAdded(params.get('add'));
  if (id || added || params.get('new')) return <OneKnownGoodPage id={id} added={added} />;
  return <ListsPage />;
};

const ListsPage = () => {
  const { number } = useServices();
  const lists = useKept<KnownGoodList, KnownGoodAnswer>(knownGoodListsEndpoint, ({ id }) => id);
  const known = dataOf(lists.answer);
  const scope = useLastDays();
  const hits = dataOf(useHits(known && known.items.length > 0 ? scope : undefined));
  const today = known ? known.today : '';
  const columns = useMemo(() => knownGoodColumns({ today, hits, number }), [today, hits, number]);
  return (
    <SettingsFrame
      tab={SETTINGS_GOOD}
      title={i18n.translate('siemReview.good.title', {
        defaultMessage: 'What is known to be good, who says so, and until when?',
      })}
      purpose={
        <FormattedMessage
          id="siemReview.good.purpose"
          defaultMessage="Pages leave out what these lists name when that is switched on there, and say how much it was."
        />
      }
      actions={
        known && known.writing.may ? (
          <NewButton to={knownGoodPath()}>
            <FormattedMessage id="siemReview.good.new" defaultMessage="New list" />
          </NewButton>
        ) : undefined
      }
    >
      <KeptGrid
        answer={lists.answer}
        label={i18n.translate('siemReview.good.tab', { defaultMessage: 'Known good' })}
        columns={columns}
        fileName="known_good"
        sort={BY_NAME}
      />
    </SettingsFrame>
  );
};

const BY_NAME = { column: 'name', direction: 'asc' } as const;
