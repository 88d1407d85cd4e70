// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { ip, words } from './field';
import type { LogKind } from './log_kind';
import { securityhubClassification, securityhubFinding } from './securityhub_fields';
import {
  ACCOUNT,
  ALWAYS_MAPPED,
  everyDocument,
  geoFields,
  INGESTED,
  relatedIp,
  sourceIp,
  threatFields,
  TIME,
} from './shared_fields';

export const securityhubKind: LogKind = {
  id: 'securityhub',
  name: words('Security Hub findings', 'Security Hub 検出結果'),
  indexPattern: 'log-aws-securityhub-*',
  discoverPatternId: '1dfe5d30-8ba7-11ea-8245-b5a58f1d6758',
  time: TIME,
  ingested: INGESTED,
  account: [ACCOUNT],
  once: { field: 'Id', are: 'versions', newestBy: ['cwe_timestamp', TIME] },
  quiet: false,
  alwaysMapped: [
    ...ALWAYS_MAPPED,
    'cwe_timestamp',
    'event.severity',
    'rule.id',
    'source.ip',
    'related.ip',
    'user.name',
  ],
  fields: [
    ...everyDocument(),
    ...securityhubFinding,
    ...securityhubClassification,
    sourceIp(
      'Remote address of a GuardDuty finding.',
      'GuardDuty の検出結果に含まれる相手側 IP アドレス。'
    ),
    ip(
      'destination.ip',
      ['Destination address', '宛先 IP'],
      [
        'Other address of a GuardDuty finding.',
        'GuardDuty の検出結果に含まれるもう一方の IP アドレス。',
      ],
      { entity: 'address' }
    ),
    relatedIp(),
    ...geoFields('source'),
    ...threatFields(),
  ],
  traps: [
    words(
      'One finding is many documents: each change of it is one. Findings are counted by Id; the state that holds is that of the newest document.',
      '1 件の検出結果は変更のたびに 1 ドキュメントとなり、複数存在します。件数は Id で数え、現在の状態は最新のドキュメントで判断します。'
    ),
    words(
      'The time runs by two clocks: of the finding while its workflow is NEW, of the event bus after that.',
      '日時は 2 種類の時計が混在します。ワークフローが NEW の間は検出結果の更新日時、それ以外は EventBridge の日時です。'
    ),
    words(
      'Versions can be lost before they are stored: a document is named after Id, UpdatedAt and workflow, so that of two versions of a NEW finding with the same UpdatedAt only the later is kept. Findings of products that do not name themselves keep their last version alone.',
      '保存前に失われる版があります。ドキュメントの ID は Id・更新日時・ワークフローから作られるため、NEW の検出結果で更新日時が同じ版は後のものだけが残ります。製品名のない検出結果は最後の版だけが残ります。'
    ),
    words(
      'GuardDuty, Inspector and Macie findings come here as well: do not add them to those of their own logs.',
      'GuardDuty、Inspector、Macie の検出結果も含まれます。各サービス自身のログの件数と足し合わせないでください。'
    ),
  ],
  columns: [
    TIME,
    ACCOUNT,
    'event.module',
    'Severity.Label',
    'Title',
    'Compliance.Status',
    'Workflow.Status',
    'RecordState',
    'Resources.Id',
  ],
};
