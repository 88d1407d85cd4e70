// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

// The documents that SIEM on Amazon OpenSearch Service v2.10.4 makes of Security Hub findings
// (aws-samples/siem-on-amazon-opensearch-service, MIT-0: aws.ini, siem/sf_securityhub.py).
import type { Fields, JsonKind, Normalised, Part, RecordContext } from '../kind';
import { isFields, RefusedRecord } from '../kind';
import { writeExactly } from '../read/exact_json';
import type { Recipe } from './common_document';
import { finishDocument, md5, startDocument } from './common_document';
import { copiesOf } from './ecs_copies';
import { isoTimeOf, monthlyIndex } from './log_time';
import { rawMessage } from './raw_message';
import { refineFinding } from './securityhub_script';

// The SIEM names more paths under ProductFields (networkInterfaces.0_/…), whose dots it cannot follow: they stay empty.
const ACTION = 'ProductFields.aws/guardduty/service/action';
const CALLER = `${ACTION}/awsApiCallAction/remoteIpDetails`;
const PEER = `${ACTION}/networkConnectionAction/remoteIpDetails`;
const KUBERNETES = `${ACTION}/kubernetesApiCallAction/remoteIpDetails`;
const LOCAL_IP = `${ACTION}/networkConnectionAction/localIpDetails/ipAddressV4`;
const SOURCE_IP = [`${CALLER}/ipAddressV4`, `${PEER}/ipAddressV4`];

const RECIPE: Recipe = {
  logType: 'securityhub',
  eventKind: 'alert',
  category: 'intrusion_detection',
  copies: copiesOf({
    'cloud.account.id': ['AwsAccountId'],
    'cloud.region': ['Resources.0.Region'],
    'destination.address': [LOCAL_IP],
    'destination.ip': [LOCAL_IP],
    'destination.port': [`${ACTION}/networkConnectionAction/localPortDetails/port`],
    'dns.question.name': [`${ACTION}/dnsRequestAction/domain`],
    'event.severity': ['Severity.Product'],
    'event.risk_score_norm': ['Severity.Normalized'],
    'related.ip': {
      all: [
        LOCAL_IP,
        ...SOURCE_IP,
        `${KUBERNETES}/ipAddressV4`,
        ...[CALLER, PEER, KUBERNETES].map((remote) => `${remote}/ipAddressV6`),
      ].map((path) => [path]),
    },
    'rule.id': ['Types'],
    'rule.name': ['Title'],
    'rule.description': ['Description'],
    'source.address': SOURCE_IP,
    'source.ip': SOURCE_IP,
    'source.port': [`${ACTION}/networkConnectionAction/remotePortDetails/port`],
  }),
};

export const securityhub: JsonKind = {
  name: 'securityhub',
  form: 'json',
  matches: (_, record) => findingsOf(record)?.some(isFinding) === true || isFinding(record),
  parts,
  normalise,
};

function isFinding(record: unknown): boolean {
  return (
    isFields(record) &&
    ['Id', 'ProductArn', 'GeneratorId', 'UpdatedAt'].every((key) => typeof record[key] === 'string')
  );
}

/** The findings of an EventBridge event, or of its `detail` alone. */
function findingsOf(delivered: Fields): unknown[] | undefined {
  const holder = isFields(delivered.detail) ? delivered.detail : delivered;
  return Array.isArray(holder.findings) ? (holder.findings as unknown[]) : undefined;
}

function parts(delivered: Fields, raw: string): Part[] {
  const findings = findingsOf(delivered);
  if (findings === undefined) return [{ record: delivered, raw }];
  const { time, account, region } = delivered;
  const envelope = isFields(delivered.detail)
    ? { time: text(time), account: text(account), region: text(region) }
    : undefined;
  return findings.map((record) => ({ record, raw: writeExactly(record), envelope }));
}

/**
 * One finding as a document. `_id` = Id and the MD5 of its time and workflow status: the time is UpdatedAt of a NEW
 * finding, that of its EventBridge event of others. The index is that of the event's month, when there was one.
 */
function normalise(record: Fields, context: RecordContext): Normalised {
  const { Id } = record;
  if (typeof Id !== 'string' || Id === '') throw new RefusedRecord('no Id');
  const eventTime = context.envelope?.time;
  const time =
    eventTime === undefined
      ? isoTimeOf(record.UpdatedAt, 'UpdatedAt')
      : isoTimeOf(eventTime, 'time of the event');
  if (eventTime !== undefined) record.cwe_timestamp = eventTime;
  const message = rawMessage(context.raw);
  const document = startDocument(record, context, RECIPE, { id: Id, message, time });
  const versioned = refineFinding(document);
  const suffix = versioned === undefined ? '' : `_${md5(versioned)}`;
  finishDocument(document);
  return { index: monthlyIndex('securityhub', time), id: `${Id}${suffix}`, document };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
