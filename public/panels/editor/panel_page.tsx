// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useCallback, useEffect, useMemo, useState } from 'react';
import {
  EuiAccordion,
  EuiCopy,
  EuiLoadingContent,
  EuiSmallButton,
  EuiSpacer,
  EuiText,
  EuiTitle,
} from '@elastic/eui';
import { useHistory, useLocation } from 'react-router-dom';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import { readLogQuery } from '../../../common/log_query/read_log_query';
import { wordsOfQuery } from '../../../common/log_query/words';
import { kindOf } from '../../../common/logs/kinds';
import type { LogKind } from '../../../common/logs/log_kind';
import type { Clause } from '../../../common/log_query/log_query';
import type { Panel } from '../../../common/panels/panel';
import { decodePanel, encodePanel, NEW_PANEL_ID } from '../../../common/url_state/panel_state';
import type { PanelState } from '../../../common/url_state/panel_state';
import { withFilter } from '../../../common/url_state/value_filter';
import { SentText } from '../../components/asked_flyout';
import { PageFrame } from '../../components/page_frame';
import { useKinds } from '../../log_query/use_kinds';
import { dashboardPath, HOME, SYSTEMS } from '../../page_paths';
import { periodBefore } from '../../period/resolve_period';
import { daysUpTo, isTooLong } from '../../role_usage/period_limits';
import { goodNames } from '../../scope/known_good/good_names';
import { KnownGoodPills } from '../../scope/known_good/known_good_pills';
import { useHoldingLists } from '../../scope/known_good/use_holding_lists';
import { ScopeBar } from '../../scope/scope_bar';
import { useRegister } from '../../scope/use_register';
import { useUnsaved } from '../../services/leave_guard';
import { useServices } from '../../services/services';
import { useInstants } from '../../services/use_instants';
import { faultWords } from '../../settings/form/fault_words';
import { wordsOfField } from '../../settings/form/field_words';
import { PanelRow } from '../panel_row';
import { PanelViewProvider } from '../panel_view';
import { usePanelSets } from '../panel_sets';
import { scopeOf } from '../scope_of';
import { clauseOfDraft, draftOfClause } from './clause_draft';
import { LookForm } from './look_form';
import { QueryForm, startOf } from './query_form';
import type { QueryDraft } from './query_form';
import { SavePanel } from './save_panel';

/** One panel: shown, changed, kept, sent. All of it is in the address. */
export const PanelPage = () => {
  const kinds = useKinds();
  if (!kinds) return <EuiLoadingContent lines={6} />;
  return <PanelOfKinds kinds={kinds} />;
};

const PanelOfKinds = ({ kinds }: { kinds: readonly LogKind[] }) => {
  const { lang, time } = useServices();
  const { search, pathname } = useLocation();
  const history = useHistory();
  const read = useMemo(() => decodePanel(search, kinds), [search, kinds]);
  const panel = read.panel || newPanel(kinds[0]);
  const change = useCallback(
    (part: Partial<PanelState>) => {
      const now = decodePanel(history.location.search, kinds);
      const next = encodePanel({ ...now, panel: now.panel || newPanel(kinds[0]), ...part });
      history.replace({ pathname, search: `?${next}` });
    },
    [history, kinds, pathname]
  );
  const [instants, renew, renewed] = useInstants(read.period);
  const register = useRegister();
  const sets = usePanelSets();
  const [draft, setDraft] = useState(() => draftOf(panel));
  const kind = kindOf(draft.query.log, kinds) || kinds[0];
  const fault = faultOf(draft, kind, kinds);
  const began = useUnsavedPanel(JSON.stringify([panel, draft]));
  const [tables, setTables] = useState<string[]>([]);
  const holding = useHoldingLists(read.scope, register);
  const view = useMemo(
    () => ({
      state: read,
      instants,
      register,
      kinds,
      holding,
      onFilter: (filter: PanelState['filters'][number]) =>
        change({ filters: withFilter(read.filters, filter) }),
    }),
    [read, instants, register, kinds, holding, change]
  );
  const row = useMemo(
    () => ({ title: NO_WORDS, panels: [{ ...panel, width: 12 as const }] }),
    [panel]
  );
  const title = panel.title[lang] || panel.title.en || panel.title.ja;
  const dashboard: Omit<typeof read, 'panel'> & { panel?: unknown } = { ...read };
  delete dashboard.panel;
  return (
    <PageFrame
      crumbs={[
        {
          text: i18n.translate('siemReview.trail.home', { defaultMessage: 'SIEM Review' }),
          to: HOME,
        },
        {
          text: i18n.translate('siemReview.trail.systems', { defaultMessage: 'Systems' }),
          to: SYSTEMS,
        },
        {
          text: i18n.translate('siemReview.editor.dashboard', { defaultMessage: 'Dashboard' }),
          to: dashboardPath(dashboard),
        },
        { text: title || i18n.translate('siemReview.editor.new', { defaultMessage: 'New panel' }) },
      ]}
      title={i18n.translate('siemReview.editor.pageTitle', {
        defaultMessage: 'What should this panel ask?',
      })}
      purpose={
        <FormattedMessage
          id="siemReview.editor.purpose"
          defaultMessage="The address holds the panel as it is: send it, and others see the same with their own rights."
        />
      }
      actions={
        <EuiCopy
          textToCopy={`${window.location.origin}${history.createHref({ pathname, search })}`}
        >
          {(copy) => (
            <EuiSmallButton iconType="link" onClick={copy} data-test-subj="sharePanel">
              <FormattedMessage
                id="siemReview.editor.share"
                defaultMessage="Copy the link to this panel"
              />
            </EuiSmallButton>
          )}
        </EuiCopy>
      }
      scope={
        <ScopeBar
          scope={read.scope}
          onScope={(scope) => change({ scope })}
          register={register}
          period={read.period}
          instants={instants}
          onPeriod={(period) => change({ period })}
          renew={renew}
          knownGood
        />
      }
    >
      {read.scope.knownGood && !isTooLong(instants) && (
        <KnownGoodPills
          scope={scopeOf(read.scope, instants, time.zone)}
          kinds={kinds}
          renewed={renewed}
          onOff={() => change({ scope: { ...read.scope, knownGood: false } })}
        />
      )}
      <PanelViewProvider value={view}>
        <div className="siemReview__editor">
          <div className="siemReview__editorForm siemReview__noPrint">
            <EuiTitle size="xxs">
              <h2>
                <FormattedMessage id="siemReview.editor.question" defaultMessage="Question" />
              </h2>
            </EuiTitle>
            <QueryForm
              draft={draft}
              kind={kind}
              kinds={kinds}
              onChange={(next) => {
                setDraft(next);
                const asked = queryOf(next, kindOf(next.query.log, kinds) || kind);
                if (!readLogQuery(asked, '', kinds).fault)
                  change({ panel: { ...panel, query: asked } });
              }}
            />
            {fault && (
              <EuiText size="xs" color="danger" data-test-subj="editFault">
                <p>{fault}</p>
              </EuiText>
            )}
            <EuiSpacer size="m" />
            <EuiTitle size="xxs">
              <h2>
                <FormattedMessage id="siemReview.editor.look" defaultMessage="Words and look" />
              </h2>
            </EuiTitle>
            <LookForm panel={panel} onChange={(next) => change({ panel: next })} />
            <EuiSpacer size="m" />
            <EuiAccordion
              id="panelJson"
              buttonContent={
                <FormattedMessage id="siemReview.asked.details" defaultMessage="Details (JSON)" />
              }
            >
              <SentText sent={panel} />
            </EuiAccordion>
          </div>
          <div className="siemReview__editorPreview">
            <EuiText size="s" data-test-subj="panelWords">
              <p>
                {wordsOfQuery(panel.query, kindOf(panel.query.log, kinds) || kind, lang, {
                  tz: time.zone,
                  ...goodNames(holding, read.scope.knownGood, kind),
                })}
              </p>
            </EuiText>
            {!isTooLong(instants) && (
              <PanelRow
                row={row}
                scope={scopeOf(read.scope, instants, time.zone)}
                before={scopeOf(
                  read.scope,
                  periodBefore(read.period, instants, time.zone),
                  time.zone
                )}
                renewed={renewed}
                tables={tables}
                onTables={setTables}
                clearFilters={read.filters.length > 0 ? () => change({ filters: [] }) : undefined}
                jumpTo={(newest) => change({ period: daysUpTo(newest) })}
                onCoverage={noNeed}
              />
            )}
            <EuiSpacer size="m" />
            <SavePanel
              panel={panel}
              sets={sets}
              setId={read.set}
              fault={fault || wordsFault(panel)}
              onSaved={(saved, set) => {
                change({ panel: saved, set });
                began();
              }}
            />
            {wordsFault(panel) && (
              <EuiText size="xs" color="subdued">
                <p>{wordsFault(panel)}</p>
              </EuiText>
            )}
          </div>
        </div>
      </PanelViewProvider>
    </PageFrame>
  );
};

/** Holds the page while the panel is another than when the page opened, or than was last saved: then call the answer. */
function useUnsavedPanel(now: string): () => void {
  const [before, setBefore] = useState<string>();
  useEffect(() => {
    if (before === undefined) setBefore(now);
  }, [before, now]);
  // Each change of the panel is a new address of the same path.
  const allSaved = useUnsaved(before !== undefined && before !== now, 'path');
  return useCallback(() => {
    allSaved();
    setBefore(undefined);
  }, [allSaved]);
}

const NO_WORDS = { en: '', ja: '' };
const noNeed = () => undefined;

function newPanel(kind: LogKind): Panel {
  return {
    id: NEW_PANEL_ID,
    title: NO_WORDS,
    purpose: NO_WORDS,
    query: startOf(kind),
    drawing: 'bars',
    width: 6,
  };
}

function draftOf({ query }: Panel): QueryDraft {
  return { query, clauses: query.where.map(draftOfClause) };
}

/** The query of a form; conditions that are not whole yet are left out, and told as a fault. */
function queryOf({ query, clauses }: QueryDraft, kind: LogKind): Panel['query'] {
  const where = clauses
    .map((clause) => clauseOfDraft(clause, kind))
    .filter((clause): clause is Clause => clause !== undefined);
  return { ...query, where };
}

function faultOf(draft: QueryDraft, kind: LogKind, kinds: readonly LogKind[]): string | undefined {
  const open = draft.clauses.filter((clause) => !clauseOfDraft(clause, kind)).length;
  if (open > 0) {
    return i18n.translate('siemReview.editor.openClauses', {
      defaultMessage:
        '{open, plural, one {# condition is} other {# conditions are}} not complete and not asked yet.',
      values: { open },
    });
  }
  const { fault } = readLogQuery(queryOf(draft, kind), '', kinds);
  return fault && `${wordsOfField(fault.at)}: ${faultWords(fault.message)}`;
}

function wordsFault({ title, purpose }: Panel): string | undefined {
  if ((title.en || title.ja) && (purpose.en || purpose.ja)) return undefined;
  return i18n.translate('siemReview.editor.wordsMissing', {
    defaultMessage: 'To keep the panel, give it a title and a purpose.',
  });
}
