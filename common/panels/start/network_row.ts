// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { panel, row } from './start_panel';

const REJECTED = { field: 'event.action', is: 'REJECT' };
/** Addresses that never leave: RFC 1918, shared, link-local, loopback, multicast. */
const INSIDE = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
  '169.254.0.0/16',
  '127.0.0.0/8',
  '224.0.0.0/4',
  'fc00::/7',
  'fe80::/10',
];

export const networkRow = row(
  ['Network', 'ネットワーク'],
  [
    panel(
      'rejected-flows',
      ['Rejected flows', '拒否された通信'],
      [
        'Connections that security groups or access lists turned away.',
        'セキュリティグループやネットワーク ACL が拒否した通信です。',
      ],
      {
        query: {
          log: 'vpcflowlogs',
          where: [REJECTED],
          measure: { count: true },
          over: 'day',
        },
        drawing: 'bars',
        width: 6,
      }
    ),
    panel(
      'rejected-by-source',
      ['Rejected flows by source', '拒否された通信（送信元別）'],
      ['Who knocks at closed doors.', '拒否された通信の送信元を見ます。'],
      {
        query: {
          log: 'vpcflowlogs',
          where: [REJECTED],
          measure: { count: true },
          by: ['source.ip'],
          top: 10,
        },
        drawing: 'top',
        width: 6,
      }
    ),
    panel(
      'rejected-by-port',
      ['Rejected flows by port', '拒否された通信（宛先ポート別）'],
      ['Which doors are tried.', 'どのポートが試されたかを見ます。'],
      {
        query: {
          log: 'vpcflowlogs',
          where: [REJECTED],
          measure: { count: true },
          by: ['destination.port'],
          top: 10,
        },
        drawing: 'top',
        width: 6,
      }
    ),
    panel(
      'bytes-to-outside',
      ['Bytes to addresses outside', '外部アドレスへの送信量'],
      [
        'Where data goes that leaves the private networks.',
        'プライベートネットワークの外へ送られたデータ量です。',
      ],
      {
        query: {
          log: 'vpcflowlogs',
          where: [
            { field: 'event.action', is: 'ACCEPT' },
            { field: 'source.ip', cidr: INSIDE },
            { field: 'destination.ip', cidr: INSIDE, not: true },
          ],
          measure: { sum: 'source.bytes' },
          by: ['destination.ip'],
          top: 10,
        },
        drawing: 'top',
        width: 6,
      }
    ),
    panel(
      'dns-refused',
      ['DNS names that do not exist', '存在しない DNS 名の問い合わせ'],
      [
        'Many names that do not exist look like malware or a broken setting.',
        '存在しない名前の問い合わせが多い場合は、マルウェアや設定誤りを疑います。',
      ],
      {
        query: {
          log: 'r53resolver',
          where: [{ field: 'dns.response_code', is: 'NXDOMAIN' }],
          measure: { count: true },
          by: ['dns.question.name', 'srcids.instance'],
          top: 10,
        },
        drawing: 'table',
        width: 6,
      }
    ),
  ]
);
