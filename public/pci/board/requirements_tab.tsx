// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useMemo, useState } from 'react';
import { EuiCallOut, EuiFieldSearch, EuiSpacer } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import type { RequirementsAnswer } from '../../../common/pci/items/answers';
import { DOCUMENT_MARKS, LOG_MARKS } from '../../../common/pci/vocabulary';
import type { SortOrder } from '../../../common/url_state/page_state';
import type { PciState } from '../../../common/url_state/pci_state';
import { RowsGrid } from '../../components/grid/rows_grid';
import { Picker } from '../../components/picker';
import { markName } from '../mark_words';
import type { ChangePci } from '../use_pci_state';
import { itemColumns } from './item_columns';
import { RequirementTable } from './requirement_table';
import { TotalsLines } from './totals_lines';

interface RequirementsTabProps {
  answer: RequirementsAnswer;
  state: PciState;
  change: ChangePci;
}

/** The items of the standard: totals, the twelve requirements, then every item. */
export const RequirementsTab = ({ answer, state, change }: RequirementsTabProps) => {
  const [sort, setSort] = useState<SortOrder | undefined>();
  const columns = useMemo(() => itemColumns(state, answer.asOf), [state, answer.asOf]);
  const words = state.words.toLowerCase();
  const rows = answer.requirements.filter(
    ({ id, label, logs, document, requirement }) =>
      (!state.requirement || state.requirement === requirement) &&
      (state.logs.length === 0 || state.logs.indexOf(logs) >= 0) &&
      (state.document.length === 0 || state.document.indexOf(document) >= 0) &&
      (words === '' || `${id} ${label}`.toLowerCase().indexOf(words) >= 0)
  );
  return (
    <>
      <TotalsLines totals={answer.totals} />
      {!answer.profile && (
        <EuiCallOut
          size="s"
          iconType="iInCircle"
          title={
            <FormattedMessage
              id="siemReview.pci.noProfile"
              defaultMessage="No profile of the entity is kept: every item of requirements 1 to 12 is taken to apply."
            />
          }
          data-test-subj="noProfile"
        />
      )}
      <EuiSpacer size="s" />
      <RequirementTable
        answer={answer}
        chosen={state.requirement}
        onChoose={(requirement) => change({ requirement })}
      />
      <EuiSpacer size="m" />
      <div className="siemReview__scope siemReview__noPrint">
        <EuiFieldSearch
          compressed
          placeholder={i18n.translate('siemReview.pci.search', {
            defaultMessage: 'Number or words of an item',
          })}
          aria-label={i18n.translate('siemReview.pci.search', {
            defaultMessage: 'Number or words of an item',
          })}
          value={state.words}
          onChange={({ target }) => change({ words: target.value }, { replace: true })}
          data-test-subj="pciWords"
        />
        <Picker<PciState['logs'][number]>
          label={i18n.translate('siemReview.pci.logs', { defaultMessage: 'Logs' })}
          placeholder={i18n.translate('siemReview.pci.allMarks', { defaultMessage: 'All marks' })}
          options={LOG_MARKS.map((mark) => ({ value: mark, label: markName(mark) }))}
          selectedOptions={state.logs.map((mark) => ({ value: mark, label: markName(mark) }))}
          onChange={(chosen) =>
            change({ logs: chosen.flatMap(({ value }) => (value ? [value] : [])) })
          }
          data-test-subj="pciLogs"
        />
        <Picker<PciState['document'][number]>
          label={i18n.translate('siemReview.pci.document', { defaultMessage: 'Document' })}
          placeholder={i18n.translate('siemReview.pci.allDocuments', {
            defaultMessage: 'All documents',
          })}
          options={DOCUMENT_MARKS.map((mark) => ({ value: mark, label: markName(mark) }))}
          selectedOptions={state.document.map((mark) => ({ value: mark, label: markName(mark) }))}
          onChange={(chosen) =>
            change({ document: chosen.flatMap(({ value }) => (value ? [value] : [])) })
          }
          data-test-subj="pciDocument"
        />
      </div>
      <RowsGrid
        label={i18n.translate('siemReview.pci.items', { defaultMessage: 'Items of PCI DSS' })}
        columns={columns}
        rows={rows}
        fileName="pci_items"
        sort={sort}
        onSort={setSort}
      />
    </>
  );
};
