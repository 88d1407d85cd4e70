// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useCallback, useState } from 'react';
import { EuiText, EuiTitle } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import { Redirect } from 'react-router-dom';
import type { PciInput } from '../../../common/pci/controls/answers';
import type { SheetAnswer } from '../../../common/pci/items/answers';
import { sheetEndpoint } from '../../../common/pci/items/endpoints';
import type { PciState } from '../../../common/url_state/pci_state';
import { AnswerPanel } from '../../components/answer_panel';
import { CoverageLine } from '../../components/coverage_line';
import { PageFrame } from '../../components/page_frame';
import { HOME, PCI } from '../../routes';
import { useRegister } from '../../scope/use_register';
import { useServices } from '../../services/services';
import { dataOf, useAnswer } from '../../services/use_answer';
import { Mark } from '../mark';
import { reasonOfMark, responsibilityName } from '../mark_words';
import { boardPath } from '../paths';
import { PciScope } from '../pci_scope';
import { pciInput, usePciState } from '../use_pci_state';
import { ControlPart } from './control_part';
import { DocumentPart } from './document_part';
import { LogEvidence } from './log_evidence';

/** The evidence of one item, on one page that can be printed. Without an item the board is shown. */
export const SheetPage = () => {
  const [state] = usePciState();
  return state.id ? <Sheet key={state.id} id={state.id} /> : <Redirect to={PCI} />;
};

const Sheet = ({ id }: { id: string }) => {
  const { ask, lang } = useServices();
  const [state, change] = usePciState();
  const [renewed, setRenewed] = useState(0);
  const register = useRegister();
  const question = useCallback(
    (asked: PciInput & { id: string }, signal: AbortSignal) => ask(sheetEndpoint, asked, signal),
    [ask]
  );
  const answer = useAnswer(question, { ...pciInput(state, lang, register), id }, renewed);
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
          to: boardPath(state),
        },
        { text: id },
      ]}
      title={told ? `${id} ${told.item.label}` : id}
      purpose={
        told ? (
          `${told.heading.requirement} > ${told.heading.section}`
        ) : (
          <FormattedMessage id="siemReview.pci.sheet" defaultMessage="Evidence of one item" />
        )
      }
      scope={
        <PciScope
          state={state}
          change={change}
          register={register}
          renew={() => setRenewed((last) => last + 1)}
          told={told}
        />
      }
      coverage={told && <CoverageLine coverage={told.coverage} />}
    >
      <AnswerPanel answer={answer} isEmpty={() => false} wayOut={{}}>
        {(data) => <Parts sheet={data} state={state} />}
      </AnswerPanel>
    </PageFrame>
  );
};

const Parts = ({ sheet, state }: { sheet: SheetAnswer; state: PciState }) => (
  <>
    <Answer sheet={sheet} />
    {sheet.controls.length > 0 && (
      <section>
        <Heading>
          <FormattedMessage
            id="siemReview.pci.sheet.controls"
            defaultMessage="Security Hub controls"
          />
        </Heading>
        <ControlPart sheet={sheet} state={state} />
      </section>
    )}
    {sheet.queries.length > 0 && (
      <section>
        <Heading>
          <FormattedMessage id="siemReview.pci.sheet.logs" defaultMessage="Log evidence" />
        </Heading>
        {sheet.queries.map((query) => (
          <LogEvidence key={query.id} query={query} />
        ))}
      </section>
    )}
    <section>
      <Heading>
        <FormattedMessage id="siemReview.pci.documents" defaultMessage="Documents" />
      </Heading>
      <DocumentPart sheet={sheet} />
    </section>
    <section data-test-subj="notShown">
      <Heading>
        <FormattedMessage
          id="siemReview.pci.sheet.notShown"
          defaultMessage="What this page does not show"
        />
      </Heading>
      <EuiText size="s">
        <ul>
          {sheet.notShown.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </EuiText>
    </section>
  </>
);

const Heading = ({ children }: { children: React.ReactNode }) => (
  <EuiTitle size="xs">
    <h2>{children}</h2>
  </EuiTitle>
);

/** The two marks with their reasons, applicability and whose task it is. */
const Answer = ({ sheet: { item, responsibility, applicability } }: { sheet: SheetAnswer }) => (
  <EuiText size="s" data-test-subj="sheetAnswer">
    <dl className="siemReview__facts">
      <dt>
        <FormattedMessage id="siemReview.pci.logs" defaultMessage="Logs" />
      </dt>
      <dd>
        <Mark mark={item.logs} /> {reasonOfMark(item.logsReason)}{' '}
        <FormattedMessage
          id="siemReview.pci.sourcesOf"
          defaultMessage="{withData} of {all, plural, one {# source} other {# sources}} with data."
          values={item.sources}
        />
      </dd>
      <dt>
        <FormattedMessage id="siemReview.pci.document" defaultMessage="Document" />
      </dt>
      <dd>
        <Mark mark={item.document} /> {reasonOfMark(item.documentReason)}
      </dd>
      <dt>
        <FormattedMessage id="siemReview.pci.applicability" defaultMessage="Applicability" />
      </dt>
      <dd>
        {applicability.applies ? (
          <FormattedMessage id="siemReview.pci.applies" defaultMessage="Applies" />
        ) : (
          <>
            <Mark mark="not_applicable" />{' '}
            {applicability.why === 'marked' ? applicability.reason : reasonOfMark('profile')}
          </>
        )}
        {item.futureDated && (
          <>
            {' '}
            <FormattedMessage
              id="siemReview.pci.since2025"
              defaultMessage="(mandatory since 2025-03-31)"
            />
          </>
        )}
      </dd>
      <dt>
        <FormattedMessage id="siemReview.pci.responsibility" defaultMessage="Responsibility" />
      </dt>
      <dd>{responsibilityName(responsibility)}</dd>
    </dl>
  </EuiText>
);
