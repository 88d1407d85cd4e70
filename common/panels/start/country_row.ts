// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { LogId } from '../../logs/log_kind';
import type { Panel } from '../panel';
import { panel, row } from './start_panel';

const SOURCE = 'source.geo.country_name';
const DESTINATION = 'destination.geo.country_name';

/** Only where the loader adds countries, which needs a licence key. */
function byCountry(
  id: string,
  title: [string, string],
  purpose: [string, string],
  log: LogId,
  field: string
): Panel {
  return panel(id, title, purpose, {
    query: {
      log,
      where: [{ field, exists: true }],
      measure: { count: true },
      by: [field],
      top: 10,
    },
    drawing: 'top',
    needs: [field],
    width: 6,
  });
}

export const countryRow = row(
  ['Countries', '国'],
  [
    byCountry(
      'calls-by-country',
      ['AWS calls by country', 'AWS 呼び出し（国別）'],
      ['From which countries AWS was called.', 'AWS 呼び出し元の国です。'],
      'cloudtrail',
      SOURCE
    ),
    byCountry(
      'flows-by-country',
      ['Flows by destination country', '通信先の国'],
      ['To which countries systems talk.', '通信先の国です。'],
      'vpcflowlogs',
      DESTINATION
    ),
    byCountry(
      'web-by-country',
      ['Web requests by country', 'Web リクエスト（国別）'],
      ['From which countries requests come.', 'リクエスト元の国です。'],
      'elb',
      SOURCE
    ),
  ]
);
