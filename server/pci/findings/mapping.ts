// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** Read by this; written into one generation. */
export const FINDINGS_PATTERN = 'siem-review-findings-0*';
export const FINDINGS_INDEX = 'siem-review-findings-000001';
/** How far the findings are kept: one small document. */
export const PROGRESS_PATTERN = 'siem-review-findings-progress-0*';
export const PROGRESS_INDEX = 'siem-review-findings-progress-000001';

const settings = { index: { number_of_shards: 1, auto_expand_replicas: '0-1', hidden: false } };
const keyword = { type: 'keyword' };
const date = { type: 'date' };

/** One document for each version of a finding (`DatedVersion`), under the id of the document of the logs. */
export const FINDINGS_BODY = {
  settings,
  mappings: {
    dynamic: 'strict',
    properties: {
      document: keyword,
      finding: keyword,
      product: keyword,
      account: keyword,
      region: keyword,
      control: keyword,
      pci: keyword,
      requirements: keyword,
      resource: { type: 'keyword', ignore_above: 2048 },
      resourceType: keyword,
      status: keyword,
      recordState: keyword,
      workflow: keyword,
      severity: keyword,
      title: { type: 'keyword', index: false, doc_values: false },
      reasons: keyword,
      generator: keyword,
      at: date,
      bus: date,
      updated: date,
      firstObserved: date,
      ingested: date,
      validFrom: date,
      validTo: date,
      turn: { type: 'boolean' },
    },
  },
};

/** The program's own mark of where it is; nothing searches in it. */
export const PROGRESS_BODY = {
  settings,
  mappings: { dynamic: 'strict', properties: { progress: { type: 'object', enabled: false } } },
};
