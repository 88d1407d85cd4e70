// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useState } from 'react';
import {
  EuiContextMenuItem,
  EuiContextMenuPanel,
  EuiLink,
  EuiPopover,
  copyToClipboard,
} from '@elastic/eui';
import { useHistory } from 'react-router-dom';
import { i18n } from '@osd/i18n';
import { entityOfField } from '../../common/investigate/entity_of_field';
import type { ClauseValue } from '../../common/log_query/log_query';
import { fieldOf } from '../../common/logs/field_of';
import type { LogKind } from '../../common/logs/log_kind';
import { ROLE_ARN } from '../../common/role_usage/endpoints';
import { filterWordings } from '../components/grid/cell_actions';
import { investigateFrom } from '../investigate/investigate_link';
import { rolePath } from '../page_paths';
import { useServices } from '../services/services';
import { usePanelView } from './panel_view';
import { keyText, shortText } from './value_text';

interface FieldValueProps {
  field: string;
  value: ClauseValue | null;
  kind: LogKind;
}

/** A value as a door: to its page, to filters, to the clipboard. */
export const FieldValue = ({ field, value, kind }: FieldValueProps) => {
  const [open, setOpen] = useState(false);
  const { time } = useServices();
  const history = useHistory();
  const { state, register, onFilter } = usePanelView();
  if (value === null) return <span>{absentWord()}</span>;
  const text = keyText(value, field, kind, { time, accountText: register.accountText });
  const known = fieldOf(kind, field);
  const then = (run: () => void) => () => {
    setOpen(false);
    run();
  };
  const filterable = known && known.type !== 'text' && known.type !== 'date';
  const entity = entityOfField(kind, field, value);
  const items = [
    ...(ROLE_ARN.test(text)
      ? [
          <EuiContextMenuItem
            key="role"
            icon="user"
            onClick={then(() =>
              history.push(rolePath(text, { period: state.period, scope: state.scope }))
            )}
            data-test-subj="valueRole"
          >
            {i18n.translate('siemReview.value.role', { defaultMessage: 'Open this role' })}
          </EuiContextMenuItem>,
        ]
      : []),
    ...(entity
      ? [
          <EuiContextMenuItem
            key="investigate"
            icon="inspect"
            onClick={then(() => history.push(investigateFrom(entity, history.location.search)))}
            data-test-subj="valueInvestigate"
          >
            {filterWordings.investigate()}
          </EuiContextMenuItem>,
        ]
      : []),
    ...(filterable
      ? [false, true].map((not) => (
          <EuiContextMenuItem
            key={not ? 'out' : 'in'}
            icon={not ? 'minusInCircle' : 'plusInCircle'}
            onClick={then(() => onFilter({ field, value: String(value), not }))}
            data-test-subj={not ? 'valueOut' : 'valueIn'}
          >
            {not ? filterWordings.without() : filterWordings.only()}
          </EuiContextMenuItem>
        ))
      : []),
    <EuiContextMenuItem
      key="copy"
      icon="copyClipboard"
      onClick={then(() => copyToClipboard(String(value)))}
      data-test-subj="valueCopy"
    >
      {filterWordings.copy()}
    </EuiContextMenuItem>,
  ];
  return (
    <EuiPopover
      isOpen={open}
      closePopover={() => setOpen(false)}
      panelPaddingSize="none"
      anchorPosition="downLeft"
      aria-label={text}
      button={
        <EuiLink
          color="text"
          title={text}
          className="siemReview__value"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          data-test-subj="value"
        >
          {shortText(text)}
        </EuiLink>
      }
    >
      <EuiContextMenuPanel size="s" items={items} />
    </EuiPopover>
  );
};

/** What stands where a document has no value. */
export function absentWord(): string {
  return i18n.translate('siemReview.value.absent', { defaultMessage: '(none)' });
}
