// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useState } from 'react';
import { i18n } from '@osd/i18n';
import { MOST_COLUMNS, subjectText } from '../../../common/role_usage/compare/column_text';
import type { ColumnSubject } from '../../../common/role_usage/compare/column_text';
import type { ViewedColumn } from '../../../common/role_usage/compare/compare_view';
import { accountOf, nameOf } from '../../../common/role_usage/role_kind';
import { Picker } from '../../components/picker';
import type { Instants } from '../../period/resolve_period';
import { environmentName } from '../../scope/environment_words';
import type { Register } from '../../scope/use_register';
import { dataOf, useAnswer } from '../../services/use_answer';
import { useRolesQuestion } from '../questions';
import { subjectName } from './compare_words';

interface AddColumnProps {
  columns: ViewedColumn[];
  instants: Instants | undefined;
  register: Register;
  add(subject: ColumnSubject): void;
}

/** Offers systems, environments of them, and roles that were seen in the period. Roles are looked for when it opens. */
export const AddColumn = ({ columns, instants, register, add }: AddColumnProps) => {
  const [opened, setOpened] = useState(false);
  const roles = useAnswer(
    useRolesQuestion(),
    opened && instants ? { from: instants.from, to: instants.to } : undefined
  );
  const known = dataOf(roles);
  const taken = columns.filter(({ period }) => !period).map(({ subject }) => subjectText(subject));
  const option = (subject: ColumnSubject, label: string) => ({
    key: subjectText(subject),
    label,
    value: subject,
  });
  const free = (one: { key: string }) => !taken.includes(one.key);
  const systems = register.systems.flatMap((system) => [
    option(
      { kind: 'system', system: system.id },
      i18n.translate('siemReview.compare.systemOption', {
        defaultMessage: '{name} (whole system)',
        values: { name: system.name },
      })
    ),
    ...system.environments.map(({ name }) =>
      option(
        { kind: 'system', system: system.id, environment: name },
        `${subjectName({ kind: 'system', system: system.id }, register)}, ${environmentName(name)}`
      )
    ),
  ]);
  const seen = (known ? known.roles : []).map(({ arn }) =>
    option({ kind: 'role', role: arn }, `${nameOf(arn)} · ${register.accountText(accountOf(arn))}`)
  );
  const full = columns.length >= MOST_COLUMNS;
  return (
    <div className="siemReview__wide">
      <Picker<ColumnSubject>
        label={i18n.translate('siemReview.compare.add', {
          defaultMessage: 'Add to the comparison',
        })}
        placeholder={
          full
            ? i18n.translate('siemReview.compare.full', {
                defaultMessage: 'At most {most} columns',
                values: { most: MOST_COLUMNS },
              })
            : i18n.translate('siemReview.compare.addHint', {
                defaultMessage: 'Add a role or system',
              })
        }
        singleSelection={{ asPlainText: true }}
        selectedOptions={[]}
        isDisabled={full}
        isLoading={roles.state === 'loading'}
        onFocus={() => setOpened(true)}
        options={[
          {
            label: i18n.translate('siemReview.trail.systems', { defaultMessage: 'Systems' }),
            options: systems.filter(free),
          },
          {
            label: i18n.translate('siemReview.roles.gridLabel', { defaultMessage: 'Roles' }),
            options: seen.filter(free),
          },
        ]}
        onChange={([chosen]) => {
          if (chosen && chosen.value) add(chosen.value);
        }}
        data-test-subj="addColumn"
      />
    </div>
  );
};
