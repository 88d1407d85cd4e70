// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { useServices } from '../../services/services';
import { useInvestigateView } from '../investigate_view';
import { scopeNames } from './scope_names';

/** Above the trail on paper: which time, in which zone, when it was printed. */
export const PrintHead = () => {
  const { time } = useServices();
  const view = useInvestigateView();
  const { scope } = view;
  const now = new Date().toISOString();
  return (
    <div className="siemReview__printHead">
      <EuiText size="s">
        <p>
          <FormattedMessage
            id="siemReview.investigate.printHead"
            defaultMessage="{range} (time zone {zone}). Printed {now}."
            values={{
              range: time.range(scope.from, scope.to),
              zone: time.zone,
              now: time.instant(now),
            }}
          />{' '}
          {scopeNames(view)}
        </p>
      </EuiText>
    </div>
  );
};
