// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useMemo, useState } from 'react';
import { EuiCompressedFieldSearch, EuiSpacer, EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import { entityOfField } from '../../../common/investigate/entity_of_field';
import type { Step } from '../../../common/investigate/trail';
import type { ClauseValue } from '../../../common/log_query/log_query';
import { fieldOf } from '../../../common/logs/field_of';
import type { LogKind } from '../../../common/logs/log_kind';
import { keyText } from '../../panels/value_text';
import { useServices } from '../../services/services';
import { useInvestigateView } from '../investigate_view';
import { goodField } from '../known_good/known_good_type';
import { ValueDoor } from '../value_door';

/** A field of a document with all its values. */
export interface FieldValues {
  field: string;
  values: ClauseValue[];
}

interface FieldsTableProps {
  kind: LogKind;
  fields: FieldValues[];
  /** Offers to look for a field or a value. */
  searchable?: boolean;
  label: string;
  /** Opens Discover with the documents of the kind that have a value. */
  discover?(field: string, value: ClauseValue): void;
}

/** Fields that are shown at once; the rest on a click. */
const SHOWN = 200;

/** Fields with their values, each a door to the trail. */
export const FieldsTable = (props: FieldsTableProps) => {
  const { kind, fields, label } = props;
  const { lang } = useServices();
  const [sought, setSought] = useState('');
  const [all, setAll] = useState(false);
  const found = useMemo(() => {
    const text = sought.trim().toLowerCase();
    if (text === '') return fields;
    return fields.filter(
      ({ field, values }) =>
        field.toLowerCase().includes(text) ||
        values.some((value) => String(value).toLowerCase().includes(text))
    );
  }, [fields, sought]);
  const others = useMemo(
    () => Object.fromEntries(fields.map(({ field, values }) => [field, values[0]])),
    [fields]
  );
  const shown = all ? found : found.slice(0, SHOWN);
  return (
    <>
      {props.searchable && (
        <>
          <EuiCompressedFieldSearch
            fullWidth
            value={sought}
            onChange={(event) => setSought(event.target.value)}
            aria-label={findWords()}
            placeholder={findWords()}
            data-test-subj="findField"
          />
          <EuiSpacer size="s" />
        </>
      )}
      <table className="siemReview__plainTable" aria-label={label}>
        <tbody>
          {shown.map(({ field, values }) => {
            const known = fieldOf(kind, field);
            return (
              <tr key={field} data-test-subj={`field-${field}`}>
                <th
                  scope="row"
                  className="siemReview__fieldName"
                  title={known ? known.meaning[lang] : undefined}
                >
                  {known && <div>{known.label[lang]}</div>}
                  <code>{field}</code>
                </th>
                <td>
                  {values.map((value, place) => (
                    <FieldDoor key={place} {...props} field={field} value={value} others={others} />
                  ))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {found.length === 0 && (
        <EuiText size="s">
          <FormattedMessage
            id="siemReview.event.noField"
            defaultMessage="No field or value has this"
          />
        </EuiText>
      )}
      {found.length > shown.length && (
        <button type="button" className="euiLink euiLink--primary" onClick={() => setAll(true)}>
          <FormattedMessage
            id="siemReview.entity.morePartners"
            defaultMessage="{count} more"
            values={{ count: found.length - shown.length }}
          />
        </button>
      )}
    </>
  );
};

const FieldDoor = (
  props: FieldsTableProps & { field: string; value: ClauseValue; others: Record<string, unknown> }
) => {
  const { kind, field, value, others, discover } = props;
  const { time } = useServices();
  const { register } = useInvestigateView();
  const { accountText } = register;
  const entity = entityOfField(kind, field, value, others);
  return (
    <div>
      <ValueDoor
        text={keyText(value, field, kind, { time, accountText })}
        value={String(value)}
        entity={entity}
        step={entity ? { entity } : stepOf(kind, field, value)}
        discover={discover && fieldOf(kind, field) ? () => discover(field, value) : undefined}
        good={entity ? undefined : goodField(kind, field, String(value))}
      />
    </div>
  );
};

/** A value as a clause of its kind of log; undefined where queries do not know the field. */
function stepOf(kind: LogKind, field: string, value: ClauseValue): Step | undefined {
  const known = fieldOf(kind, field);
  if (!known || known.type === 'date') return undefined;
  if (known.type !== 'text') return { clause: { field, is: value }, log: kind.id };
  const text = String(value).slice(0, MOST_TEXT);
  return text.trim() === '' ? undefined : { clause: { text }, log: kind.id };
}

const MOST_TEXT = 256;

const findWords = () =>
  i18n.translate('siemReview.event.findField', { defaultMessage: 'Find a field or a value' });
