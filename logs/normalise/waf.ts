// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

// The documents that SIEM on Amazon OpenSearch Service v2.10.4 makes of AWS WAF's logs
// (aws-samples/siem-on-amazon-opensearch-service, MIT-0: aws.ini, siem/sf_waf.py).
import type { Fields, JsonKind, Normalised, RecordContext } from '../kind';
import { isFields, RefusedRecord } from '../kind';
import { exactNumber } from '../read/exact_json';
import type { Recipe } from './common_document';
import { finishDocument, inner, md5, startDocument } from './common_document';
import { copiesOf } from './ecs_copies';
import { epochTimeOf, monthlyIndex } from './log_time';
import { rawMessage } from './raw_message';

const RECIPE: Recipe = {
  logType: 'waf',
  eventKind: 'alert',
  category: 'web',
  copies: copiesOf({
    'event.action': ['action'],
    'http.request.method': ['httpRequest.httpMethod'],
    'related.ip': { all: [['httpRequest.clientIp']] },
    'rule.name': ['terminatingRuleId'],
    'source.address': ['httpRequest.clientIp'],
    'source.ip': ['httpRequest.clientIp'],
    'url.path': ['httpRequest.uri'],
    'url.query': ['httpRequest.args'],
  }),
};

export const waf: JsonKind = {
  name: 'waf',
  form: 'json',
  matches: (_, record) =>
    typeof record.webaclId === 'string' && isFields(record.httpRequest) && 'timestamp' in record,
  normalise,
};

/** One request as a document. `_id` = MD5 of the record as Python writes it. */
function normalise(record: Fields, context: RecordContext): Normalised {
  if (!isFields(record.httpRequest)) throw new RefusedRecord('no httpRequest');
  const { timestamp } = record;
  const exact = typeof timestamp === 'string' ? (exactNumber(timestamp) ?? timestamp) : timestamp;
  const time = epochTimeOf(exact, 'timestamp');
  const message = rawMessage(context.raw);
  const id = md5(message);
  const document = startDocument(record, context, RECIPE, { id, message, time });
  inner(document, 'cloud').region = 'global';
  refine(document, record.httpRequest);
  finishDocument(document);
  return { index: monthlyIndex('waf', time), id, document };
}

function refine(document: Fields, request: Fields): void {
  if (!takeHeaders(document, request) || typeof document.webaclId !== 'string') return;
  const { webaclId } = document;
  const ruleset = webaclId.split('/')[2];
  const [, , , region, account, resource] = webaclId.split(':');
  const rule = inner(document, 'rule');
  if (ruleset === undefined) rule.ruleset = webaclId;
  else {
    rule.ruleset = ruleset;
    // A web ACL of WAF Classic is named by its id alone, and tells neither.
    if (resource === undefined) rule.ruleset = webaclId;
    else {
      const cloud = inner(document, 'cloud');
      cloud.region = resource.split('/')[0] === 'global' ? 'global' : region;
      cloud.account = { id: account };
    }
  }
  const { httpVersion } = request;
  const version = typeof httpVersion === 'string' ? httpVersion.split('/')[1] : undefined;
  if (version !== undefined) inner(document, 'http').version = version;
}

/** Headers by their name, but for `authorization`; false where the SIEM's script stops. */
function takeHeaders(document: Fields, request: Fields): boolean {
  const { headers } = request;
  if (!Array.isArray(headers)) return false;
  if (headers.length === 0) return true;
  const byName: Fields = {};
  request.header = byName;
  for (const header of headers as unknown[]) {
    if (!isFields(header) || typeof header.name !== 'string') return false;
    const key = header.name.toLowerCase().replace(/-/g, '_');
    if (key === 'authorization') continue;
    byName[key] = header.value;
    if (key === 'host') inner(document, 'url').domain = header.value;
    else if (key === 'user_agent') document.user_agent = { original: header.value };
    else if (key === 'referer') inner(inner(document, 'http'), 'request').referrer = header.value;
  }
  return true;
}
