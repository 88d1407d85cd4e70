// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { alwaysMapped, cloudtrail } from './cloudtrail_names';
import { cloudtrailWhat } from './cloudtrail_what';
import { cloudtrailWho } from './cloudtrail_who';
import { keyword, words } from './field';
import type { LogKind } from './log_kind';
import {
  ALWAYS_MAPPED,
  everyDocument,
  geoFields,
  instanceId,
  relatedIp,
  sourceIp,
  threatFields,
  userAgentFields,
} from './shared_fields';

export const cloudtrailKind: LogKind = {
  id: 'cloudtrail',
  name: words('CloudTrail', 'CloudTrail'),
  indexPattern: cloudtrail.defaultIndexPattern,
  discoverPatternId: '5f946950-7fc8-11ea-945d-8d0868f4a377',
  time: cloudtrail.time,
  ingested: cloudtrail.ingested,
  account: [cloudtrail.account],
  once: { field: cloudtrail.eventId, are: 'events' },
  quiet: false,
  alwaysMapped: Array.from(new Set<string>([...ALWAYS_MAPPED, ...alwaysMapped])),
  fields: [
    ...everyDocument(),
    ...cloudtrailWhat,
    ...cloudtrailWho,
    keyword(
      cloudtrail.sourceAddress,
      ['Source', '送信元'],
      [
        'Address of the caller, or the name of the service that called.',
        '呼び出し元の IP アドレスまたはサービス名。',
      ],
      { entity: 'address' }
    ),
    sourceIp(
      'Address of the caller; absent when a service called.',
      '呼び出し元の IP アドレス。サービスからの呼び出しにはありません。'
    ),
    relatedIp(),
    ...userAgentFields(),
    instanceId(
      'EC2 instance that the event names, where the loader found one.',
      'イベントが示す EC2 インスタンス（ローダーが特定できた場合）。'
    ),
    ...geoFields('source'),
    ...threatFields(),
  ],
  traps: [
    words(
      'Only what the trail records: data events (S3 objects, Lambda calls, DynamoDB items) come only where they are switched on.',
      '証跡が記録した範囲だけです。データイベント（S3 オブジェクト、Lambda 呼び出し、DynamoDB 項目）は有効化した場合にだけ記録されます。'
    ),
  ],
  columns: [
    cloudtrail.time,
    cloudtrail.account,
    cloudtrail.region,
    cloudtrail.eventSource,
    cloudtrail.eventName,
    cloudtrail.errorCode,
    'user.name',
    cloudtrail.role,
    cloudtrail.sourceAddress,
  ],
};
