// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useMemo } from 'react';
import { useHistory } from 'react-router-dom';
import { EuiSpacer } from '@elastic/eui';
import { i18n } from '@osd/i18n';
import { FormattedMessage } from '@osd/i18n/react';
import type { KnownGoodAnswer } from '../../../common/known_good/answers';
import {
  knownGoodHistoryEndpoint,
  knownGoodListsEndpoint,
  putKnownGoodEndpoint,
  removeKnownGoodEndpoint,
} from '../../../common/known_good/endpoints';
import type { KnownGoodList } from '../../../common/known_good/known_good_list';
import { readKnownGood } from '../../../common/known_good/read_known_good';
import { LOG_KINDS } from '../../../common/logs/kinds';
import { useKinds } from '../../log_query/use_kinds';
import { useRegister } from '../../scope/use_register';
import { dataOf } from '../../services/use_answer';
import { KeptEditor } from '../kept/kept_editor';
import { KeptPanel } from '../kept/kept_panel';
import { NotKept } from '../kept/not_kept';
import { useKept } from '../kept/use_kept';
import type { KeptParts } from '../kept/use_kept_draft';
import { knownGoodPath, SETTINGS_GOOD } from '../paths';
import { SettingsFrame } from '../settings_frame';
import { ApprovalPart } from './approval_part';
import { HitsPart } from './hits_part';
import { draftOfList, EMPTY_LIST, listOfDraft, withValue } from './known_good_draft';
import type { AddedValue, KnownGoodDraft } from './known_good_draft';
import { KnownGoodForm } from './known_good_form';
import { ListsThatTake } from './lists_that_take';
import { useHits, useLastDays } from './use_hits';

interface OneKnownGoodPageProps {
  id?: string;
  /** A value that another page asks to be put on it. */
  added?: AddedValue;
}

/** Editor of one known-good list: form, approval, what it left out. */
export const OneKnownGoodPage = ({ id, added }: OneKnownGoodPageProps) => {
  const history = useHistory();
  const lists = useKept<KnownGoodList, KnownGoodAnswer>(knownGoodListsEndpoint, idOf);
  const { systems } = useRegister();
  const kinds = useKinds() || LOG_KINDS;
  const known = dataOf(lists.answer);
  const today = known ? known.today : '';
  const parts = useMemo(() => partsOf(today), [today]);
  const scope = useLastDays();
  const version = lists.own ? lists.own.version : 0;
  const hits = useHits(id ? scope : undefined, version);
  const title = id || i18n.translate('siemReview.good.new', { defaultMessage: 'New list' });
  return (
    <SettingsFrame
      tab={SETTINGS_GOOD}
      below={title}
      title={title}
      purpose={
        <FormattedMessage
          id="siemReview.good.onePurpose"
          defaultMessage="What is no reason for alarm, why, and who answers for that?"
        />
      }
    >
      <KeptPanel answer={lists.answer}>
        {({ items: listed, writing, ...rights }) => {
          const items = lists.newest(listed);
          const kept = items.filter(({ content }) => content.id === id)[0];
          const start = kept
            ? draftOfList(kept.content)
            : { ...EMPTY_LIST, id: id || '', ...(added && { of: added.of }) };
          const fits = added && (!kept || kept.content.of === added.of);
          const approvedVersion = kept && kept.content.approval ? kept.content.approval.version : 0;
          return (
            <>
              {id && !kept && <NotKept id={id} />}
              {added && !id && <ListsThatTake added={added} items={items} />}
              <KeptEditor
                // An approval is a version of its own, from which the next change goes on.
                key={`${id || 'new'} ${approvedVersion}`}
                parts={parts}
                kept={kept}
                start={added && fits ? withValue(start, added.value) : start}
                writing={writing}
                isSaved={lists.own !== undefined && lists.own.content.id === id}
                saved={(now) => {
                  lists.saved(now);
                  history.replace(knownGoodPath(now.content.id));
                }}
                removed={() => history.push(SETTINGS_GOOD)}
                renew={lists.renew}
                form={(form) => (
                  <>
                    <KnownGoodForm {...form} systems={systems} today={today} />
                    {kept && (
                      <>
                        <EuiSpacer size="m" />
                        <ApprovalPart
                          kept={kept}
                          rights={rights}
                          changed={isChanged(form.draft, kept.content)}
                          approved={(now) => {
                            lists.saved(now);
                            lists.renew();
                          }}
                        />
                      </>
                    )}
                  </>
                )}
              />
              {kept && <HitsPart list={kept.content} kinds={kinds} hits={hits} />}
            </>
          );
        }}
      </KeptPanel>
    </SettingsFrame>
  );
};

const idOf = ({ id }: KnownGoodList) => id;

function isChanged(draft: KnownGoodDraft, list: KnownGoodList): boolean {
  return JSON.stringify(listOfDraft(draft)) !== JSON.stringify(listOfDraft(draftOfList(list)));
}

function partsOf(today: string): KeptParts<KnownGoodList, KnownGoodDraft> {
  return {
    endpoints: {
      put: putKnownGoodEndpoint,
      remove: removeKnownGoodEndpoint,
      history: knownGoodHistoryEndpoint,
    },
    draftOf: draftOfList,
    contentOf: listOfDraft,
    idOf,
    nameOf: ({ name }) => name,
    read: (raw) => readKnownGood(raw, today || undefined),
  };
}
