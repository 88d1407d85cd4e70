// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiCompressedFormRow, EuiCompressedSelect, EuiSwitch } from '@elastic/eui';
import { i18n } from '@osd/i18n';
import type { Drawing, Panel } from '../../../common/panels/panel';
import { DRAWINGS, PANEL_BOUNDS, WIDTHS } from '../../../common/panels/read_panel_set';
import { CommittedText } from './committed_text';

interface LookFormProps {
  panel: Panel;
  onChange(panel: Panel): void;
}

/** The words of a panel in both languages, how it is drawn, from which value on it is marked. */
export const LookForm = ({ panel, onChange }: LookFormProps) => {
  const put = (change: Partial<Panel>) => onChange({ ...panel, ...change });
  const { thresholds = {}, query } = panel;
  const isChange = query.log === 'cloudtrail' && 'list' in query.measure;
  return (
    <>
      {(['en', 'ja'] as const).map((lang) => (
        <React.Fragment key={lang}>
          <EuiCompressedFormRow fullWidth label={titleLabel(lang)}>
            <CommittedText
              fullWidth
              maxLength={PANEL_BOUNDS.title}
              value={panel.title[lang]}
              onCommit={(text) => put({ title: { ...panel.title, [lang]: text } })}
              data-test-subj={`editTitle-${lang}`}
            />
          </EuiCompressedFormRow>
          <EuiCompressedFormRow fullWidth label={purposeLabel(lang)}>
            <CommittedText
              fullWidth
              maxLength={PANEL_BOUNDS.purpose}
              value={panel.purpose[lang]}
              onCommit={(text) => put({ purpose: { ...panel.purpose, [lang]: text } })}
              data-test-subj={`editPurpose-${lang}`}
            />
          </EuiCompressedFormRow>
        </React.Fragment>
      ))}
      <EuiCompressedFormRow
        fullWidth
        label={i18n.translate('siemReview.editor.drawing', { defaultMessage: 'Drawn as' })}
      >
        <EuiCompressedSelect
          fullWidth
          options={DRAWINGS.map((drawing) => ({ value: drawing, text: drawingWord(drawing) }))}
          value={panel.drawing}
          onChange={({ target }) => put({ drawing: target.value as Drawing })}
          data-test-subj="editDrawing"
        />
      </EuiCompressedFormRow>
      <EuiCompressedFormRow
        fullWidth
        label={i18n.translate('siemReview.editor.width', {
          defaultMessage: 'Width in the dashboard',
        })}
      >
        <EuiCompressedSelect
          fullWidth
          options={WIDTHS.map((width) => ({ value: String(width), text: widthWord(width) }))}
          value={String(panel.width)}
          onChange={({ target }) =>
            put({ width: WIDTHS.filter((one) => String(one) === target.value)[0] })
          }
          data-test-subj="editWidth"
        />
      </EuiCompressedFormRow>
      {panel.drawing === 'number' &&
        (['attention', 'failed'] as const).map((name) => (
          <EuiCompressedFormRow key={name} fullWidth label={thresholdLabel(name)}>
            <CommittedText
              fullWidth
              inputMode="numeric"
              value={thresholds[name] === undefined ? '' : String(thresholds[name])}
              onCommit={(text) => put({ thresholds: withThreshold(thresholds, name, text) })}
              data-test-subj={`editThreshold-${name}`}
            />
          </EuiCompressedFormRow>
        ))}
      {isChange && (
        <EuiSwitch
          compressed
          label={i18n.translate('siemReview.editor.planned', {
            defaultMessage: 'Say of each change whether it was planned',
          })}
          checked={panel.planned === true}
          onChange={({ target }) => put({ planned: target.checked ? true : undefined })}
          data-test-subj="editPlanned"
        />
      )}
    </>
  );
};

type Thresholds = NonNullable<Panel['thresholds']>;

function withThreshold(
  thresholds: Thresholds,
  name: keyof Thresholds,
  text: string
): Thresholds | undefined {
  const value = text.trim() === '' ? NaN : Number(text);
  const next = { ...thresholds, [name]: value };
  if (!Number.isFinite(value)) delete next[name];
  return Object.keys(next).length > 0 ? next : undefined;
}

function titleLabel(lang: 'en' | 'ja'): string {
  return lang === 'en'
    ? i18n.translate('siemReview.editor.titleEn', { defaultMessage: 'Title (English)' })
    : i18n.translate('siemReview.editor.titleJa', { defaultMessage: 'Title (Japanese)' });
}

function purposeLabel(lang: 'en' | 'ja'): string {
  return lang === 'en'
    ? i18n.translate('siemReview.editor.purposeEn', {
        defaultMessage: 'Purpose, one sentence (English)',
      })
    : i18n.translate('siemReview.editor.purposeJa', {
        defaultMessage: 'Purpose, one sentence (Japanese)',
      });
}

function thresholdLabel(name: 'attention' | 'failed'): string {
  return name === 'attention'
    ? i18n.translate('siemReview.editor.attention', { defaultMessage: 'Needs attention from' })
    : i18n.translate('siemReview.editor.failed', { defaultMessage: 'Must be dealt with from' });
}

function drawingWord(drawing: Drawing): string {
  switch (drawing) {
    case 'number':
      return i18n.translate('siemReview.editor.drawNumber', { defaultMessage: 'Number' });
    case 'line':
      return i18n.translate('siemReview.editor.drawLine', { defaultMessage: 'Line' });
    case 'bars':
      return i18n.translate('siemReview.editor.drawBars', { defaultMessage: 'Bars' });
    case 'table':
      return i18n.translate('siemReview.editor.drawTable', { defaultMessage: 'Table' });
    case 'heat':
      return i18n.translate('siemReview.editor.drawHeat', { defaultMessage: 'Heat grid' });
    default:
      return i18n.translate('siemReview.editor.drawTop', { defaultMessage: 'Top list' });
  }
}

export function widthWord(width: number): string {
  switch (width) {
    case 3:
      return i18n.translate('siemReview.editor.width3', { defaultMessage: 'A quarter' });
    case 4:
      return i18n.translate('siemReview.editor.width4', { defaultMessage: 'A third' });
    case 6:
      return i18n.translate('siemReview.editor.width6', { defaultMessage: 'Half' });
    default:
      return i18n.translate('siemReview.editor.width12', { defaultMessage: 'Whole width' });
  }
}
