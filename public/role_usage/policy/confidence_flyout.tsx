// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import {
  EuiFlyout,
  EuiFlyoutBody,
  EuiFlyoutHeader,
  EuiHealth,
  EuiText,
  EuiTitle,
} from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import type { Coverage } from '../../../common/search/coverage';
import { isUsed } from '../../../common/role_usage/policy/counted_uses';
import type { Confidence } from '../../../common/role_usage/policy/confidence';
import { blindSources, isBlindForKms } from '../../../common/role_usage/policy/confidence';
import type { PolicyEvidence } from '../../../common/role_usage/policy/evidence';
import type { PolicyOptions } from '../../../common/role_usage/policy/policy';
import { Part } from '../../data_health/flyout_part';
import { useServices } from '../../services/services';
import { mappingName } from '../../words/mapping_words';
import { levelName, reasonWords } from './confidence_words';
import { Discovery } from './discovery';
import { RhythmTable } from './rhythm_table';

interface ConfidenceFlyoutProps {
  confidence: Confidence;
  evidence: PolicyEvidence;
  coverage: Coverage;
  options: PolicyOptions;
  onClose(): void;
}

/** Everything that raises or lowers the confidence. */
export const ConfidenceFlyout = (props: ConfidenceFlyoutProps) => {
  const { confidence, evidence, coverage, options, onClose } = props;
  const { number } = useServices();
  return (
    <EuiFlyout onClose={onClose} size="m" ownFocus aria-labelledby="confidenceTitle">
      <EuiFlyoutHeader hasBorder>
        <EuiTitle size="s">
          <h2 id="confidenceTitle">
            <FormattedMessage
              id="siemReview.policy.confidenceTitle"
              defaultMessage="How far does the evidence carry? {level}"
              values={{ level: levelName(confidence.level) }}
            />
          </h2>
        </EuiTitle>
      </EuiFlyoutHeader>
      <EuiFlyoutBody data-test-subj="confidenceFlyout">
        <EuiText size="s">
          {confidence.all.length === 0 && <p>{reasonWords(confidence.reason, number)}</p>}
          {confidence.all.map(({ level, reason }) => (
            <p key={JSON.stringify(reason)}>
              <EuiHealth color={level === 'not_enough' ? 'danger' : 'warning'}>
                {levelName(level)}
              </EuiHealth>{' '}
              {reasonWords(reason, number)}
            </p>
          ))}
        </EuiText>
        <Discovery evidence={evidence} options={options} />
        <BlindSpots evidence={evidence} coverage={coverage} options={options} />
        <RhythmTable evidence={evidence} options={options} />
        <Mapping evidence={evidence} />
      </EuiFlyoutBody>
    </EuiFlyout>
  );
};

type BlindProps = Pick<ConfidenceFlyoutProps, 'evidence' | 'coverage' | 'options'>;

const BlindSpots = ({ evidence, coverage, options }: BlindProps) => {
  const { number } = useServices();
  const { sight } = evidence;
  const used = evidence.actions.filter((one) => isUsed(one, options)).map(({ action }) => action);
  const blind = blindSources(evidence, used);
  const unused = sight.accountRegions.filter((region) => !sight.roleRegions.includes(region));
  return (
    <Part title={<FormattedMessage id="siemReview.policy.blind" defaultMessage="Blind spots" />}>
      <EuiText size="s" data-test-subj="blindSpots">
        <ul>
          <li>
            {coverage.missingDays.length === 0 ? (
              <FormattedMessage
                id="siemReview.policy.blind.allDays"
                defaultMessage="All {days} days have logs."
                values={{ days: coverage.daysInPeriod }}
              />
            ) : (
              <FormattedMessage
                id="siemReview.policy.blind.days"
                defaultMessage="Days without logs: {days}"
                values={{ days: coverage.missingDays.join(', ') }}
              />
            )}
          </li>
          <li>
            <FormattedMessage
              id="siemReview.policy.blind.dataSeen"
              defaultMessage="Data events of the account are there of: {sources}"
              values={{ sources: sight.dataEventSources.join(', ') || '–' }}
            />
          </li>
          {blind.length > 0 && (
            <li>
              <FormattedMessage
                id="siemReview.policy.blind.data"
                defaultMessage="Used, but without data events: {sources}. Reading and writing there is not in the logs."
                values={{ sources: blind.join(', ') }}
              />
            </li>
          )}
          <li>
            {isBlindForKms(evidence, used) ? (
              <FormattedMessage
                id="siemReview.policy.blind.kms"
                defaultMessage="No KMS event at all: the trail may leave them out. kms:Decrypt may be needed."
              />
            ) : (
              <FormattedMessage
                id="siemReview.policy.blind.kmsSeen"
                defaultMessage="KMS events of the account: {events}"
                values={{ events: number.whole(sight.kmsEvents) }}
              />
            )}
          </li>
          <li>
            <FormattedMessage
              id="siemReview.policy.blind.regions"
              defaultMessage="Regions of the role: {own}; of the account besides: {others}"
              values={{
                own: sight.roleRegions.join(', ') || '–',
                others: unused.join(', ') || '–',
              }}
            />
          </li>
        </ul>
      </EuiText>
    </Part>
  );
};

const Mapping = ({ evidence }: { evidence: PolicyEvidence }) => {
  const { number } = useServices();
  const { agreement, mapping, unmapped } = evidence;
  return (
    <Part
      title={
        <FormattedMessage id="siemReview.policy.mapping" defaultMessage="How actions were found" />
      }
    >
      <table className="siemReview__plainTable" data-test-subj="mappingShares">
        <tbody>
          {mapping.map((one) => (
            <tr key={one.mapping}>
              <td>{mappingName(one.mapping)}</td>
              <td className="siemReview__right">{number.whole(one.events)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <EuiText size="s">
        {unmapped.length > 0 && (
          <p>
            <FormattedMessage
              id="siemReview.policy.unmappedList"
              defaultMessage="Not known: {events}"
              values={{
                events: unmapped
                  .slice(0, 20)
                  .map((one) => `${one.event} (${number.whole(one.events)})`)
                  .join(', '),
              }}
            />
          </p>
        )}
        <p data-test-subj="agreement">
          {agreement.named === 0 ? (
            <FormattedMessage
              id="siemReview.policy.noRefusals"
              defaultMessage="No refusal in which AWS names the action, so nothing to compare the map with."
            />
          ) : (
            <FormattedMessage
              id="siemReview.policy.agreement"
              defaultMessage="AWS names the action in {named} refusals; the map says the same in {same}."
              values={{ named: number.whole(agreement.named), same: number.whole(agreement.same) }}
            />
          )}
        </p>
        {agreement.different.map(({ mapped, named, events }) => (
          <p key={`${named} ${mapped.join()}`}>
            <FormattedMessage
              id="siemReview.policy.disagreement"
              defaultMessage="AWS: {named}, map: {mapped} ({events})"
              values={{ named, mapped: mapped.join(', '), events: number.whole(events) }}
            />
          </p>
        ))}
      </EuiText>
    </Part>
  );
};
