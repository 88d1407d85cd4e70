// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useState } from 'react';
import { EuiContextMenuItem, EuiContextMenuPanel, EuiPopover, EuiSmallButton } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import { exportEndpoint } from '../../../common/role_usage/endpoints';
import type { ExportInput } from '../../../common/role_usage/answers';
import type { Instants } from '../../period/resolve_period';
import { AskProblem } from '../../services/ask';
import { useServices } from '../../services/services';
import { problemWords } from '../../words/problem_words';

const FORMATS = [
  { format: 'csv', icon: 'visTable' },
  { format: 'xlsx', icon: 'tableDensityExpanded' },
  { format: 'json', icon: 'document' },
] as const;

interface ExportMenuProps {
  role: string;
  instants: Instants;
}

/** The role's usage as a file, written by the server with what it rests on. */
export const ExportMenu = ({ role, instants }: ExportMenuProps) => {
  const { saveFile, lang, time, showFailure } = useServices();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const save = async (format: string) => {
    setOpen(false);
    setBusy(true);
    const input: ExportInput = { role, ...instants, format, lang, tz: time.zone };
    const fallbackName = `${role.slice(role.lastIndexOf('/') + 1)}.${format}`;
    try {
      await saveFile({ path: exportEndpoint.path, input, fallbackName });
    } catch (fault) {
      if (!(fault instanceof AskProblem)) throw fault;
      showFailure(
        i18n.translate('siemReview.export.failed', { defaultMessage: 'The file was not written' }),
        problemWords(fault)
      );
    } finally {
      setBusy(false);
    }
  };
  return (
    <EuiPopover
      isOpen={open}
      closePopover={() => setOpen(false)}
      panelPaddingSize="none"
      anchorPosition="downRight"
      aria-label={i18n.translate('siemReview.export.formats', { defaultMessage: 'File formats' })}
      button={
        <EuiSmallButton
          iconType="arrowDown"
          iconSide="right"
          isLoading={busy}
          onClick={() => setOpen(!open)}
          aria-expanded={open}
          data-test-subj="export"
        >
          <FormattedMessage id="siemReview.export.button" defaultMessage="Export" />
        </EuiSmallButton>
      }
    >
      <EuiContextMenuPanel
        size="s"
        items={FORMATS.map(({ format, icon }) => (
          <EuiContextMenuItem
            key={format}
            icon={icon}
            onClick={() => save(format)}
            data-test-subj={`export-${format}`}
          >
            {format.toUpperCase()}
          </EuiContextMenuItem>
        ))}
      />
    </EuiPopover>
  );
};
