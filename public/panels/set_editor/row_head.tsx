// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiCompressedFieldText, EuiSmallButtonIcon, EuiText } from '@elastic/eui';
import { i18n } from '@osd/i18n';
import type { Fault } from '../../../common/endpoint';
import type { Words } from '../../../common/logs/log_kind';
import type { Way } from '../../../common/panels/arrange_set';
import type { PanelSet } from '../../../common/panels/panel';
import { PANEL_BOUNDS } from '../../../common/panels/read_panel_set';
import { faultOf } from '../../settings/form/fault';
import { MoveButtons } from './move_buttons';

export const LANGUAGES = ['en', 'ja'] as const;

interface RowHeadProps {
  row: PanelSet['rows'][number];
  at: number;
  rows: number;
  disabled: boolean;
  fault?: Fault;
  rename(title: Words): void;
  move(way: Way): void;
  remove(): void;
}

/** The title of a row in both languages, and what can be done with the row. */
export const RowHead = (props: RowHeadProps) => {
  const { row, at, rows, disabled, fault, rename } = props;
  const wrong = LANGUAGES.map((lang) => faultOf(fault, `rows[${at}].title.${lang}`));
  const said = wrong[0] || wrong[1];
  return (
    <>
      <div className="siemReview__setRow">
        {LANGUAGES.map((lang, place) => (
          <EuiCompressedFieldText
            key={lang}
            fullWidth
            value={row.title[lang]}
            maxLength={PANEL_BOUNDS.title}
            disabled={disabled}
            isInvalid={Boolean(wrong[place])}
            aria-invalid={Boolean(wrong[place])}
            aria-label={titleLabel(lang, at + 1)}
            onChange={({ target }) => rename({ ...row.title, [lang]: target.value })}
            data-test-subj={`rowTitle-${at}-${lang}`}
          />
        ))}
        <span>
          <MoveButtons
            id={`row${at}`}
            name={row.title.en}
            first={at === 0}
            last={at === rows - 1}
            disabled={disabled}
            move={props.move}
          />
          <EuiSmallButtonIcon
            iconType="trash"
            color="danger"
            isDisabled={disabled || rows === 1}
            aria-label={i18n.translate('siemReview.setEditor.removeRow', {
              defaultMessage: 'Remove the row “{row}”: its panels go to the row beside it',
              values: { row: row.title.en },
            })}
            title={i18n.translate('siemReview.setEditor.removeRow', {
              defaultMessage: 'Remove the row “{row}”: its panels go to the row beside it',
              values: { row: row.title.en },
            })}
            onClick={props.remove}
            data-test-subj={`removeRow-${at}`}
          />
        </span>
      </div>
      {said && (
        <EuiText size="xs" color="danger">
          <p>{said}</p>
        </EuiText>
      )}
    </>
  );
};

function titleLabel(lang: 'en' | 'ja', row: number): string {
  return lang === 'en'
    ? i18n.translate('siemReview.setEditor.titleEn', {
        defaultMessage: 'Title of row {row} in English',
        values: { row },
      })
    : i18n.translate('siemReview.setEditor.titleJa', {
        defaultMessage: 'Title of row {row} in Japanese',
        values: { row },
      });
}
