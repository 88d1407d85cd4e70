// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { FormattedMessage } from '@osd/i18n/react';
import type { Instants } from '../../period/resolve_period';
import { useServices } from '../../services/services';
import { CountedOnce } from '../asked_words';

/** The comparison's question in words. */
export const CompareAsked = ({ heads, instants }: { heads: string[]; instants: Instants[] }) => {
  const { time } = useServices();
  return (
    <>
      <p>
        <FormattedMessage
          id="siemReview.compare.asked"
          defaultMessage="In CloudTrail events, for each column by itself: all calls made with sessions of the role, or of all roles in the accounts of the system, counted by event source and event name, and from these the IAM actions that the events needed. An action that was only denied is not used."
        />
      </p>
      <CountedOnce />
      <ul>
        {heads.map((head, place) => (
          <li key={head}>{`${head}: ${time.range(instants[place].from, instants[place].to)}`}</li>
        ))}
      </ul>
    </>
  );
};
