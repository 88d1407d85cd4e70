// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useState } from 'react';
import { EuiContextMenuItem, EuiContextMenuPanel, EuiPopover, EuiSmallButton } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import { timeLineCsv } from '../../../common/investigate/time_line/export/time_line_csv';
import { timeLineMarkdown } from '../../../common/investigate/time_line/export/time_line_markdown';
import { AskProblem, problemOf } from '../../services/ask';
import { handOver } from '../../services/save_file';
import { useServices } from '../../services/services';
import { problemWords } from '../../words/problem_words';
import type { Investigation } from '../saved/use_investigation';
import type { TimeLine } from '../time_line/use_time_line';
import { MOST_EXPORTED } from './read_all';
import { useExport } from './use_export';

interface ExportMenuProps {
  line: TimeLine;
  investigation: Investigation;
}

/** The time line for a first report and a handover: Markdown, CSV, paper. */
export const ExportMenu = ({ line, investigation }: ExportMenuProps) => {
  const { canExport, number, showFailure } = useServices();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const collect = useExport(line, investigation);
  if (!canExport || !line.held) return null;
  const label = i18n.translate('siemReview.timeLine.export', { defaultMessage: 'Export' });
  const save = async (ending: 'md' | 'csv') => {
    setOpen(false);
    setBusy(true);
    try {
      const given = await collect();
      const [text, type] =
        ending === 'csv'
          ? [timeLineCsv(given), 'text/csv']
          : [timeLineMarkdown(given), 'text/markdown'];
      const { kept } = investigation;
      const name = kept ? kept.content.id : 'time-line';
      handOver(new Blob([text], { type: `${type};charset=utf-8` }), `${name}.${ending}`);
    } catch (fault) {
      const problem = problemOf(fault);
      showFailure(label, problem instanceof AskProblem ? problemWords(problem) : String(fault));
    }
    setBusy(false);
  };
  const item = (name: string, icon: string, run: () => void, text: JSX.Element) => (
    <EuiContextMenuItem key={name} icon={icon} onClick={run} data-test-subj={`export-${name}`}>
      {text}
    </EuiContextMenuItem>
  );
  return (
    <EuiPopover
      isOpen={open}
      closePopover={() => setOpen(false)}
      panelPaddingSize="none"
      anchorPosition="downRight"
      ownFocus
      aria-label={label}
      button={
        <EuiSmallButton
          iconType="download"
          isLoading={busy}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          data-test-subj="export"
        >
          {label}
        </EuiSmallButton>
      }
    >
      <EuiContextMenuPanel
        size="s"
        items={[
          item(
            'markdown',
            'document',
            () => void save('md'),
            <FormattedMessage
              id="siemReview.timeLine.markdown"
              defaultMessage="Markdown (up to {most} events)"
              values={{ most: number.whole(MOST_EXPORTED) }}
            />
          ),
          item(
            'csv',
            'tableDensityNormal',
            () => void save('csv'),
            <FormattedMessage
              id="siemReview.timeLine.csv"
              defaultMessage="CSV (up to {most} events)"
              values={{ most: number.whole(MOST_EXPORTED) }}
            />
          ),
          item(
            'print',
            'copy',
            () => {
              setOpen(false);
              // The menu is to be gone from the paper.
              window.setTimeout(() => window.print());
            },
            <FormattedMessage
              id="siemReview.timeLine.print"
              defaultMessage="Print the events shown"
            />
          ),
        ]}
      />
    </EuiPopover>
  );
};
