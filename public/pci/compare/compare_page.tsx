// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useCallback, useMemo, useState } from 'react';
import { EuiFieldText, EuiSpacer, EuiTitle } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import { useHistory, useLocation } from 'react-router-dom';
import type { CompareAnswer } from '../../../common/pci/controls/answers';
import { pciCompareEndpoint } from '../../../common/pci/controls/endpoints';
import type { CompareInput } from '../../../common/pci/controls/endpoints';
import type { SortOrder } from '../../../common/url_state/page_state';
import { readPageScope } from '../../../common/url_state/scope';
import { AnswerPanel } from '../../components/answer_panel';
import { CoverageLine } from '../../components/coverage_line';
import type { GridColumn } from '../../components/grid/grid_column';
import { RowsGrid } from '../../components/grid/rows_grid';
import { NumberTiles } from '../../components/number_tiles';
import { PageFrame } from '../../components/page_frame';
import { PageLink } from '../../components/page_link';
import { HOME } from '../../routes';
import { useServices } from '../../services/services';
import { dataOf, useAnswer } from '../../services/use_answer';
import { resourceState } from '../control/resource_columns';
import { Mark } from '../mark';
import { boardPath, controlPath } from '../paths';
import { endOfDay } from '../use_pci_state';
import { CHANGE_KINDS, changeName } from './change_words';

type Change = CompareAnswer['changes'][number];
const DAY = 24 * 60 * 60 * 1000;
/** Days that are looked back where the address says nothing. */
const BACK = 30;

/** What became of controls and their resources between two dates. */
export const PciComparePage = () => {
  const { ask, time, lang } = useServices();
  const { search, pathname } = useLocation();
  const history = useHistory();
  const [opened] = useState(() => Date.now());
  const input = useMemo(() => {
    const params = new URLSearchParams(search);
    const scope = readPageScope(params);
    const to = instantIn(params.get('to'), opened);
    const asked: CompareInput = {
      from: instantIn(params.get('from'), Date.parse(to) - BACK * DAY),
      to,
      lang,
      ...(scope.systems.length > 0 && { system: scope.systems }),
      ...(scope.accounts.length > 0 && { account: scope.accounts }),
    };
    return asked;
  }, [search, lang, opened]);
  const question = useCallback(
    (asked: CompareInput, signal: AbortSignal) => ask(pciCompareEndpoint, asked, signal),
    [ask]
  );
  const answer = useAnswer(question, input);
  const told = dataOf(answer);
  const set = (name: 'from' | 'to', day: string) => {
    if (!day) return;
    const params = new URLSearchParams(search);
    params.set(name, endOfDay(day, time.zone));
    history.push({ pathname, search: `?${params}` });
  };
  return (
    <PageFrame
      crumbs={[
        {
          text: i18n.translate('siemReview.trail.home', { defaultMessage: 'SIEM Review' }),
          to: HOME,
        },
        {
          text: i18n.translate('siemReview.trail.pci', { defaultMessage: 'PCI DSS' }),
          to: boardPath(),
        },
        { text: i18n.translate('siemReview.pci.compare', { defaultMessage: 'Compare' }) },
      ]}
      title={i18n.translate('siemReview.pci.compareTitle', {
        defaultMessage: 'What changed between two dates?',
      })}
      purpose={time.range(input.from, input.to)}
      scope={
        <>
          <DayField
            label={i18n.translate('siemReview.pci.version.from', { defaultMessage: 'From' })}
            value={time.day(input.from)}
            onDay={(day) => set('from', day)}
            subject="compareFrom"
          />
          <DayField
            label={i18n.translate('siemReview.pci.compareTo', { defaultMessage: 'To' })}
            value={time.day(input.to)}
            onDay={(day) => set('to', day)}
            subject="compareTo"
          />
        </>
      }
      coverage={told && <CoverageLine coverage={told.coverage} />}
    >
      <AnswerPanel answer={answer} isEmpty={() => false} wayOut={{}}>
        {(data) => <Changes answer={data} />}
      </AnswerPanel>
    </PageFrame>
  );
};

const DayField = (props: {
  label: string;
  value: string;
  subject: string;
  onDay(day: string): void;
}) => (
  <div>
    <EuiFieldText
      compressed
      type="date"
      prepend={props.label}
      aria-label={props.label}
      value={props.value.split('/').join('-')}
      onChange={({ target }) => props.onDay(target.value)}
      data-test-subj={props.subject}
    />
  </div>
);

const Changes = ({ answer }: { answer: CompareAnswer }) => {
  const [sort, setSort] = useState<SortOrder | undefined>();
  const columns = useMemo(() => changeColumns(), []);
  return (
    <>
      <NumberTiles
        tiles={CHANGE_KINDS.map((kind) => ({
          id: kind,
          label: changeName(kind),
          value: answer.totals[kind],
        }))}
      />
      {answer.controls.length > 0 && (
        <section data-test-subj="changedControls">
          <EuiTitle size="xs">
            <h2>
              <FormattedMessage
                id="siemReview.pci.changedControls"
                defaultMessage="Controls whose state changed"
              />
            </h2>
          </EuiTitle>
          <ul className="siemReview__links">
            {answer.controls.map(({ id, label, before, after }) => (
              <li key={id}>
                <PageLink to={controlPath(id)}>{id}</PageLink> {label}: <Mark mark={before} />{' '}
                {'->'} <Mark mark={after} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <EuiSpacer size="s" />
      <RowsGrid
        label={i18n.translate('siemReview.pci.changes', { defaultMessage: 'Changes' })}
        columns={columns}
        rows={answer.changes}
        fileName="pci_changes"
        sort={sort}
        onSort={setSort}
      />
    </>
  );
};

function changeColumns(): Array<GridColumn<Change>> {
  return [
    {
      id: 'change',
      title: i18n.translate('siemReview.pci.column.change', { defaultMessage: 'Change' }),
      text: ({ change }) => changeName(change),
      order: ({ change }) => CHANGE_KINDS.indexOf(change),
      width: 120,
    },
    {
      id: 'control',
      title: i18n.translate('siemReview.pci.column.control', { defaultMessage: 'Control' }),
      text: ({ control }) => control,
      cell: ({ control }) => <PageLink to={controlPath(control)}>{control}</PageLink>,
      width: 140,
    },
    {
      id: 'account',
      title: i18n.translate('siemReview.pci.column.account', { defaultMessage: 'Account' }),
      text: ({ account }) => account,
      width: 130,
    },
    {
      id: 'region',
      title: i18n.translate('siemReview.pci.column.region', { defaultMessage: 'Region' }),
      text: ({ region }) => region,
      width: 130,
    },
    {
      id: 'resource',
      title: i18n.translate('siemReview.pci.column.resource', { defaultMessage: 'Resource' }),
      text: ({ resource }) => resource,
    },
    {
      id: 'before',
      title: i18n.translate('siemReview.pci.column.before', { defaultMessage: 'Before' }),
      text: ({ before }) => sideName(before),
      width: 110,
    },
    {
      id: 'after',
      title: i18n.translate('siemReview.pci.column.after', { defaultMessage: 'After' }),
      text: ({ after }) => sideName(after),
      width: 110,
    },
  ];
}

function sideName(side: string): string {
  return side === 'none'
    ? i18n.translate('siemReview.pci.side.none', { defaultMessage: 'Not there' })
    : resourceState(side as Parameters<typeof resourceState>[0]);
}

function instantIn(text: string | null, otherwise: number): string {
  const at = text === null ? NaN : Date.parse(text);
  return new Date(Number.isNaN(at) ? otherwise : at).toISOString();
}
