// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiLink } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import type { ItemRow, RequirementsAnswer } from '../../../common/pci/items/answers';
import { itemTotals } from '../../../common/pci/items/totals';
import { LOG_MARKS } from '../../../common/pci/vocabulary';
import { useServices } from '../../services/services';
import { ageWords } from '../age_words';
import { Mark } from '../mark';

interface RequirementTableProps {
  answer: RequirementsAnswer;
  chosen?: string;
  onChoose(requirement: string | undefined): void;
}

/** The twelve requirements with how many of their items have which mark; one can be chosen. */
export const RequirementTable = ({ answer, chosen, onChoose }: RequirementTableProps) => (
  <table className="siemReview__plainTable" data-test-subj="pciRequirements">
    <thead>
      <tr>
        <th scope="col">
          <FormattedMessage id="siemReview.pci.requirement" defaultMessage="Requirement" />
        </th>
        <th scope="col">
          <FormattedMessage id="siemReview.pci.logs" defaultMessage="Logs" />
        </th>
        <th scope="col">
          <FormattedMessage id="siemReview.pci.documents" defaultMessage="Documents" />
        </th>
        <th scope="col">
          <FormattedMessage id="siemReview.pci.oldestFailure" defaultMessage="Oldest failure" />
        </th>
        <th scope="col">
          <FormattedMessage id="siemReview.pci.newest" defaultMessage="Newest finding" />
        </th>
      </tr>
    </thead>
    <tbody>
      {answer.headings
        .filter(({ level }) => level === 'requirement')
        .map(({ id, label }) => (
          <Requirement
            key={id}
            id={id}
            label={label}
            asOf={answer.asOf}
            items={answer.requirements.filter(({ requirement }) => requirement === id)}
            chosen={chosen === id}
            onChoose={() => onChoose(chosen === id ? undefined : id)}
          />
        ))}
    </tbody>
  </table>
);

const Requirement = (props: {
  id: string;
  label: string;
  asOf: string;
  items: ItemRow[];
  chosen: boolean;
  onChoose(): void;
}) => {
  const { id, label, items, asOf } = props;
  const { time } = useServices();
  const { logs, document, items: all } = itemTotals(items);
  const oldest = firstOf(items.map(({ oldestFailure }) => oldestFailure));
  const newest = lastOf(items.map(({ newest: one }) => one));
  return (
    <tr data-test-subj={`requirement-${id}`} aria-selected={props.chosen}>
      <th scope="row">
        <EuiLink onClick={props.onChoose} aria-pressed={props.chosen}>
          {id} {label}
        </EuiLink>
      </th>
      <td>
        <span className="siemReview__marks">
          {LOG_MARKS.filter((mark) => logs[mark] > 0).map((mark) => (
            <Mark key={mark} mark={mark} count={logs[mark]} />
          ))}
        </span>
      </td>
      <td>
        <FormattedMessage
          id="siemReview.pci.documentsOf"
          defaultMessage="{linked} linked, {missing} missing, {expired} expired of {all}"
          values={{
            linked: document.linked,
            missing: document.missing,
            expired: document.expired,
            all,
          }}
        />
      </td>
      <td>{oldest ? ageWords(oldest, asOf) : '-'}</td>
      <td>{newest ? time.instant(newest) : '-'}</td>
    </tr>
  );
};

function firstOf(instants: Array<string | null>): string | undefined {
  return instants.filter((one): one is string => one !== null).sort()[0];
}

function lastOf(instants: Array<string | null>): string | undefined {
  return instants
    .filter((one): one is string => one !== null)
    .sort()
    .pop();
}
