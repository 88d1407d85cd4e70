// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import {
  EuiCompressedSelect,
  EuiSmallButtonEmpty,
  EuiSmallButtonIcon,
  EuiText,
} from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import { clauseWords } from '../../../common/log_query/clause_words';
import { SYSTEM_LISTS } from '../../../common/log_query/log_query';
import { listName } from '../../../common/log_query/field_words';
import { fieldOf } from '../../../common/logs/field_of';
import type { LogKind } from '../../../common/logs/log_kind';
import { Picker } from '../../components/picker';
import { goodNames } from '../../scope/known_good/good_names';
import { useServices } from '../../services/services';
import { NEW_CLAUSE, operatorsOf } from './clause_draft';
import type { ClauseDraft, Operator } from './clause_draft';
import { usePanelView } from '../panel_view';
import { CommittedText } from './committed_text';
import { FieldPicker } from './field_picker';

interface ClauseRowsProps {
  kind: LogKind;
  clauses: ClauseDraft[];
  onChange(clauses: ClauseDraft[]): void;
}

/** What must hold, one condition a line; all of them together. */
export const ClauseRows = ({ kind, clauses, onChange }: ClauseRowsProps) => {
  const put = (place: number, clause: ClauseDraft) =>
    onChange(clauses.map((one, at) => (at === place ? clause : one)));
  return (
    <div data-test-subj="clauses">
      {clauses.map((clause, place) => (
        <div key={place} className="siemReview__clause">
          <ClauseRow
            kind={kind}
            clause={clause}
            place={place + 1}
            onChange={(now) => put(place, now)}
          />
          <EuiSmallButtonIcon
            iconType="trash"
            color="danger"
            aria-label={i18n.translate('siemReview.editor.removeClause', {
              defaultMessage: 'Remove condition {place}',
              values: { place: place + 1 },
            })}
            onClick={() => onChange(clauses.filter((_, at) => at !== place))}
          />
        </div>
      ))}
      <EuiSmallButtonEmpty
        iconType="plusInCircle"
        onClick={() => onChange([...clauses, NEW_CLAUSE])}
        data-test-subj="addClause"
      >
        <FormattedMessage id="siemReview.editor.addClause" defaultMessage="Add a condition" />
      </EuiSmallButtonEmpty>
    </div>
  );
};

interface ClauseRowProps {
  kind: LogKind;
  clause: ClauseDraft;
  place: number;
  onChange(clause: ClauseDraft): void;
}

const ClauseRow = ({ kind, clause, place, onChange }: ClauseRowProps) => {
  const { lang } = useServices();
  if (clause.kept) {
    return (
      <EuiText size="s" className="siemReview__clauseKept">
        {clauseWords(clause.kept, kind, lang)}
      </EuiText>
    );
  }
  const known = fieldOf(kind, clause.field);
  const operators = operatorsOf(known ? known.type : 'keyword');
  return (
    <>
      <FieldPicker
        label={i18n.translate('siemReview.editor.clauseField', {
          defaultMessage: 'Field of condition {place}',
          values: { place },
        })}
        kind={kind}
        fits={() => true}
        chosen={clause.field ? [clause.field] : []}
        most={1}
        onChange={([field]) => onChange({ ...NEW_CLAUSE, field: field || '' })}
        data-test-subj={`clauseField-${place}`}
      />
      <EuiCompressedSelect
        aria-label={i18n.translate('siemReview.editor.operator', {
          defaultMessage: 'Comparison of condition {place}',
          values: { place },
        })}
        options={operators.flatMap((operator) =>
          [false, true].map((not) => ({
            value: `${operator} ${not}`,
            text: operatorWords(operator, not),
          }))
        )}
        value={`${clause.operator} ${clause.not}`}
        onChange={({ target }) => {
          const [operator, not] = target.value.split(' ');
          const same = operator === clause.operator;
          onChange({
            ...(same ? clause : { ...NEW_CLAUSE, field: clause.field }),
            operator: operator as Operator,
            not: not === 'true',
          });
        }}
        data-test-subj={`clauseOperator-${place}`}
      />
      <ClauseValues {...{ kind, clause, place, onChange }} />
    </>
  );
};

const ClauseValues = ({ kind, clause, place, onChange }: ClauseRowProps) => {
  const { lang } = useServices();
  const { holding = [] } = usePanelView();
  // A list that does not hold any more stays what is asked for.
  const listsFor = (chosen: string | undefined): string[] =>
    Array.from(
      new Set([
        ...SYSTEM_LISTS,
        ...holding.map(({ id }) => `known_good.${id}`),
        ...(chosen ? [chosen] : []),
      ])
    );
  const label = i18n.translate('siemReview.editor.clauseValue', {
    defaultMessage: 'Value of condition {place}',
    values: { place },
  });
  const known = fieldOf(kind, clause.field);
  const field = { 'aria-label': label, 'data-test-subj': `clauseValue-${place}` };
  switch (clause.operator) {
    case 'exists':
      return <span />;
    case 'prefix':
      return (
        <CommittedText
          {...field}
          maxLength={256}
          value={clause.values[0] || ''}
          onCommit={(value) => onChange({ ...clause, values: value ? [value] : [] })}
        />
      );
    case 'range':
      return (
        <span className="siemReview__clauseRange">
          {(['from', 'to'] as const).map((side) => (
            <CommittedText
              key={side}
              aria-label={`${label} ${rangeWord(side)}`}
              placeholder={rangeWord(side)}
              maxLength={40}
              value={clause[side]}
              onCommit={(value) => onChange({ ...clause, [side]: value })}
              data-test-subj={`clause-${side}-${place}`}
            />
          ))}
        </span>
      );
    case 'listed':
      return (
        <EuiCompressedSelect
          {...field}
          hasNoInitialSelection={clause.values.length === 0}
          options={listsFor(clause.values[0]).map((list) => ({
            value: list,
            text: listName(list, lang, goodNames(holding, false, kind)),
          }))}
          value={clause.values[0]}
          onChange={({ target }) => onChange({ ...clause, values: [target.value] })}
        />
      );
    default: {
      const offered = (known && known.values) || (known && known.type === 'boolean' ? BOTH : []);
      return (
        <Picker
          label={label}
          options={offered.map((value) => ({ label: value }))}
          selectedOptions={clause.values.map((value) => ({ label: value }))}
          onChange={(now) => onChange({ ...clause, values: now.map((one) => one.label) })}
          onCreateOption={(typed) => {
            const value = typed.trim();
            if (value === '' || clause.values.indexOf(value) >= 0) return false;
            onChange({ ...clause, values: [...clause.values, value] });
            return undefined;
          }}
          data-test-subj={`clauseValue-${place}`}
        />
      );
    }
  }
};

const BOTH = ['true', 'false'];

function rangeWord(side: 'from' | 'to'): string {
  return side === 'from'
    ? i18n.translate('siemReview.editor.atLeast', { defaultMessage: 'at least' })
    : i18n.translate('siemReview.editor.below', { defaultMessage: 'below' });
}

function operatorWords(operator: Operator, not: boolean): string {
  switch (operator) {
    case 'is':
      return not
        ? i18n.translate('siemReview.editor.isNot', { defaultMessage: 'is none of' })
        : i18n.translate('siemReview.editor.is', { defaultMessage: 'is one of' });
    case 'prefix':
      return not
        ? i18n.translate('siemReview.editor.notPrefix', { defaultMessage: 'does not begin with' })
        : i18n.translate('siemReview.editor.prefix', { defaultMessage: 'begins with' });
    case 'exists':
      return not
        ? i18n.translate('siemReview.editor.absent', { defaultMessage: 'is absent' })
        : i18n.translate('siemReview.editor.exists', { defaultMessage: 'is present' });
    case 'cidr':
      return not
        ? i18n.translate('siemReview.editor.notCidr', { defaultMessage: 'is outside' })
        : i18n.translate('siemReview.editor.cidr', { defaultMessage: 'is in the network' });
    case 'range':
      return not
        ? i18n.translate('siemReview.editor.notRange', { defaultMessage: 'is not between' })
        : i18n.translate('siemReview.editor.range', { defaultMessage: 'is between' });
    case 'listed':
      return not
        ? i18n.translate('siemReview.editor.notListed', { defaultMessage: 'is not on the list' })
        : i18n.translate('siemReview.editor.listed', { defaultMessage: 'is on the list' });
  }
}
