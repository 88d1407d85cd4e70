// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useEffect, useRef, useState } from 'react';
import {
  EuiFlexGrid,
  EuiFlexItem,
  EuiScreenReaderOnly,
  EuiSmallButtonEmpty,
  EuiText,
} from '@elastic/eui';
import { i18n } from '@osd/i18n';
import { FormattedMessage } from '@osd/i18n/react';
import {
  addRow,
  intoRow,
  movePanel,
  moveRow,
  placeOf,
  removePanel,
  removeRow,
  renameRow,
} from '../../../common/panels/arrange_set';
import type { Way } from '../../../common/panels/arrange_set';
import { withPanel } from '../../../common/panels/change_set';
import type { PanelSet } from '../../../common/panels/panel';
import { useServices } from '../../services/services';
import { faultOf } from '../../settings/form/fault';
import { faultWords } from '../../settings/form/fault_words';
import { wordsOfField } from '../../settings/form/field_words';
import { TextField } from '../../settings/form/text_field';
import type { FormProps } from '../../settings/kept/kept_editor';
import { focusMoved } from './move_buttons';
import { PanelLine } from './panel_line';
import { LANGUAGES, RowHead } from './row_head';

/** Name, rows and order of a set: every change by a button that the keyboard reaches. */
export const SetForm = ({ draft, fault, disabled, set }: FormProps<PanelSet>) => {
  const { lang } = useServices();
  const box = useRef<HTMLDivElement>(null);
  const [moved, setMoved] = useState<{ id: string; way: Way }>();
  useEffect(() => {
    if (moved && box.current) focusMoved(box.current, moved.id, moved.way);
  }, [moved]);
  const move = (id: string, way: Way, next: PanelSet) => {
    set(next);
    setMoved({ id, way });
  };
  const names = draft.rows.map(({ title }) => title[lang] || title.en || title.ja);
  const faultInRows =
    fault && /^rows(\[|$)/.test(fault.at)
      ? `${wordsOfField(fault.at)}: ${faultWords(fault.message)}`
      : undefined;
  return (
    <div ref={box} className="siemReview__form" data-test-subj="setForm">
      <EuiFlexGrid columns={2} gutterSize="m">
        {LANGUAGES.map((one) => (
          <EuiFlexItem key={one}>
            <TextField
              name={`name.${one}`}
              label={nameLabel(one)}
              value={draft.name[one]}
              disabled={disabled}
              fault={faultOf(fault, `name.${one}`)}
              set={(text) => set({ ...draft, name: { ...draft.name, [one]: text } })}
            />
          </EuiFlexItem>
        ))}
      </EuiFlexGrid>
      {draft.rows.map((row, at) => (
        <div key={at} role="group" aria-label={names[at]} data-test-subj={`setRow-${at}`}>
          <RowHead
            row={row}
            at={at}
            rows={draft.rows.length}
            disabled={disabled}
            fault={fault}
            rename={(title) => set(renameRow(draft, at, title))}
            move={(way) => {
              const to = at + (way === 'up' ? -1 : 1);
              move(`row${to}`, way, moveRow(draft, at, way));
            }}
            remove={() => set(removeRow(draft, at))}
          />
          <ul className="siemReview__links">
            {row.panels.map((panel) => (
              <PanelLine
                key={panel.id}
                panel={panel}
                set={draft}
                at={at}
                rows={names}
                disabled={disabled}
                change={(changed) => set(withPanel(draft, changed))}
                move={(way) => move(panel.id, way, movePanel(draft, panel.id, way))}
                toRow={(to) => move(panel.id, 'up', intoRow(draft, panel.id, to))}
                remove={() => set(removePanel(draft, panel.id))}
              />
            ))}
          </ul>
        </div>
      ))}
      {faultInRows && (
        <EuiText size="xs" color="danger" data-test-subj="rowsFault">
          <p>{faultInRows}</p>
        </EuiText>
      )}
      <EuiSmallButtonEmpty
        iconType="plusInCircle"
        isDisabled={disabled}
        onClick={() => set(addRow(draft, { en: 'New row', ja: '新しい行' }))}
        data-test-subj="addRow"
      >
        <FormattedMessage id="siemReview.setEditor.addRow" defaultMessage="Add a row" />
      </EuiSmallButtonEmpty>
      <EuiScreenReaderOnly>
        <p aria-live="polite">{moved && placeWords(draft, moved.id, names)}</p>
      </EuiScreenReaderOnly>
    </div>
  );
};

function nameLabel(lang: 'en' | 'ja'): string {
  return lang === 'en'
    ? i18n.translate('siemReview.setEditor.nameEn', { defaultMessage: 'Name in English' })
    : i18n.translate('siemReview.setEditor.nameJa', { defaultMessage: 'Name in Japanese' });
}

/** Said aloud after a move. */
function placeWords(set: PanelSet, id: string, names: string[]): string | undefined {
  const place = placeOf(set, id);
  if (!place) return undefined;
  return i18n.translate('siemReview.setEditor.place', {
    defaultMessage: 'Row “{row}”, place {place} of {places}',
    values: {
      row: names[place.row],
      place: place.at + 1,
      places: set.rows[place.row].panels.length,
    },
  });
}
