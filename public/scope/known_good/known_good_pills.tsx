// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useState } from 'react';
import { EuiBadge, EuiIcon, EuiLink, EuiPopover, EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import type { KnownGoodHits, KnownGoodKindHits } from '../../../common/known_good/answers';
import type { Scope } from '../../../common/log_query/log_query';
import type { LogKind } from '../../../common/logs/log_kind';
import { visibleText } from '../../../common/words/visible_text';
import { PageLink } from '../../components/page_link';
import { useServices } from '../../services/services';
import { dataOf } from '../../services/use_answer';
import { hitsWords } from '../../settings/known_good/hits_words';
import { dayWords } from '../../settings/known_good/known_good_words';
import { useHits } from '../../settings/known_good/use_hits';
import { knownGoodPath } from '../../settings/paths';
import { problemWords } from '../../words/problem_words';

interface KnownGoodPillsProps {
  /** What is looked at; undefined: nothing is counted (yet). */
  scope: Scope | undefined;
  kinds: readonly LogKind[];
  /** Only these lists; absent: all that hold for the scope. */
  chosen?: readonly string[];
  renewed?: number;
  /** Takes it off; absent: something else on the page does. */
  onOff?(): void;
}

/** The clause "known good left out": which lists leave out how much, and which do no more because they are expired. */
export const KnownGoodPills = ({ scope, kinds, chosen, renewed, onOff }: KnownGoodPillsProps) => {
  const { number } = useServices();
  const hits = useHits(scope, renewed);
  const known = dataOf(hits);
  const shown = known && chosenOf(known, chosen);
  const all = known && !chosen ? hitsWords(known.together, number) : undefined;
  const text = all === undefined ? clauseWords() : countedWords(all);
  return (
    <div className="siemReview__pills" data-test-subj="knownGoodPills">
      {onOff ? (
        <EuiBadge
          color="hollow"
          iconType="cross"
          iconSide="right"
          iconOnClick={onOff}
          iconOnClickAriaLabel={i18n.translate('siemReview.good.takeOff', {
            defaultMessage: 'Count known good again',
          })}
          data-test-subj="knownGoodPill"
        >
          {text}
        </EuiBadge>
      ) : (
        <EuiBadge color="hollow" data-test-subj="knownGoodPill">
          {text}
        </EuiBadge>
      )}
      {hits.state === 'error' && <EuiText size="xs">{problemWords(hits.problem)}</EuiText>}
      {shown && shown.lists.length === 0 && (
        <EuiText size="xs">
          <FormattedMessage
            id="siemReview.good.noneHolds"
            defaultMessage="No list holds for this: nothing is left out."
          />
        </EuiText>
      )}
      {shown &&
        shown.lists.map((list) => (
          <ListHits key={list.id} id={list.id} name={list.name} hits={list.kinds} kinds={kinds} />
        ))}
      {shown &&
        shown.expired.map(({ id, name, expires }) => (
          <EuiText size="xs" key={id} data-test-subj="expiredList">
            <EuiIcon type="alert" color="warning" size="s" aria-hidden />{' '}
            <PageLink to={knownGoodPath(id)}>{visibleText(name)}</PageLink>{' '}
            <FormattedMessage
              id="siemReview.good.expiredHere"
              defaultMessage="expired {day}: leaves out nothing"
              values={{ day: dayWords(expires) }}
            />
          </EuiText>
        ))}
    </div>
  );
};

function chosenOf(known: KnownGoodHits, chosen: readonly string[] | undefined) {
  const isChosen = ({ id }: { id: string }) => !chosen || chosen.indexOf(id) >= 0;
  return { lists: known.lists.filter(isChosen), expired: known.expired.filter(isChosen) };
}

function clauseWords(): string {
  return i18n.translate('siemReview.good.clause', { defaultMessage: 'Known good left out' });
}

function countedWords(count: string): string {
  return i18n.translate('siemReview.good.clauseCounted', {
    defaultMessage: 'Known good left out: {count}',
    values: { count },
  });
}

interface ListHitsProps {
  id: string;
  name: string;
  hits: KnownGoodKindHits[];
  kinds: readonly LogKind[];
}

/** One list with what it leaves out in all; by kind of log on a click. */
const ListHits = ({ id, name, hits, kinds }: ListHitsProps) => {
  const { lang, number } = useServices();
  const [open, setOpen] = useState(false);
  const counted = hits.filter(({ count }) => count !== 0);
  return (
    <EuiPopover
      isOpen={open}
      closePopover={() => setOpen(false)}
      panelPaddingSize="s"
      aria-label={name}
      button={
        <EuiText size="xs">
          <EuiLink onClick={() => setOpen(!open)} aria-expanded={open} data-test-subj="goodHits">
            {visibleText(name)} {hitsWords(hits, number)}
          </EuiLink>
        </EuiText>
      }
    >
      <EuiText size="xs">
        <table className="siemReview__plainTable">
          <tbody>
            {counted.map((one) => (
              <tr key={one.log}>
                <th scope="row">{nameOf(one.log, kinds, lang)}</th>
                <td className="siemReview__right">
                  {one.count === null ? '–' : hitsWords([one], number)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <PageLink to={knownGoodPath(id)}>
          <FormattedMessage id="siemReview.good.toList" defaultMessage="The list" />
        </PageLink>
      </EuiText>
    </EuiPopover>
  );
};

function nameOf(log: string, kinds: readonly LogKind[], lang: 'en' | 'ja'): string {
  const kind = kinds.filter(({ id }) => id === log)[0];
  return kind ? kind.name[lang] : log;
}
