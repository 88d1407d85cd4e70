// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import type { EventAnswer } from '../../../common/investigate/time_line/answers';
import { kindOf } from '../../../common/logs/kinds';
import { Part } from '../../data_health/flyout_part';
import { useServices } from '../../services/services';
import { useInvestigateView } from '../investigate_view';

/** The same event or finding as other documents: versions, second deliveries, other products' copies. */
export const OtherDeliveries = ({ answer }: { answer: EventAnswer }) => {
  const { lang, time } = useServices();
  const { kinds, change } = useInvestigateView();
  const { event, others, moreOthers } = answer;
  const alsoIn = event.alsoIn || [];
  if (others.length + alsoIn.length === 0) return null;
  const open = (log: string, id: string, at: string) => change({ opened: { log, id, at } });
  return (
    <Part
      title={<FormattedMessage id="siemReview.event.others" defaultMessage="Other deliveries" />}
    >
      <EuiText size="s">
        <ul data-test-subj="others">
          {alsoIn.map(({ log, id }) => {
            const kind = kindOf(log, kinds);
            return (
              <li key={`${log} ${id}`}>
                <button
                  type="button"
                  className="euiLink euiLink--primary"
                  onClick={() => open(log, id, event.at)}
                >
                  {kind ? kind.name[lang] : log}
                </button>
              </li>
            );
          })}
          {others.map(({ id, at, index, ingested, status, is }) => (
            <li key={`${index} ${id}`}>
              <button
                type="button"
                className="euiLink euiLink--primary"
                onClick={() => open(event.log, id, at)}
              >
                {time.instant(at)}
              </button>{' '}
              {is === 'version' ? words.version() : words.delivery()}
              {status && ` · ${status}`}
              {ingested && ` · ${words.loaded(time.instant(ingested))}`}
              <div className="siemReview__by">{index}</div>
            </li>
          ))}
        </ul>
        {Boolean(moreOthers) && (
          <FormattedMessage
            id="siemReview.entity.cutPartners"
            defaultMessage="and {count} more that are not listed"
            values={{ count: moreOthers }}
          />
        )}
      </EuiText>
    </Part>
  );
};

const words = {
  version: () => i18n.translate('siemReview.event.version', { defaultMessage: 'another version' }),
  delivery: () =>
    i18n.translate('siemReview.event.delivery', { defaultMessage: 'delivered again' }),
  loaded: (at: string) =>
    i18n.translate('siemReview.event.loaded', { defaultMessage: 'loaded {at}', values: { at } }),
};
