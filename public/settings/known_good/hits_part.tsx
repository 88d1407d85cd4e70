// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiLoadingContent, EuiSpacer, EuiText, EuiTitle } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import type { KnownGoodHits } from '../../../common/known_good/answers';
import { fieldsLookedAt } from '../../../common/known_good/left_out';
import type { KnownGoodList } from '../../../common/known_good/known_good_list';
import type { LogKind } from '../../../common/logs/log_kind';
import { useServices } from '../../services/services';
import type { Answer } from '../../services/use_answer';
import { dataOf } from '../../services/use_answer';
import { problemWords } from '../../words/problem_words';
import { hitsWords } from './hits_words';

interface HitsPartProps {
  list: KnownGoodList;
  kinds: readonly LogKind[];
  hits: Answer<KnownGoodHits>;
}

/** What the list left out in the last days, by kind of log, and in which fields it looks. */
export const HitsPart = ({ list, kinds, hits }: HitsPartProps) => {
  const { lang, number } = useServices();
  const data = dataOf(hits);
  const own = data && data.lists.filter(({ id }) => id === list.id)[0];
  const concerned = kinds.filter((kind) => fieldsLookedAt(list.of, kind).length > 0);
  return (
    <section data-test-subj="hits">
      <EuiSpacer size="m" />
      <EuiTitle size="xxs">
        <h2>
          <FormattedMessage
            id="siemReview.good.hitsTitle"
            defaultMessage="What did it leave out in the last 7 days?"
          />
        </h2>
      </EuiTitle>
      {hits.state === 'error' && <EuiText size="s">{problemWords(hits.problem)}</EuiText>}
      {hits.state === 'loading' && !data && <EuiLoadingContent lines={2} />}
      {data && !own && (
        <EuiText size="s">
          <FormattedMessage
            id="siemReview.good.leavesNothing"
            defaultMessage="Nothing: it does not hold (any more), or no account of its systems is registered."
          />
        </EuiText>
      )}
      {own && (
        <table className="siemReview__plainTable">
          <thead>
            <tr>
              <th scope="col">
                <FormattedMessage id="siemReview.good.log" defaultMessage="Log" />
              </th>
              <th scope="col" className="siemReview__right">
                <FormattedMessage id="siemReview.good.leftOut" defaultMessage="Left out" />
              </th>
              <th scope="col">
                <FormattedMessage id="siemReview.good.lookedIn" defaultMessage="Looked for in" />
              </th>
            </tr>
          </thead>
          <tbody>
            {concerned.map((kind) => {
              const found = own.kinds.filter(({ log }) => log === kind.id);
              return (
                <tr key={kind.id}>
                  <th scope="row">{kind.name[lang]}</th>
                  <td className="siemReview__right">
                    {found.length === 0 || found[0].count === null ? '–' : hitsWords(found, number)}
                  </td>
                  <td>
                    <code>{fieldsLookedAt(list.of, kind).slice(0, 4).join(', ')}</code>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
};
