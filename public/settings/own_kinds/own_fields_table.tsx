// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import {
  EuiCheckbox,
  EuiCompressedFieldText,
  EuiCompressedSelect,
  EuiFormErrorText,
  EuiSmallButtonIcon,
} from '@elastic/eui';
import { i18n } from '@osd/i18n';
import { FormattedMessage } from '@osd/i18n/react';
import type { Fault } from '../../../common/endpoint';
import { ENTITY_TYPES } from '../../../common/logs/own_kind';
import type { OwnField } from '../../../common/logs/own_kind';
import type { EntityType } from '../../../common/logs/log_kind';
import { entityName } from '../../data_health/entity_words';
import { rowsFaultOf } from '../form/fault';

interface OwnFieldsTableProps {
  fields: OwnField[];
  fault?: Fault;
  disabled: boolean;
  set(fields: OwnField[]): void;
  remove(name: string): void;
}

/** The fields of a declaration: what they are called, and what can be done with them. */
export const OwnFieldsTable = ({ fields, fault, disabled, set, remove }: OwnFieldsTableProps) => {
  const wrong = rowsFaultOf(fault, 'fields');
  if (fields.length === 0) {
    return wrong ? (
      <EuiFormErrorText data-test-subj="fieldsFault">{wrong.text}</EuiFormErrorText>
    ) : null;
  }
  const isFaulty = (place: number, lang: string) =>
    fault !== undefined && fault.at === `fields[${place}].label.${lang}`;
  const change = (place: number, part: Partial<OwnField>) =>
    set(fields.map((field, at) => (at === place ? { ...field, ...part } : field)));
  return (
    <>
      <table className="siemReview__plainTable siemReview__rows" data-test-subj="ownFields">
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="siemReview.settings.field" defaultMessage="Field" />
            </th>
            <th scope="col">{englishName()}</th>
            <th scope="col">{japaneseName()}</th>
            <th scope="col">
              <FormattedMessage id="siemReview.settings.canGroup" defaultMessage="Group by" />
            </th>
            <th scope="col">
              <FormattedMessage id="siemReview.settings.canSum" defaultMessage="Sum" />
            </th>
            <th scope="col">{entityTitle()}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {fields.map((field, place) => (
            <tr key={field.field}>
              <th scope="row">
                {field.field} <span className="siemReview__unit">{field.type}</span>
              </th>
              {(['en', 'ja'] as const).map((lang) => (
                <td key={lang}>
                  <EuiCompressedFieldText
                    fullWidth
                    value={field.label[lang]}
                    disabled={disabled}
                    isInvalid={isFaulty(place, lang)}
                    aria-invalid={isFaulty(place, lang)}
                    aria-label={`${lang === 'en' ? englishName() : japaneseName()} ${field.field}`}
                    onChange={(event) =>
                      change(place, { label: { ...field.label, [lang]: event.target.value } })
                    }
                    data-test-subj={`label-${lang}-${field.field}`}
                  />
                </td>
              ))}
              <td>
                <EuiCheckbox
                  id={`siemReviewGroup${place}`}
                  compressed
                  checked={field.group === true}
                  disabled={disabled || field.type === 'text' || field.type === 'date'}
                  aria-label={`${groupTitle()} ${field.field}`}
                  onChange={({ target }) => change(place, { group: target.checked || undefined })}
                />
              </td>
              <td>
                <EuiCheckbox
                  id={`siemReviewSum${place}`}
                  compressed
                  checked={field.sum === true}
                  disabled={disabled || field.type !== 'number'}
                  aria-label={`${sumTitle()} ${field.field}`}
                  onChange={({ target }) => change(place, { sum: target.checked || undefined })}
                />
              </td>
              <td>
                <EuiCompressedSelect
                  value={field.entity || ''}
                  disabled={disabled}
                  aria-label={`${entityTitle()} ${field.field}`}
                  options={[
                    { value: '', text: '–' },
                    ...ENTITY_TYPES.map((value) => ({ value, text: entityName(value) })),
                  ]}
                  onChange={({ target }) =>
                    change(place, { entity: (target.value || undefined) as EntityType | undefined })
                  }
                />
              </td>
              <td>
                <EuiSmallButtonIcon
                  iconType="trash"
                  color="danger"
                  isDisabled={disabled}
                  aria-label={i18n.translate('siemReview.settings.removeField', {
                    defaultMessage: 'Remove the field {field}',
                    values: { field: field.field },
                  })}
                  onClick={() => remove(field.field)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {wrong && (
        <EuiFormErrorText data-test-subj="fieldsFault">
          {wrong.row === undefined ? wrong.text : `${fields[wrong.row].field}: ${wrong.text}`}
        </EuiFormErrorText>
      )}
    </>
  );
};

const englishName = () =>
  i18n.translate('siemReview.settings.nameEnglish', { defaultMessage: 'English name' });
const japaneseName = () =>
  i18n.translate('siemReview.settings.nameJapanese', { defaultMessage: 'Japanese name' });
const groupTitle = () =>
  i18n.translate('siemReview.settings.canGroup', { defaultMessage: 'Group by' });
const sumTitle = () => i18n.translate('siemReview.settings.canSum', { defaultMessage: 'Sum' });
const entityTitle = () =>
  i18n.translate('siemReview.settings.entity', { defaultMessage: 'Is the name of' });
