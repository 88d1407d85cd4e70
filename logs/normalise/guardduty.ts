// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

// The documents that SIEM on Amazon OpenSearch Service v2.10.4 makes of GuardDuty findings
// (aws-samples/siem-on-amazon-opensearch-service, MIT-0: aws.ini, siem/sf_guardduty.py), also where its script stops:
// a critical finding (severity 9 and more) has no severitylabel, ThreatPurpose and network.direction there.
import type { Fields, JsonKind, Normalised, RecordContext } from '../kind';
import { isFields, RefusedRecord } from '../kind';
import { exactNumber } from '../read/exact_json';
import { textFields } from './cloudtrail_clashes';
import type { Recipe } from './common_document';
import { finishDocument, inner, startDocument } from './common_document';
import { valueAt } from './dotted';
import { copiesOf } from './ecs_copies';
import { isoTimeOf, monthlyIndex } from './log_time';
import { isTrue, pythonStr } from './python_text';
import { rawMessage } from './raw_message';
import { stripTitle } from './titles';

const ACTION = 'service.action';
const REMOTE = [
  `${ACTION}.awsApiCallAction.remoteIpDetails`,
  `${ACTION}.networkConnectionAction.remoteIpDetails`,
  `${ACTION}.portProbeAction.portProbeDetails.0.remoteIpDetails`,
  `${ACTION}.kubernetesApiCallAction.remoteIpDetails`,
];
const INTERFACE = 'resource.instanceDetails.networkInterfaces.0';
const LOCAL_IP = `${ACTION}.networkConnectionAction.localIpDetails.ipAddressV4`;
const SOURCE_IP = [
  ...REMOTE.map((remote) => `${remote}.ipAddressV4`),
  ...REMOTE.map((remote) => `${remote}.ipAddressV6`),
];
const DESTINATION_IP = [`${INTERFACE}.privateIpAddress`, LOCAL_IP];

const RECIPE: Recipe = {
  logType: 'guardduty',
  eventKind: 'alert',
  category: 'intrusion_detection',
  copies: copiesOf({
    'cloud.instance.id': ['resource.instanceDetails.instanceId'],
    'destination.address': DESTINATION_IP,
    'destination.ip': DESTINATION_IP,
    'destination.nat.ip': [`${INTERFACE}.publicIp`],
    'destination.port': [
      `${ACTION}.portProbeAction.portProbeDetails.localPortDetails.0.port`,
      `${ACTION}.networkConnectionAction.localPortDetails.port`,
    ],
    'dns.question.name': [`${ACTION}.dnsRequestAction.domain`],
    'event.severity': ['severity'],
    'related.ip': {
      all: [
        ...[`${INTERFACE}.privateIpAddress`, LOCAL_IP, `${INTERFACE}.publicIp`, ...SOURCE_IP],
        `${ACTION}.kubernetesApiCallAction.sourceIPs`,
      ].map((path) => [path]),
    },
    'related.user': { all: [['resource.accessKeyDetails.userName']] },
    'rule.id': ['type'],
    'rule.name': ['title'],
    'rule.description': ['description'],
    'source.address': SOURCE_IP,
    'source.ip': SOURCE_IP,
    'source.geo.location': REMOTE.slice(0, 3).map((remote) => `${remote}.geoLocation`),
    'source.geo.city_name': [
      `${REMOTE[0]}.city.cityName`,
      `${REMOTE[1]}.city.cityName`,
      `${REMOTE[2]}.country.city.cityName`,
    ],
    'source.geo.country_name': REMOTE.map((remote) => `${remote}.country.countryName`),
    'source.port': [`${ACTION}.networkConnectionAction.remotePortDetails.port`],
    'user.id': ['resource.accessKeyDetails.accessKeyId'],
    'user.name': ['resource.accessKeyDetails.userName'],
  }),
};

export const guardduty: JsonKind = {
  name: 'guardduty',
  form: 'json',
  matches: (_, record) =>
    ['id', 'type', 'updatedAt', 'accountId'].every((key) => typeof record[key] === 'string') &&
    isFields(record.service) &&
    'severity' in record,
  normalise,
};

/** One finding as a document. `_id` = id and how often it was seen; index of the month of updatedAt. */
function normalise(record: Fields, context: RecordContext): Normalised {
  const { id } = record;
  if (typeof id !== 'string' || id === '') throw new RefusedRecord('no id');
  const time = isoTimeOf(record.updatedAt, 'updatedAt');
  textFields(record, ['service.additionalInfo.unusual']);
  const document = startDocument(record, context, RECIPE, {
    id,
    message: rawMessage(context.raw),
    time,
    account: accountOf(record),
    region: typeof record.region === 'string' ? record.region : undefined,
  });
  refine(document);
  finishDocument(document);
  const count = valueAt(record, 'service.count');
  const suffix = isTrue(count) ? `_${pythonStr(count)}` : '';
  return { index: monthlyIndex('guardduty', time), id: `${id}${suffix}`, document };
}

function accountOf({ accountId }: Fields): string | undefined {
  return typeof accountId === 'string' && /^\d{12}$/.test(accountId) ? accountId : undefined;
}

const FINDING_TYPE = /^(\w*):(\w*)\/([\w&]*)(?:\.(\w*))?(?:!(\w*))?/;

/** What the SIEM's script adds, up to where it stops. */
function refine(document: Fields): void {
  if (!stripTitle(document)) return;
  const severitylabel = labelOf(document.severity);
  const type = FINDING_TYPE.exec(typeof document.type === 'string' ? document.type : '');
  if (severitylabel === undefined || type === null) return;
  const [, ThreatPurpose, ResourceTypeAffected, ThreatFamilyName, DetectionMechanism, Artifact] =
    type;
  const isFile = ThreatFamilyName === 'SuspiciousFile' || ThreatFamilyName === 'MaliciousFile';
  const direction = directionOf(document, isFile);
  if (direction === 'untold') return;
  Object.assign(document, {
    severitylabel,
    ThreatPurpose,
    ResourceTypeAffected,
    ThreatFamilyName,
    DetectionMechanism,
    Artifact,
  });
  if (direction !== undefined) inner(document, 'network').direction = direction.toLowerCase();
  if (direction === 'OUTBOUND') {
    const { source, destination } = document;
    document.source = destination;
    document.destination = source;
  }
  if (['Backdoor', 'CryptoCurrency', 'Trojan'].includes(ThreatPurpose) || isFile) {
    inner(document, 'event').category = 'malware';
  }
}

function labelOf(value: unknown): string | undefined {
  const severity = Number(typeof value === 'string' ? (exactNumber(value) ?? NaN) : value);
  if (severity <= 3.9) return 'low';
  if (severity <= 6.9) return 'medium';
  return severity <= 8.9 ? 'high' : undefined;
}

/** `undefined`: the finding has none; `untold`: a connection that does not say. */
function directionOf(document: Fields, isFile: boolean): string | undefined {
  const type = valueAt(document, 'service.action.actionType');
  if (type === 'NETWORK_CONNECTION') {
    const told = valueAt(document, 'service.action.networkConnectionAction.connectionDirection');
    return typeof told === 'string' ? told : 'untold';
  }
  if (type === 'DNS_REQUEST') return 'OUTBOUND';
  return isFile ? undefined : 'INBOUND';
}
