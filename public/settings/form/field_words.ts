// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { i18n } from '@osd/i18n';
import { listLabels } from '../known_good/known_good_words';
import { linesWords } from '../systems/lines_words';
import {
  accountColumns,
  expectedColumns,
  networkColumns,
  serviceColumns,
  vendorColumns,
} from '../systems/row_columns';

/**
 * The place of a fault by the labels of its form: `environments[0].accounts[1].id` is `Environment 1: account 2: Account id`.
 * Undefined where a part of the path has no label.
 */
export function fieldWords(path: string): string | undefined {
  const labels = labelsByPath();
  const said: string[] = [];
  let known = '';
  for (const part of path.split('.')) {
    const [, name, index] = /^([^[]*)(?:\[(\d+)\])?$/.exec(part) || [];
    if (!name) return undefined;
    known = known ? `${known}.${name}` : name;
    const label = labels[index === undefined ? known : `${known}[]`] || labels[known];
    if (!label) return undefined;
    said.push(index === undefined ? label : numbered(label, Number(index) + 1));
    if (index !== undefined) known = `${known}[]`;
  }
  return said.reduce((whole, one) => nested(whole, one));
}

/** A sentence that begins with the label of the field, else with its path. */
export function wordsOfField(path: string): string {
  return fieldWords(path) || path;
}

function numbered(label: string, number: number): string {
  return i18n.translate('siemReview.settings.fieldNumber', {
    defaultMessage: '{label} {number}',
    values: { label, number },
  });
}

function nested(outer: string, inner: string): string {
  return i18n.translate('siemReview.settings.fieldWithin', {
    defaultMessage: '{outer}: {inner}',
    values: { outer, inner },
  });
}

/** Fields of all that is kept; what two kinds of it call the same has the same label. */
function labelsByPath(): Record<string, string> {
  const lines = linesWords();
  const ofLines: Record<string, string> = {};
  (Object.keys(lines) as Array<keyof typeof lines>).forEach((name) => {
    ofLines[name] = lines[name].label;
  });
  return {
    ...listLabels(),
    ...ofLines,
    ...systemLabels(),
    ...workLabels(),
    ...kindLabels(),
    ...setLabels(),
  };
}

function systemLabels(): Record<string, string> {
  return {
    id: i18n.translate('siemReview.settings.id', { defaultMessage: 'Id' }),
    name: i18n.translate('siemReview.settings.name', { defaultMessage: 'Name' }),
    owner: i18n.translate('siemReview.settings.owner', { defaultMessage: 'Owner' }),
    runbook: i18n.translate('siemReview.settings.runbook', { defaultMessage: 'Runbook' }),
    description: i18n.translate('siemReview.settings.description', {
      defaultMessage: 'Description',
    }),
    inCde: i18n.translate('siemReview.settings.inCde', {
      defaultMessage: 'In the cardholder data environment (CDE)',
    }),
    environments: i18n.translate('siemReview.settings.accounts', {
      defaultMessage: 'Environments and accounts',
    }),
    'environments[]': i18n.translate('siemReview.settings.environment', {
      defaultMessage: 'Environment',
    }),
    'environments[].name': i18n.translate('siemReview.settings.name', { defaultMessage: 'Name' }),
    'environments[].accounts': i18n.translate('siemReview.settings.fieldAccounts', {
      defaultMessage: 'accounts',
    }),
    'environments[].accounts[]': i18n.translate('siemReview.settings.fieldAccount', {
      defaultMessage: 'account',
    }),
    ...cells('environments[].accounts[]', accountColumns()),
    networks: i18n.translate('siemReview.settings.networks', { defaultMessage: 'Networks' }),
    ...cells('networks[]', networkColumns()),
    allowedServices: i18n.translate('siemReview.settings.services', {
      defaultMessage: 'Allowed services',
    }),
    ...cells('allowedServices[]', serviceColumns()),
    vendors: i18n.translate('siemReview.settings.vendors', { defaultMessage: 'Vendors' }),
    ...cells('vendors[]', vendorColumns()),
    expectedLogs: i18n.translate('siemReview.settings.expected', {
      defaultMessage: 'Logs that must come',
    }),
    ...cells('expectedLogs[]', expectedColumns([], 'en')),
  };
}

function workLabels(): Record<string, string> {
  return {
    number: i18n.translate('siemReview.settings.workNumber', { defaultMessage: 'Number' }),
    system: i18n.translate('siemReview.settings.system', { defaultMessage: 'System' }),
    from: i18n.translate('siemReview.settings.from', { defaultMessage: 'From' }),
    to: i18n.translate('siemReview.settings.to', { defaultMessage: 'To, not included' }),
    accounts: i18n.translate('siemReview.settings.accountsColumn', { defaultMessage: 'Accounts' }),
    principals: i18n.translate('siemReview.settings.principals', { defaultMessage: 'Who does it' }),
    approver: i18n.translate('siemReview.settings.approver', { defaultMessage: 'Approver' }),
    link: i18n.translate('siemReview.settings.link', { defaultMessage: 'Link' }),
    purpose: i18n.translate('siemReview.settings.purpose', { defaultMessage: 'Purpose' }),
    events: i18n.translate('siemReview.settings.events', {
      defaultMessage: 'Events linked by hand',
    }),
  };
}

function kindLabels(): Record<string, string> {
  return {
    indexPattern: i18n.translate('siemReview.settings.indexPattern', {
      defaultMessage: 'Index pattern',
    }),
    time: i18n.translate('siemReview.settings.timeField', { defaultMessage: 'Time' }),
    ingested: i18n.translate('siemReview.settings.ingestedField', {
      defaultMessage: 'Time of arrival',
    }),
    account: i18n.translate('siemReview.settings.accountField', { defaultMessage: 'AWS account' }),
    eventId: i18n.translate('siemReview.settings.eventIdField', { defaultMessage: 'Event id' }),
  };
}

/** Of a set of panels, and of the question of a panel. */
function setLabels(): Record<string, string> {
  const row = i18n.translate('siemReview.settings.importRow', { defaultMessage: 'Row' });
  const query = i18n.translate('siemReview.editor.question', { defaultMessage: 'Question' });
  const panel: Record<string, string> = {
    title: i18n.translate('siemReview.settings.fieldTitle', { defaultMessage: 'title' }),
    'title.en': i18n.translate('siemReview.settings.fieldEnglish', { defaultMessage: 'English' }),
    'title.ja': i18n.translate('siemReview.settings.fieldJapanese', { defaultMessage: 'Japanese' }),
    purpose: i18n.translate('siemReview.settings.purpose', { defaultMessage: 'Purpose' }),
    'purpose.en': i18n.translate('siemReview.settings.fieldEnglish', { defaultMessage: 'English' }),
    'purpose.ja': i18n.translate('siemReview.settings.fieldJapanese', {
      defaultMessage: 'Japanese',
    }),
    drawing: i18n.translate('siemReview.editor.drawing', { defaultMessage: 'Drawn as' }),
    width: i18n.translate('siemReview.editor.width', { defaultMessage: 'Width in the dashboard' }),
    id: i18n.translate('siemReview.settings.id', { defaultMessage: 'Id' }),
    query,
    ...within('query', queryLabels()),
  };
  return {
    ...queryLabels(),
    'name.en': i18n.translate('siemReview.settings.fieldEnglish', { defaultMessage: 'English' }),
    'name.ja': i18n.translate('siemReview.settings.fieldJapanese', { defaultMessage: 'Japanese' }),
    rows: i18n.translate('siemReview.settings.fieldRows', { defaultMessage: 'Rows' }),
    'rows[]': row,
    'rows[].title': i18n.translate('siemReview.settings.fieldTitle', { defaultMessage: 'title' }),
    'rows[].title.en': i18n.translate('siemReview.settings.fieldEnglish', {
      defaultMessage: 'English',
    }),
    'rows[].title.ja': i18n.translate('siemReview.settings.fieldJapanese', {
      defaultMessage: 'Japanese',
    }),
    'rows[].panels': i18n.translate('siemReview.settings.fieldPanels', {
      defaultMessage: 'panels',
    }),
    'rows[].panels[]': i18n.translate('siemReview.settings.fieldPanel', {
      defaultMessage: 'panel',
    }),
    ...within('rows[].panels[]', panel),
  };
}

function queryLabels(): Record<string, string> {
  return {
    log: i18n.translate('siemReview.editor.log', { defaultMessage: 'Kind of log' }),
    where: i18n.translate('siemReview.editor.where', { defaultMessage: 'Where all of these hold' }),
    'where[]': i18n.translate('siemReview.settings.fieldCondition', {
      defaultMessage: 'condition',
    }),
    'where[].field': i18n.translate('siemReview.settings.fieldField', { defaultMessage: 'field' }),
    'where[].anyOf': i18n.translate('siemReview.settings.fieldValues', {
      defaultMessage: 'values',
    }),
    'where[].prefix': i18n.translate('siemReview.settings.fieldValues', {
      defaultMessage: 'values',
    }),
    'where[].cidr': i18n.translate('siemReview.settings.fieldValues', { defaultMessage: 'values' }),
    by: i18n.translate('siemReview.editor.by', { defaultMessage: 'By' }),
    over: i18n.translate('siemReview.editor.over', { defaultMessage: 'Over time' }),
    measure: i18n.translate('siemReview.editor.measure', { defaultMessage: 'Measure' }),
    top: i18n.translate('siemReview.settings.fieldTop', { defaultMessage: 'Rows' }),
  };
}

function cells(at: string, columns: Array<{ id: string; title: string }>): Record<string, string> {
  const labels: Record<string, string> = {};
  columns.forEach(({ id, title }) => {
    labels[`${at}.${id}`] = title;
  });
  return labels;
}

function within(at: string, labels: Record<string, string>): Record<string, string> {
  const inside: Record<string, string> = {};
  Object.keys(labels).forEach((name) => {
    inside[`${at}.${name}`] = labels[name];
  });
  return inside;
}
