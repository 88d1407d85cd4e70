// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiCompressedSelect, EuiSmallButtonIcon } from '@elastic/eui';
import { i18n } from '@osd/i18n';
import type { Way } from '../../../common/panels/arrange_set';
import type { Panel, PanelSet } from '../../../common/panels/panel';
import { WIDTHS } from '../../../common/panels/read_panel_set';
import { PageLink } from '../../components/page_link';
import { panelPath } from '../../page_paths';
import { useServices } from '../../services/services';
import { widthWord } from '../editor/look_form';
import { MoveButtons } from './move_buttons';

interface PanelLineProps {
  panel: Panel;
  set: PanelSet;
  /** The row that it is in. */
  at: number;
  /** Names of all rows. */
  rows: string[];
  disabled: boolean;
  change(panel: Panel): void;
  move(way: Way): void;
  toRow(row: number): void;
  remove(): void;
}

/** One panel of a row: its name, its width, its row, and buttons to move and remove it. */
export const PanelLine = (props: PanelLineProps) => {
  const { lang } = useServices();
  const { panel, set, at, rows, disabled } = props;
  const name = panel.title[lang] || panel.title.en;
  const { panels } = set.rows[at];
  return (
    <li className="siemReview__setLine" data-test-subj={`line-${panel.id}`}>
      <PageLink to={panelPath({ set: set.id, panel })}>{name}</PageLink>
      <EuiCompressedSelect
        options={WIDTHS.map((width) => ({ value: String(width), text: widthWord(width) }))}
        value={String(panel.width)}
        disabled={disabled}
        aria-label={i18n.translate('siemReview.setEditor.widthOf', {
          defaultMessage: 'Width of “{name}”',
          values: { name },
        })}
        onChange={({ target }) => {
          const width = WIDTHS.filter((one) => String(one) === target.value)[0];
          props.change({ ...panel, width });
        }}
        data-test-subj={`width-${panel.id}`}
      />
      <EuiCompressedSelect
        options={rows.map((text, place) => ({ value: String(place), text }))}
        value={String(at)}
        disabled={disabled}
        aria-label={i18n.translate('siemReview.setEditor.rowOf', {
          defaultMessage: 'Row of “{name}”',
          values: { name },
        })}
        onChange={({ target }) => props.toRow(Number(target.value))}
        data-test-subj={`row-${panel.id}`}
      />
      <span>
        <MoveButtons
          id={panel.id}
          name={name}
          first={at === 0 && panels[0] === panel}
          last={at === rows.length - 1 && panels[panels.length - 1] === panel}
          disabled={disabled}
          move={props.move}
        />
        <EuiSmallButtonIcon
          iconType="trash"
          color="danger"
          isDisabled={disabled}
          aria-label={i18n.translate('siemReview.setEditor.removePanel', {
            defaultMessage: 'Take “{name}” off the set',
            values: { name },
          })}
          onClick={props.remove}
          data-test-subj={`removePanel-${panel.id}`}
        />
      </span>
    </li>
  );
};
