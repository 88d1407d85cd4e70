// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

// The documents that SIEM on Amazon OpenSearch Service v2.10.4 makes of VPC and transit gateway flow logs
// (aws-samples/siem-on-amazon-opensearch-service, MIT-0: aws.ini, siem/sf_vpcflowlogs.py, fileformat_csv.py).
// Not taken over: it drops the last line of every file.
import type { Fields, Normalised, RecordContext, TextKind } from '../kind';
import { isFields, RefusedRecord } from '../kind';
import type { Recipe } from './common_document';
import { finishDocument, inner, md5, startDocument } from './common_document';
import { copiesOf } from './ecs_copies';
import { epochTimeOf, monthlyIndex } from './log_time';

/** The columns of version 2, which a flow log has when nobody chose others. */
export const DEFAULT_HEADER =
  'version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status';
const COLUMN = /^[a-z][a-z0-9_-]*$/;
const KNOWN_COLUMNS = new Set([...DEFAULT_HEADER.split(' '), 'resource-type', 'vpc-id']);
const DEFAULT_LINE = /^2 (?:\d{12}|unknown) eni-[0-9a-f]+ (?:[^ ]+ ){10}(?:OK|NODATA|SKIPDATA)$/;

const RECIPE: Recipe = {
  logType: 'vpcflowlogs',
  eventKind: 'event',
  category: 'network',
  copies: copiesOf({
    'cloud.account.id': ['account_id'],
    'cloud.instance.id': ['instance_id'],
    'cloud.region': ['region'],
    'destination.address': ['dstaddr'],
    'destination.ip': ['dstaddr'],
    'destination.port': ['dstport'],
    'event.action': ['action'],
    'network.bytes': ['bytes'],
    'network.direction': ['flow_direction'],
    'network.iana_number': ['protocol'],
    'network.packets': ['packets'],
    'network.type': ['type'],
    'related.ip': { all: [['srcaddr'], ['dstaddr'], ['pkt_srcaddr'], ['pkt_dstaddr']] },
    'source.address': ['srcaddr'],
    'source.bytes': ['bytes'],
    'source.ip': ['srcaddr'],
    'source.packets': ['packets'],
    'source.port': ['srcport'],
  }),
};

/** As the SIEM names them: 8 is EGP there, too. */
const TRANSPORTS: Readonly<Record<string, string>> = {
  '1': 'icmp',
  '6': 'tcp',
  '8': 'egp',
  '17': 'udp',
  '33': 'dccp',
  '41': 'ipv6',
  '42': 'sdrp',
  '47': 'gre',
  '132': 'sctp',
};

export const vpcflowlogs: TextKind = {
  name: 'vpcflowlogs',
  form: 'text',
  matchesPath: (path) => /vpcflowlogs/.test(path),
  matchesLine: (line) => isHeader(line) || DEFAULT_LINE.test(line),
  isHeader,
  normaliseLine,
};

function isHeader(line: string): boolean {
  if (line.length > 2000) return false;
  const columns = line.split(/\s+/);
  return (
    columns.every((column) => COLUMN.test(column)) &&
    columns.filter((column) => KNOWN_COLUMNS.has(column)).length >= 3
  );
}

/** One line as a document, its columns named by the header (version 2 when there is none). `_id` = MD5 of the line. */
function normaliseLine(line: string, context: RecordContext): Normalised {
  const record = recordOf(line, context.header);
  const time = epochTimeOf(record.end, 'end');
  const id = md5(line);
  const document = startDocument(record, context, RECIPE, { id, message: line, time });
  refine(document);
  finishDocument(document);
  return { index: monthlyIndex('vpcflowlogs', time), id, document };
}

let lastHeader = '';
let lastColumns: string[] = [];

function recordOf(line: string, header: string | undefined): Fields {
  if (header === undefined && !DEFAULT_LINE.test(line)) {
    throw new RefusedRecord('no header names the columns');
  }
  const named = header ?? DEFAULT_HEADER;
  if (named !== lastHeader) {
    lastHeader = named;
    lastColumns = named.split(/\s+/).map((column) => column.replace(/-/g, '_'));
  }
  const values = line.split(/\s+/);
  if (values.length !== lastColumns.length) {
    throw new RefusedRecord(`${values.length} columns where the header has ${lastColumns.length}`);
  }
  const record: Fields = {};
  lastColumns.forEach((column, at) => {
    record[column] = values[at];
  });
  return record;
}

function refine(document: Fields): void {
  if (document.resource_type !== undefined && document.resource_type !== '') {
    document['@log_type'] = 'transit-gateway';
  } else {
    const event = inner(document, 'event');
    const action = typeof event.action === 'string' ? event.action : '';
    event.outcome = action.includes('ACCEPT')
      ? 'success'
      : action.includes('REJECT')
        ? 'failure'
        : 'unknown';
  }
  const transport = TRANSPORTS[String(document.protocol)];
  if (transport !== undefined) inner(document, 'network').transport = transport;
  const { network } = document;
  if (isFields(network) && typeof network.type === 'string') {
    network.type = network.type.toLowerCase();
  }
}
