// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useCallback } from 'react';
import { EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import { Redirect } from 'react-router-dom';
import type { FindingAnswer } from '../../../common/pci/controls/answers';
import { findingEndpoint } from '../../../common/pci/controls/endpoints';
import type { DatedVersion } from '../../../common/pci/findings/finding_version';
import { AnswerPanel } from '../../components/answer_panel';
import { CoverageLine } from '../../components/coverage_line';
import { PageFrame } from '../../components/page_frame';
import { PageLink } from '../../components/page_link';
import { investigateFrom } from '../../investigate/investigate_link';
import { HOME, PCI } from '../../routes';
import { useServices } from '../../services/services';
import { dataOf, useAnswer } from '../../services/use_answer';
import { boardPath, controlPath } from '../paths';
import { usePciState } from '../use_pci_state';

/** One finding with its versions over time. Without a finding the board is shown. */
export const FindingPage = () => {
  const [state] = usePciState();
  return state.id ? <Finding key={state.id} id={state.id} /> : <Redirect to={PCI} />;
};

const Finding = ({ id }: { id: string }) => {
  const { ask } = useServices();
  const question = useCallback(
    (asked: { id: string }, signal: AbortSignal) => ask(findingEndpoint, asked, signal),
    [ask]
  );
  const answer = useAnswer(question, { id });
  const told = dataOf(answer);
  const newest = told && told.versions[0];
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
        ...(newest && newest.control
          ? [{ text: newest.control, to: controlPath(newest.control) }]
          : []),
        { text: i18n.translate('siemReview.pci.finding', { defaultMessage: 'Finding' }) },
      ]}
      title={
        newest
          ? newest.title
          : i18n.translate('siemReview.pci.finding', { defaultMessage: 'Finding' })
      }
      purpose={<code>{id}</code>}
      actions={
        <PageLink to={investigateFrom({ type: 'finding', value: id }, '')}>
          <FormattedMessage id="siemReview.pci.investigate" defaultMessage="Investigate" />
        </PageLink>
      }
      coverage={told && <CoverageLine coverage={told.coverage} />}
    >
      <AnswerPanel answer={answer} isEmpty={() => false} wayOut={{}}>
        {(data) => <Versions answer={data} />}
      </AnswerPanel>
    </PageFrame>
  );
};

const Versions = ({ answer: { versions } }: { answer: FindingAnswer }) => (
  <>
    <EuiText size="s">
      <p>
        {versions[0].resource} ({versions[0].account}, {versions[0].region})
      </p>
    </EuiText>
    <table className="siemReview__plainTable" data-test-subj="findingVersions">
      <thead>
        <tr>
          <th scope="col">
            <FormattedMessage id="siemReview.pci.version.from" defaultMessage="From" />
          </th>
          <th scope="col">
            <FormattedMessage id="siemReview.pci.version.to" defaultMessage="Until" />
          </th>
          <th scope="col">
            <FormattedMessage id="siemReview.pci.version.status" defaultMessage="Status" />
          </th>
          <th scope="col">
            <FormattedMessage id="siemReview.pci.version.record" defaultMessage="Record state" />
          </th>
          <th scope="col">
            <FormattedMessage id="siemReview.pci.version.workflow" defaultMessage="Workflow" />
          </th>
          <th scope="col">
            <FormattedMessage id="siemReview.pci.version.severity" defaultMessage="Severity" />
          </th>
          <th scope="col">
            <FormattedMessage
              id="siemReview.pci.version.bus"
              defaultMessage="Time of the event bus"
            />
          </th>
          <th scope="col">
            <FormattedMessage id="siemReview.pci.version.changed" defaultMessage="Changed" />
          </th>
        </tr>
      </thead>
      <tbody>
        {versions.map((version, place) => (
          <Version key={version.document} version={version} before={versions[place + 1]} />
        ))}
      </tbody>
    </table>
  </>
);

const Version = (props: { version: DatedVersion; before?: DatedVersion }) => {
  const { version, before } = props;
  const { time } = useServices();
  return (
    <tr>
      <th scope="row">{time.instant(version.validFrom)}</th>
      <td>{until(version, time.instant)}</td>
      <td>{version.status || '-'}</td>
      <td>{version.recordState}</td>
      <td>{version.workflow}</td>
      <td>{version.severity}</td>
      <td>{version.bus ? time.instant(version.bus) : '-'}</td>
      <td>{before ? changedFields(version, before).join(', ') : ''}</td>
    </tr>
  );
};

function until({ validFrom, validTo }: DatedVersion, instant: (iso: string) => string): string {
  if (validTo === undefined)
    return i18n.translate('siemReview.pci.version.still', { defaultMessage: 'still' });
  return validTo === validFrom
    ? i18n.translate('siemReview.pci.version.never', { defaultMessage: 'never stood' })
    : instant(validTo);
}

/** Names of what AWS itself calls them. */
function changedFields(version: DatedVersion, before: DatedVersion): string[] {
  const compared: Array<[string, keyof DatedVersion]> = [
    ['Compliance.Status', 'status'],
    ['RecordState', 'recordState'],
    ['Workflow.Status', 'workflow'],
    ['Severity.Label', 'severity'],
    ['Title', 'title'],
  ];
  return compared.filter(([, field]) => version[field] !== before[field]).map(([name]) => name);
}
