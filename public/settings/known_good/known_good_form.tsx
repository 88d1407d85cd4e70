// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import {
  EuiCompressedCheckbox,
  EuiCompressedFieldText,
  EuiCompressedFormRow,
  EuiFlexGrid,
  EuiFlexItem,
  EuiSpacer,
} from '@elastic/eui';
import { i18n } from '@osd/i18n';
import { KNOWN_GOOD_BOUNDS } from '../../../common/known_good/bounds';
import { KNOWN_GOOD_TYPES } from '../../../common/known_good/known_good_list';
import type { KnownGoodType } from '../../../common/known_good/known_good_list';
import { daysAfter } from '../../../common/known_good/read_known_good';
import type { SystemDefinition } from '../../../common/systems/system';
import { Picker } from '../../components/picker';
import { useServices } from '../../services/services';
import { ChoiceField } from '../form/choice_field';
import { faultOf } from '../form/fault';
import { LinesField, TextField } from '../form/text_field';
import type { FormProps } from '../kept/kept_editor';
import type { KnownGoodDraft } from './known_good_draft';
import { withValue } from './known_good_draft';
import { listLabels, typeHelp, typeWords } from './known_good_words';
import { OfferedNetworks } from './offered_networks';

interface KnownGoodFormProps extends FormProps<KnownGoodDraft> {
  systems: SystemDefinition[];
  /** YYYY-MM-DD. */
  today: string;
}

/** One known-good list. For addresses the systems' own networks are offered first. */
export const KnownGoodForm = (props: KnownGoodFormProps) => {
  const { draft, fault, isNew, disabled, set, systems, today } = props;
  const change = (part: Partial<KnownGoodDraft>) => set({ ...draft, ...part });
  const shared = (name: keyof KnownGoodDraft) => ({ name, disabled, fault: faultOf(fault, name) });
  const label = labels();
  return (
    <div className="siemReview__form">
      <EuiFlexGrid columns={2} gutterSize="m">
        <EuiFlexItem>
          <TextField
            {...shared('name')}
            label={label.name}
            value={draft.name}
            set={(name) => change({ name })}
          />
        </EuiFlexItem>
        <EuiFlexItem>
          <TextField
            {...shared('id')}
            disabled={disabled || !isNew}
            label={i18n.translate('siemReview.good.id', { defaultMessage: 'Id' })}
            help={i18n.translate('siemReview.good.idHelp', {
              defaultMessage: 'Lower case letters, digits, - and _; never changes.',
            })}
            value={draft.id}
            set={(id) => change({ id })}
          />
        </EuiFlexItem>
        <EuiFlexItem>
          <ChoiceField
            {...shared('of')}
            label={label.of}
            value={draft.of}
            options={KNOWN_GOOD_TYPES.map((value) => ({ value, text: typeWords(value) }))}
            set={(of) => change({ of: of as KnownGoodType })}
          />
        </EuiFlexItem>
        <EuiFlexItem>
          <EuiCompressedFormRow fullWidth label={label.systems} helpText={label.systemsHelp}>
            <Picker<string>
              label={label.systems}
              placeholder={i18n.translate('siemReview.good.everySystem', {
                defaultMessage: 'All systems',
              })}
              isDisabled={disabled}
              options={systems.map(({ id, name }) => ({ label: `${name} (${id})`, value: id }))}
              selectedOptions={draft.systems.map((id) => ({ label: id, value: id }))}
              onChange={(options) =>
                change({ systems: options.flatMap(({ value }) => (value ? [value] : [])) })
              }
              data-test-subj="field-systems"
            />
          </EuiCompressedFormRow>
        </EuiFlexItem>
      </EuiFlexGrid>
      {draft.of === 'cidr' && !disabled && (
        <OfferedNetworks
          systems={systems}
          chosen={draft.systems}
          values={draft.values}
          add={(cidr) => set(withValue(draft, cidr))}
        />
      )}
      <LinesField
        {...shared('values')}
        label={label.values}
        help={typeHelp(draft.of)}
        values={draft.values}
        set={(values) => change({ values })}
      />
      <EuiSpacer size="s" />
      <EuiFlexGrid columns={2} gutterSize="m">
        <EuiFlexItem>
          <TextField
            {...shared('owner')}
            label={label.owner}
            value={draft.owner}
            set={(owner) => change({ owner })}
          />
        </EuiFlexItem>
        <EuiFlexItem>
          <DayField
            {...shared('expires')}
            value={draft.expires}
            today={today}
            set={(expires) => change({ expires })}
          />
        </EuiFlexItem>
      </EuiFlexGrid>
      <TextField
        {...shared('reason')}
        long
        label={label.reason}
        value={draft.reason}
        // It is kept as a text of one line.
        set={(text) => change({ reason: text.replace(/\s*\n\s*/g, ' ') })}
      />
      <EuiSpacer size="s" />
      <EuiCompressedCheckbox
        id="siemReviewUsedForEvidence"
        label={i18n.translate('siemReview.good.usedForEvidence', {
          defaultMessage:
            'Used for evidence: holds there only when a second person has approved it',
        })}
        checked={draft.usedForEvidence}
        disabled={disabled}
        onChange={({ target }) => change({ usedForEvidence: target.checked })}
        data-test-subj="field-usedForEvidence"
      />
    </div>
  );
};

function labels() {
  return {
    ...listLabels(),
    name: i18n.translate('siemReview.good.name', { defaultMessage: 'Name' }),
    owner: i18n.translate('siemReview.good.owner', { defaultMessage: 'Owner' }),
    systemsHelp: i18n.translate('siemReview.good.systemsHelp', {
      defaultMessage: 'Leaves out nothing of other systems’ accounts.',
    }),
  };
}

interface DayFieldProps {
  value: string;
  fault?: string;
  disabled?: boolean;
  today: string;
  set(day: string): void;
}

/** The last day on which the list holds. */
const DayField = ({ value, fault, disabled, today, set }: DayFieldProps) => {
  const { theme } = useServices();
  return (
    <EuiCompressedFormRow
      fullWidth
      label={listLabels().expires}
      helpText={i18n.translate('siemReview.good.expiresHelp', {
        defaultMessage: 'At most {days} days ahead.',
        values: { days: KNOWN_GOOD_BOUNDS.days },
      })}
      isInvalid={Boolean(fault)}
      error={fault ? [fault] : []}
    >
      <EuiCompressedFieldText
        type="date"
        fullWidth
        value={value}
        min={today}
        max={daysAfter(today, KNOWN_GOOD_BOUNDS.days)}
        disabled={disabled}
        isInvalid={Boolean(fault)}
        aria-invalid={Boolean(fault)}
        onChange={(event) => set(event.target.value)}
        style={{ colorScheme: theme.dark ? 'dark' : 'light' }}
        data-test-subj="field-expires"
      />
    </EuiCompressedFormRow>
  );
};
