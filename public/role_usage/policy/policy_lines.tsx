// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiBadge } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import type {
  PolicyDocument,
  PolicyLine,
  PolicyStatement,
} from '../../../common/role_usage/policy/policy';
import { useServices } from '../../services/services';
import { accessLevelName } from '../../words/access_level_words';
import { lineNotes, reasonName, widenedWords } from './policy_words';

/** What each line rests on: calls that prove it and the last of them, statement by statement. */
export const PolicyLines = ({ documents }: { documents: PolicyDocument[] }) => {
  const statements = documents.flatMap((document) => document.statements);
  if (statements.length === 0) return null;
  return (
    <section
      className="siemReview__policyLines"
      aria-label={i18n.translate('siemReview.policy.evidence', {
        defaultMessage: 'What each line rests on',
      })}
      data-test-subj="policyLines"
    >
      <table className="siemReview__plainTable">
        <thead>
          <tr>
            <th>
              <FormattedMessage id="siemReview.policy.line" defaultMessage="Line" />
            </th>
            <th className="siemReview__right">
              <FormattedMessage id="siemReview.policy.calls" defaultMessage="Calls" />
            </th>
            <th>
              <FormattedMessage id="siemReview.policy.lastUse" defaultMessage="Last use" />
            </th>
          </tr>
        </thead>
        {statements.map((statement) => (
          <Statement key={statement.sid} statement={statement} />
        ))}
      </table>
    </section>
  );
};

const Statement = ({ statement }: { statement: PolicyStatement }) => {
  const { sid, accessLevel, reason, lines, widened, resources } = statement;
  return (
    <tbody>
      <tr>
        <th colSpan={3} scope="rowgroup">
          <strong>{sid}</strong> <EuiBadge color="hollow">{accessLevelName(accessLevel)}</EuiBadge>{' '}
          {reason !== 'used' && <EuiBadge color="hollow">{reasonName(reason)}</EuiBadge>}{' '}
          {widened ? (
            widenedWords(widened)
          ) : (
            <FormattedMessage
              id="siemReview.policy.resourceCount"
              defaultMessage="{count, plural, one {# resource} other {# resources}}"
              values={{ count: resources.length }}
            />
          )}
        </th>
      </tr>
      {lines.map((line) => (
        <Line key={line.action} line={line} />
      ))}
    </tbody>
  );
};

const Line = ({ line }: { line: PolicyLine }) => {
  const { number, time } = useServices();
  const notes = lineNotes(line);
  return (
    <tr data-test-subj="policyLine">
      <td className="siemReview__indent">
        <code>{line.action}</code>
        {notes.map((note) => (
          <div key={note}>{note}</div>
        ))}
      </td>
      <td className="siemReview__right">{number.whole(line.events)}</td>
      <td className="siemReview__time">{line.lastSeen ? time.instant(line.lastSeen) : '–'}</td>
    </tr>
  );
};
