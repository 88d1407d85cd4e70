// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useState } from 'react';
import type { ReactNode } from 'react';
import { EuiSmallButton, EuiSmallButtonEmpty } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import type { Endpoint } from '../../../common/endpoint';
import type {
  ExportInput,
  ImportAnswer,
  ImportInput,
  Writing,
} from '../../../common/settings/kept';
import { usePageHref } from '../../components/page_link';
import { AskProblem } from '../../services/ask';
import { useServices } from '../../services/services';
import { problemWords } from '../../words/problem_words';
import { ImportFlyout } from './import_flyout';

interface ListActionsProps {
  /** Address of a new one, and the words for it. */
  newTo: string;
  newText: ReactNode;
  exports: Endpoint<ExportInput, never>;
  imports: Endpoint<ImportInput, ImportAnswer>;
  fileName: string;
  writing?: Writing;
  imported(): void;
}

/** A new one; files out and in. */
export const ListActions = (props: ListActionsProps) => {
  const { saveFile, showFailure, canExport } = useServices();
  const [importing, setImporting] = useState(false);
  const may = props.writing !== undefined && props.writing.may;
  const save = async (format: ExportInput['format']) => {
    try {
      await saveFile({
        path: props.exports.path,
        input: { format },
        fallbackName: `${props.fileName}.${format}`,
      });
    } catch (fault) {
      const words = fault instanceof AskProblem ? problemWords(fault) : '';
      showFailure(
        i18n.translate('siemReview.settings.noFile', { defaultMessage: 'No file' }),
        words
      );
    }
  };
  return (
    <>
      {canExport &&
        (['csv', 'json'] as const).map((format) => (
          <EuiSmallButtonEmpty
            key={format}
            iconType="download"
            onClick={() => void save(format)}
            data-test-subj={`export-${format}`}
          >
            {format.toUpperCase()}
          </EuiSmallButtonEmpty>
        ))}
      {may && (
        <>
          <EuiSmallButtonEmpty
            iconType="importAction"
            onClick={() => setImporting(true)}
            data-test-subj="import"
          >
            <FormattedMessage id="siemReview.settings.import" defaultMessage="Import" />
          </EuiSmallButtonEmpty>
          <NewButton to={props.newTo}>{props.newText}</NewButton>
        </>
      )}
      {importing && (
        <ImportFlyout
          endpoint={props.imports}
          imported={props.imported}
          close={() => setImporting(false)}
        />
      )}
    </>
  );
};

export const NewButton = ({ to, children }: { to: string; children: ReactNode }) => (
  <EuiSmallButton fill iconType="plusInCircle" {...usePageHref(to)} data-test-subj="new">
    {children}
  </EuiSmallButton>
);
