// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { i18n } from '@osd/i18n';
import type { LogId, LogKind } from '../../../common/logs/log_kind';
import { Picker } from '../../components/picker';
import { useServices } from '../../services/services';

interface LogsPickerProps {
  kinds: readonly LogKind[];
  onChoose(logs: LogId[]): void;
}

/** Leaves only one kind of log, as a step of the trail. */
export const LogsPicker = ({ kinds, onChoose }: LogsPickerProps) => {
  const { lang } = useServices();
  return (
    <Picker
      label={i18n.translate('siemReview.steps.onlyLogs', { defaultMessage: 'Only this log' })}
      placeholder={i18n.translate('siemReview.steps.onlyLogs', {
        defaultMessage: 'Only this log',
      })}
      options={kinds.map(({ id, name }) => ({ label: name[lang], value: id }))}
      selectedOptions={[]}
      singleSelection={{ asPlainText: true }}
      onChange={(chosen) => {
        const [one] = chosen;
        if (one && one.value) onChoose([one.value]);
      }}
      data-test-subj="onlyLogs"
    />
  );
};
