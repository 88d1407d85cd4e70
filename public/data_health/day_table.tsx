// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { FormattedMessage } from '@osd/i18n/react';
import { useServices } from '../services/services';
import { dayWords } from './time_words';

/** The chart's twin, newest day first. */
export const DayTable = ({ days, perDay }: { days: string[]; perDay: number[] }) => {
  const { number } = useServices();
  return (
    <table className="siemReview__plainTable" data-test-subj="dayTable">
      <thead>
        <tr>
          <th scope="col">
            <FormattedMessage id="siemReview.dataHealth.day" defaultMessage="Day" />
          </th>
          <th scope="col">
            <FormattedMessage id="siemReview.dataHealth.documents" defaultMessage="Documents" />
          </th>
        </tr>
      </thead>
      <tbody>
        {days
          .map((day, place) => (
            <tr key={day}>
              <th scope="row">{dayWords(day)}</th>
              <td>{number.whole(perDay[place])}</td>
            </tr>
          ))
          .reverse()}
      </tbody>
    </table>
  );
};
