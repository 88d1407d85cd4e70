// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useCallback, useMemo, useState } from 'react';
import { EuiText, EuiTitle } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import type { ControlRow, ControlsAnswer, PciInput } from '../../../common/pci/controls/answers';
import { controlsEndpoint } from '../../../common/pci/controls/endpoints';
import { CONTROL_STATES } from '../../../common/pci/vocabulary';
import type { SortOrder } from '../../../common/url_state/page_state';
import type { PciState } from '../../../common/url_state/pci_state';
import { CoverageLine } from '../../components/coverage_line';
import { AnswerPanel } from '../../components/answer_panel';
import type { GridColumn } from '../../components/grid/grid_column';
import { RowsGrid } from '../../components/grid/rows_grid';
import { PageLink } from '../../components/page_link';
import { useServices } from '../../services/services';
import { useAnswer } from '../../services/use_answer';
import { ageWords } from '../age_words';
import { Mark } from '../mark';
import { markName } from '../mark_words';
import { controlPath } from '../paths';

interface ControlsTabProps {
  input: PciInput;
  state: PciState;
  renewed: number;
}

/** Every Security Hub control of the standard, and what findings there are of other products. */
export const ControlsTab = ({ input, state, renewed }: ControlsTabProps) => {
  const { ask } = useServices();
  const question = useCallback(
    (asked: PciInput, signal: AbortSignal) => ask(controlsEndpoint, asked, signal),
    [ask]
  );
  const answer = useAnswer(question, input, renewed);
  return (
    <AnswerPanel answer={answer} isEmpty={() => false} wayOut={{}}>
      {(data) => <Controls answer={data} state={state} />}
    </AnswerPanel>
  );
};

const Controls = ({ answer, state }: { answer: ControlsAnswer; state: PciState }) => {
  const [sort, setSort] = useState<SortOrder | undefined>();
  const columns = useMemo(() => controlColumns(state, answer.asOf), [state, answer.asOf]);
  return (
    <>
      <CoverageLine coverage={answer.coverage} />
      <EuiText size="s">
        <p className="siemReview__marks" data-test-subj="controlTotals">
          {CONTROL_STATES.map((mark) => (
            <Mark
              key={mark}
              mark={mark}
              count={answer.controls.filter(({ status }) => status === mark).length}
            />
          ))}
          <span>
            <FormattedMessage
              id="siemReview.pci.ofControls"
              defaultMessage="= {count, plural, one {# control} other {# controls}}; table of {date}"
              values={{ count: answer.controls.length, date: answer.mapping.date }}
            />
          </span>
        </p>
      </EuiText>
      <RowsGrid
        label={i18n.translate('siemReview.pci.controls', { defaultMessage: 'Controls' })}
        columns={columns}
        rows={answer.controls}
        fileName="pci_controls"
        sort={sort}
        onSort={setSort}
      />
      <OtherProducts answer={answer} />
    </>
  );
};

function controlColumns(state: PciState, asOf: string): Array<GridColumn<ControlRow>> {
  const count = (id: 'failed' | 'passed' | 'unknown', title: string): GridColumn<ControlRow> => ({
    id,
    title,
    text: (row) => String(row[id]),
    count: (row) => row[id],
    width: 100,
  });
  return [
    {
      id: 'control',
      title: i18n.translate('siemReview.pci.column.control', { defaultMessage: 'Control' }),
      text: ({ id }) => id,
      cell: ({ id }) => <PageLink to={controlPath(id, state)}>{id}</PageLink>,
      width: 140,
    },
    {
      id: 'label',
      title: i18n.translate('siemReview.pci.column.looksAt', {
        defaultMessage: 'What it looks at',
      }),
      text: ({ label }) => label,
      width: 240,
    },
    {
      id: 'state',
      title: i18n.translate('siemReview.pci.column.state', { defaultMessage: 'State' }),
      text: ({ status }) => markName(status),
      order: ({ status }) => CONTROL_STATES.indexOf(status),
      cell: ({ status }) => <Mark mark={status} />,
      width: 110,
    },
    count('failed', markName('failed')),
    count('passed', markName('passed')),
    count('unknown', markName('unknown')),
    {
      id: 'oldest',
      title: i18n.translate('siemReview.pci.oldestFailure', { defaultMessage: 'Oldest failure' }),
      text: ({ oldestFailure }) => (oldestFailure ? ageWords(oldestFailure, asOf) : ''),
      order: ({ oldestFailure }) => oldestFailure || '9',
      width: 120,
    },
    {
      id: 'stale',
      title: i18n.translate('siemReview.pci.column.stale', { defaultMessage: 'Not updated 26 h' }),
      text: ({ staleResources }) => (staleResources > 0 ? String(staleResources) : ''),
      order: ({ staleResources }) => staleResources,
      width: 120,
    },
    {
      id: 'items',
      title: i18n.translate('siemReview.pci.column.items', { defaultMessage: 'Items' }),
      text: ({ requirements }) => (requirements['4.0.1'] || []).join(', '),
    },
    {
      id: 'mapping',
      title: i18n.translate('siemReview.pci.column.mapping', { defaultMessage: 'Mapping' }),
      text: ({ mapping }) => mappingWords(mapping),
      width: 130,
    },
  ];
}

export function mappingWords(mapping: ControlRow['mapping']): string {
  switch (mapping) {
    case 'docs':
      return i18n.translate('siemReview.pci.mapping.docs', { defaultMessage: 'AWS documentation' });
    case 'inferred':
      return i18n.translate('siemReview.pci.mapping.inferred', { defaultMessage: 'Inferred' });
    case 'drift':
      return i18n.translate('siemReview.pci.mapping.drift', { defaultMessage: 'Only in findings' });
  }
}

const OtherProducts = ({ answer: { others } }: { answer: ControlsAnswer }) => {
  if (others.length === 0) return null;
  return (
    <section data-test-subj="otherProducts">
      <EuiTitle size="xs">
        <h2>
          <FormattedMessage
            id="siemReview.pci.otherProducts"
            defaultMessage="Findings of other products"
          />
        </h2>
      </EuiTitle>
      <EuiText size="s" color="subdued">
        <FormattedMessage
          id="siemReview.pci.otherWhy"
          defaultMessage="They are of no control of the standard and count for no item."
        />
      </EuiText>
      <table className="siemReview__plainTable">
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="siemReview.pci.product" defaultMessage="Product" />
            </th>
            <th scope="col">
              <FormattedMessage id="siemReview.pci.findings" defaultMessage="Findings" />
            </th>
            <th scope="col">{markName('failed')}</th>
            <th scope="col">{markName('passed')}</th>
            <th scope="col">{markName('unknown')}</th>
          </tr>
        </thead>
        <tbody>
          {others.map((one) => (
            <tr key={one.product}>
              <th scope="row">{one.product}</th>
              <td>{one.findings}</td>
              <td>{one.failed}</td>
              <td>{one.passed}</td>
              <td>{one.unknown}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
