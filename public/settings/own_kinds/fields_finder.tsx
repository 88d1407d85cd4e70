// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useState } from 'react';
import { EuiCompressedFormRow, EuiSmallButton, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@osd/i18n';
import { FormattedMessage } from '@osd/i18n/react';
import { ownKindFieldsEndpoint } from '../../../common/settings/endpoints';
import type { FoundField, OwnKindFieldsAnswer } from '../../../common/settings/endpoints';
import { Picker } from '../../components/picker';
import { useServices } from '../../services/services';
import { SavingProblem } from '../kept/saving_problem';
import { useSaving } from '../kept/use_saving';

interface FieldsFinderProps {
  index: string;
  /** Names of the fields that were chosen already. */
  chosen: string[];
  disabled: boolean;
  found(fields: FoundField[]): void;
  add(fields: FoundField[]): void;
}

/** Looks behind an index pattern, as the person who asks sees it, and offers its fields. */
export const FieldsFinder = ({ index, chosen, disabled, found, add }: FieldsFinderProps) => {
  const { ask } = useServices();
  const asking = useSaving();
  const [answer, setAnswer] = useState<OwnKindFieldsAnswer>();
  const look = () =>
    asking.run(async () => {
      const now = await ask(ownKindFieldsEndpoint, { index: index.trim() });
      setAnswer(now);
      found(now.fields);
    });
  const open = answer ? answer.fields.filter(({ field }) => chosen.indexOf(field) < 0) : [];
  return (
    <>
      <EuiSmallButton
        iconType="search"
        isDisabled={disabled || index.trim() === ''}
        isLoading={asking.busy}
        onClick={() => void look()}
        data-test-subj="lookForFields"
      >
        <FormattedMessage id="siemReview.settings.lookForFields" defaultMessage="Look for fields" />
      </EuiSmallButton>
      <EuiSpacer size="s" />
      {asking.problem && <SavingProblem problem={asking.problem} />}
      {answer && (
        <>
          <FoundLine answer={answer} />
          <EuiCompressedFormRow
            fullWidth
            label={i18n.translate('siemReview.settings.addField', {
              defaultMessage: 'Add a field',
            })}
          >
            <Picker<FoundField>
              label={i18n.translate('siemReview.settings.addField', {
                defaultMessage: 'Add a field',
              })}
              isDisabled={disabled}
              options={open.map((one) => ({ label: fieldText(one), value: one }))}
              selectedOptions={[]}
              onChange={(options) =>
                add(options.flatMap(({ value }) => (value === undefined ? [] : [value])))
              }
              data-test-subj="addField"
            />
          </EuiCompressedFormRow>
        </>
      )}
    </>
  );
};

const FoundLine = ({ answer }: { answer: OwnKindFieldsAnswer }) => {
  const { fields, more = 0 } = answer;
  return (
    <EuiText size="s" data-test-subj="fieldsFound">
      {fields.length === 0 ? (
        <FormattedMessage
          id="siemReview.settings.noFields"
          defaultMessage="No field was found: there is no such index, or you may not read it."
        />
      ) : (
        <FormattedMessage
          id="siemReview.settings.fieldsFound"
          defaultMessage="{fields, plural, one {# field} other {# fields}} found{more, plural, =0 {} other {; # more are not listed}}"
          values={{ fields: fields.length, more }}
        />
      )}
    </EuiText>
  );
};

function fieldText({ field, type, conflict }: FoundField): string {
  return conflict
    ? i18n.translate('siemReview.settings.fieldConflict', {
        defaultMessage: '{field} ({type}; another type in other indices)',
        values: { field, type },
      })
    : `${field} (${type})`;
}
