// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

// The documents that SIEM on Amazon OpenSearch Service v2.10.4 makes of the access logs of load balancers
// (aws-samples/siem-on-amazon-opensearch-service, MIT-0: aws.ini, siem/sf_alb.py, siem/sf_clb.py).
import type { Fields, Normalised, RecordContext, TextKind } from '../kind';
import { isFields, RefusedRecord } from '../kind';
import type { Recipe } from './common_document';
import { finishDocument, md5, startDocument } from './common_document';
import type { CopyPlan } from './ecs_copies';
import { copiesOf } from './ecs_copies';
import { ALB_LINE, CLB_LINE, NLB_LINE } from './elb_lines';
import { isoTimeOf, monthlyIndex } from './log_time';

interface Balancer {
  recipe: Recipe;
  /** File names, as the SIEM tells the three apart. */
  path: RegExp;
  /** What only a line of this kind starts with. */
  start: RegExp;
  line: RegExp;
}

const common = (destination: string, port: string): CopyPlan => ({
  'destination.address': [destination],
  'destination.ip': [destination],
  'destination.port': [port],
  'http.request.bytes': ['received_bytes'],
  'http.response.bytes': ['sent_bytes'],
  'source.address': ['client_ip'],
  'source.ip': ['client_ip'],
  'source.port': ['client_port'],
});
const HTTP: CopyPlan = {
  'http.request.method': ['http_method'],
  'http.response.status_code': ['elb_status_code'],
  'http.version': ['http_version'],
  'url.domain': ['http_host'],
  'url.path': ['http_path'],
  'url.port': ['http_port'],
  'url.query': ['http_query'],
  'url.scheme': ['http_protocol'],
  'user_agent.original': ['useragent'],
};
const recipe = (logType: string, category: string, plan: CopyPlan): Recipe => ({
  logType,
  eventKind: 'event',
  category,
  copies: copiesOf(plan),
});

const ADDRESS = '\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}';
const FILE = 'elasticloadbalancing_.*T\\d{4}Z_';
const TIME = '\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z?';

const BALANCERS: readonly Balancer[] = [
  {
    recipe: recipe('alb', 'web', {
      ...common('target_ip', 'target_port'),
      ...HTTP,
      'related.ip': { all: [['target_ip'], ['client_ip'], ['http_host']] },
    }),
    path: new RegExp(`${FILE}${ADDRESS}_\\w*\\.log\\.gz$`),
    start: new RegExp(`^(?:https?|h2|grpcs|wss?) ${TIME} [^ ]*app/`),
    line: ALB_LINE,
  },
  {
    recipe: recipe('nlb', 'network', {
      ...common('destination_ip', 'destination_port'),
      'related.ip': { all: [['client_ip'], ['destination_ip']] },
      'url.domain': ['domain_name'],
      'url.port': ['destination_port'],
    }),
    path: new RegExp(`${FILE}[0-9a-z]{8}\\.log\\.gz$`),
    start: new RegExp(`^tls \\d\\.\\d ${TIME} `),
    line: NLB_LINE,
  },
  {
    recipe: recipe('clb', 'web', {
      ...common('backend_ip', 'backend_port'),
      ...HTTP,
      'related.ip': { all: [['backend_ip'], ['client_ip']] },
    }),
    path: new RegExp(`${FILE}${ADDRESS}_\\w*\\.log$`),
    start: new RegExp(`^${TIME} [A-Za-z0-9-]+ [0-9a-f.:]+:\\d+ `),
    line: CLB_LINE,
  },
];

export const elb: TextKind = {
  name: 'elb',
  form: 'text',
  matchesPath: (path) => BALANCERS.some((one) => one.path.test(path)),
  matchesLine: (line) => BALANCERS.some(({ start }) => start.test(line)),
  normaliseLine,
};

/** One line as a document. `_id` = MD5 of the line. */
function normaliseLine(line: string, context: RecordContext): Normalised {
  const balancer =
    BALANCERS.find(({ start }) => start.test(line)) ??
    BALANCERS.find((one) => one.path.test(context.path));
  const fields = balancer?.line.exec(line)?.groups;
  if (balancer === undefined || fields === undefined) {
    throw new RefusedRecord("no line of a load balancer's access log");
  }
  const time = isoTimeOf(fields.timestamp, 'timestamp');
  const id = md5(line);
  const document = startDocument({ ...fields }, context, balancer.recipe, {
    id,
    message: line,
    time,
  });
  if (balancer.recipe.logType !== 'nlb') addFullUrl(document);
  finishDocument(document);
  return { index: monthlyIndex('elb', time), id, document };
}

function addFullUrl({ url, request }: Fields): void {
  const full = typeof request === 'string' ? request.split(' ')[1] : undefined;
  if (isFields(url) && full !== undefined) url.full = full;
}
