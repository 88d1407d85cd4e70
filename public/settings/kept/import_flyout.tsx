// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useState } from 'react';
import {
  EuiCallOut,
  EuiCompressedFilePicker,
  EuiCompressedFormRow,
  EuiCompressedTextArea,
  EuiFlyout,
  EuiFlyoutBody,
  EuiFlyoutHeader,
  EuiSmallButton,
  EuiSpacer,
  EuiText,
  EuiTitle,
} from '@elastic/eui';
import { i18n } from '@osd/i18n';
import { FormattedMessage } from '@osd/i18n/react';
import type { Endpoint } from '../../../common/endpoint';
import type { ImportAnswer, ImportInput } from '../../../common/settings/kept';
import { useServices } from '../../services/services';
import { formatOf, textOfFile } from './import_file';
import { ImportRows, ImportSum, isBad } from './import_rows';
import { SavingProblem } from './saving_problem';
import { useSaving } from './use_saving';

interface ImportFlyoutProps {
  endpoint: Endpoint<ImportInput, ImportAnswer>;
  /** Something was written. */
  imported(): void;
  close(): void;
}

/** A file or a pasted text: first what it would change, row by row, then, when no row is refused, the change itself. */
export const ImportFlyout = ({ endpoint, imported, close }: ImportFlyoutProps) => {
  const { ask } = useServices();
  const saving = useSaving();
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState<ImportAnswer>();
  const type = (next: string) => {
    setText(next);
    setAnswer(undefined);
    saving.forget();
  };
  const run = (dryRun: boolean) =>
    saving.run(async () => {
      const now = await ask(endpoint, { format: formatOf(text), text, dryRun });
      setAnswer(now);
      if (now.applied) imported();
    });
  const rows = answer ? answer.rows : [];
  const refused = rows.filter(isBad);
  const changes = rows.some(({ change }) => change === 'new' || change === 'changed');
  return (
    <EuiFlyout onClose={close} size="m" aria-labelledby="siemReviewImport" ownFocus>
      <EuiFlyoutHeader hasBorder>
        <EuiTitle size="s">
          <h2 id="siemReviewImport">
            <FormattedMessage id="siemReview.settings.import" defaultMessage="Import" />
          </h2>
        </EuiTitle>
        <EuiText size="s" color="subdued">
          <FormattedMessage
            id="siemReview.settings.importHelp"
            defaultMessage="CSV or JSON as the export writes it. Nothing is written before you have seen what changes; one refused row, and nothing is."
          />
        </EuiText>
      </EuiFlyoutHeader>
      <EuiFlyoutBody>
        <EuiCompressedFormRow
          fullWidth
          label={i18n.translate('siemReview.settings.importFile', { defaultMessage: 'File' })}
        >
          <EuiCompressedFilePicker
            fullWidth
            accept=".csv,.json,text/csv,application/json"
            initialPromptText={i18n.translate('siemReview.settings.importChoose', {
              defaultMessage: 'Choose a file or drop it here',
            })}
            onChange={(files) => {
              const [file] = Array.from(files || []);
              if (file) void textOfFile(file).then(type);
              else type('');
            }}
            data-test-subj="importFile"
          />
        </EuiCompressedFormRow>
        <EuiCompressedFormRow
          fullWidth
          label={i18n.translate('siemReview.settings.importText', { defaultMessage: 'Text' })}
        >
          <EuiCompressedTextArea
            fullWidth
            rows={8}
            value={text}
            onChange={(event) => type(event.target.value)}
            data-test-subj="importText"
          />
        </EuiCompressedFormRow>
        <EuiSpacer size="s" />
        <div className="siemReview__actions">
          <EuiSmallButton
            isDisabled={text.trim() === ''}
            isLoading={saving.busy}
            onClick={() => void run(true)}
            data-test-subj="importCheck"
          >
            <FormattedMessage
              id="siemReview.settings.importCheck"
              defaultMessage="Show what would change"
            />
          </EuiSmallButton>
          <EuiSmallButton
            fill
            isDisabled={!answer || answer.applied || refused.length > 0 || !changes}
            isLoading={saving.busy}
            onClick={() => void run(false)}
            data-test-subj="importApply"
          >
            <FormattedMessage id="siemReview.settings.importApply" defaultMessage="Apply" />
          </EuiSmallButton>
        </div>
        <EuiSpacer size="m" />
        {saving.problem && <SavingProblem problem={saving.problem} />}
        {answer && answer.applied && (
          <EuiCallOut
            size="s"
            color="success"
            iconType="check"
            title={i18n.translate('siemReview.settings.imported', { defaultMessage: 'Imported.' })}
            data-test-subj="imported"
          />
        )}
        {answer && <ImportSum rows={rows} />}
        {answer && <ImportRows rows={rows.filter(isBad).concat(rows.filter(isGood))} />}
      </EuiFlyoutBody>
    </EuiFlyout>
  );
};

const isGood = (row: ImportAnswer['rows'][number]) => !isBad(row);
