// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useCallback, useMemo, useState } from 'react';
import { EuiLink, EuiSpacer, EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import { Redirect } from 'react-router-dom';
import type { ControlAnswer, PciInput } from '../../../common/pci/controls/answers';
import { controlEndpoint } from '../../../common/pci/controls/endpoints';
import { GUARD_WORDS } from '../../../common/pci/controls/guards';
import type { SortOrder } from '../../../common/url_state/page_state';
import type { PciState } from '../../../common/url_state/pci_state';
import { AnswerPanel } from '../../components/answer_panel';
import { CoverageLine } from '../../components/coverage_line';
import { RowsGrid } from '../../components/grid/rows_grid';
import { PageFrame } from '../../components/page_frame';
import { PageLink } from '../../components/page_link';
import { HOME, PCI } from '../../routes';
import { useRegister } from '../../scope/use_register';
import { useServices } from '../../services/services';
import { dataOf, useAnswer } from '../../services/use_answer';
import { mappingWords } from '../board/controls_tab';
import { Mark } from '../mark';
import { boardPath, sheetPath } from '../paths';
import { pciInput, usePciState } from '../use_pci_state';
import { resourceColumns } from './resource_columns';

/** One control with every resource it looked at. Without a control the board is shown. */
export const ControlPage = () => {
  const [state] = usePciState();
  return state.id ? <Control key={state.id} id={state.id} /> : <Redirect to={PCI} />;
};

const Control = ({ id }: { id: string }) => {
  const { ask, lang } = useServices();
  const [state] = usePciState();
  const register = useRegister();
  const question = useCallback(
    (asked: PciInput & { id: string }, signal: AbortSignal) => ask(controlEndpoint, asked, signal),
    [ask]
  );
  const input = { ...pciInput(state, lang, register), id };
  const answer = useAnswer(question, input);
  const told = dataOf(answer);
  return (
    <PageFrame
      crumbs={[
        {
          text: i18n.translate('siemReview.trail.home', { defaultMessage: 'SIEM Review' }),
          to: HOME,
        },
        {
          text: i18n.translate('siemReview.trail.pci', { defaultMessage: 'PCI DSS' }),
          to: boardPath({ scope: state.scope, asOf: state.asOf, tab: 'controls' }),
        },
        { text: id },
      ]}
      title={told ? `${told.control.id} ${told.control.label}` : id}
      purpose={
        <FormattedMessage
          id="siemReview.pci.control.purpose"
          defaultMessage="What the control looked at, and what it found"
        />
      }
      coverage={told && <CoverageLine coverage={told.coverage} />}
    >
      <AnswerPanel answer={answer} isEmpty={() => false} wayOut={{}}>
        {(data) => <Resources answer={data} state={state} />}
      </AnswerPanel>
    </PageFrame>
  );
};

const Resources = ({ answer, state }: { answer: ControlAnswer; state: PciState }) => {
  const { time, lang } = useServices();
  const [sort, setSort] = useState<SortOrder | undefined>();
  const columns = useMemo(() => resourceColumns(time, answer.asOf), [time, answer.asOf]);
  const { control, note, resources } = answer;
  const [first] = resources;
  return (
    <>
      <EuiText size="s" data-test-subj="controlAnswer">
        <p className="siemReview__marks">
          <Mark mark={control.status} />
          <FormattedMessage
            id="siemReview.pci.resourcesOf"
            defaultMessage="{failed} failed, {unknown} unknown, {passed} passed of {all}"
            values={{
              failed: control.failed,
              unknown: control.unknown,
              passed: control.passed,
              all: control.failed + control.unknown + control.passed,
            }}
          />
          <span>{control.severity}</span>
          <span>{mappingWords(control.mapping)}</span>
          {(control.requirements['4.0.1'] || []).map((item) => (
            <PageLink key={item} to={sheetPath(item, state)}>
              {item}
            </PageLink>
          ))}
          {first && first.region && (
            <EuiLink
              href={consoleAddress(first.region, control.id)}
              target="_blank"
              rel="noopener noreferrer"
            >
              <FormattedMessage
                id="siemReview.pci.openConsole"
                defaultMessage="Open in Security Hub"
              />
            </EuiLink>
          )}
        </p>
        {(note || control.guards.length > 0) && (
          <ul>
            {note && <li>{note}</li>}
            {control.guards.map((code) => (
              <li key={code}>{GUARD_WORDS[code][lang]}</li>
            ))}
          </ul>
        )}
      </EuiText>
      <EuiSpacer size="s" />
      <RowsGrid
        label={i18n.translate('siemReview.pci.resources', { defaultMessage: 'Resources' })}
        columns={columns}
        rows={resources}
        fileName="pci_control_resources"
        sort={sort}
        onSort={setSort}
      />
    </>
  );
};

function consoleAddress(region: string, control: string): string {
  const of = encodeURIComponent(region);
  return `https://${of}.console.aws.amazon.com/securityhub/home?region=${of}#/controls/${encodeURIComponent(control)}`;
}
