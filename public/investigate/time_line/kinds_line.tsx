// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiHealth, EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import type { TimeLineKind } from '../../../common/investigate/time_line/answers';
import { kindOf } from '../../../common/logs/kinds';
import { useServices } from '../../services/services';
import { useInvestigateView } from '../investigate_view';
import { isAbsent, missingOf, namesOf, whyUnknown } from '../kind_words';

/** What the time line rests on: each kind of log in it, with how much it has or why nobody knows. */
export const KindsLine = ({ kinds: asked }: { kinds: TimeLineKind[] }) => {
  const { lang } = useServices();
  const { kinds } = useInvestigateView();
  const absent = asked.filter(isAbsent);
  return (
    <EuiText
      size="xs"
      className="siemReview__coverage"
      role="status"
      data-test-subj="timeLineKinds"
    >
      {asked
        .filter((one) => !isAbsent(one))
        .map((one) => (
          <KindState key={one.log} state={one} />
        ))}
      {absent.length > 0 && (
        <span className="siemReview__absent">
          <FormattedMessage
            id="siemReview.systems.noLogsOf"
            defaultMessage="No data: {kinds}"
            values={{ kinds: namesOf(absent, kinds, lang) }}
          />
        </span>
      )}
    </EuiText>
  );
};

const KindState = ({ state }: { state: TimeLineKind }) => {
  const { lang, number, time } = useServices();
  const { kinds, take } = useInvestigateView();
  const { log, total, emptyList } = state;
  const kind = kindOf(log, kinds);
  const name = kind ? kind.name[lang] : log;
  const unknown = whyUnknown(state);
  const missing = unknown === undefined ? missingOf(state, { time, number }) : '';
  const colour = unknown !== undefined ? 'subdued' : missing ? 'warning' : 'success';
  return (
    <EuiHealth color={colour} data-test-subj={`kind-${log}`}>
      <span>
        {total ? (
          <button
            type="button"
            className="euiLink euiLink--text"
            onClick={() => take({ logs: [log] })}
          >
            {name}
          </button>
        ) : (
          name
        )}{' '}
        {unknown === undefined && total !== undefined && number.whole(total)}
        {unknown !== undefined && `(${unknown})`}
        {emptyList !== undefined && ` (${emptyListWords(emptyList)})`}
        {missing && ` (${missing})`}
      </span>
    </EuiHealth>
  );
};

function emptyListWords(list: string): string {
  return i18n.translate('siemReview.timeLine.emptyList', {
    defaultMessage: 'the list {list} is empty',
    values: { list },
  });
}
