// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { date, integer, ip, keyword, number, optional, words } from './field';
import type { LogKind } from './log_kind';
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

export const vpcflowlogsKind: LogKind = {
  id: 'vpcflowlogs',
  name: words('VPC Flow Logs', 'VPC フローログ'),
  indexPattern: 'log-aws-vpcflowlogs-*',
  discoverPatternId: '99f81900-806f-11ea-945d-8d0868f4a377',
  time: TIME,
  ingested: INGESTED,
  account: [ACCOUNT],
  once: { field: '@id', are: 'documents' },
  quiet: false,
  alwaysMapped: [
    ...ALWAYS_MAPPED,
    'source.ip',
    'source.port',
    'source.bytes',
    'source.packets',
    'destination.ip',
    'destination.port',
    'event.outcome',
    'log_status',
  ],
  fields: [
    ...everyDocument(),
    keyword(
      'event.action',
      ['Action', 'アクション'],
      [
        'Whether security groups and network ACLs let it pass.',
        'セキュリティグループとネットワーク ACL が許可したか。',
      ],
      { values: ['ACCEPT', 'REJECT'] }
    ),
    sourceIp(
      'Address that sent; absent on lines without traffic.',
      '送信元の IP アドレス。通信のない行にはありません。'
    ),
    integer(
      'source.port',
      ['Source port', '送信元ポート'],
      ['Port that sent.', '送信元のポート番号。'],
      {
        group: true,
      }
    ),
    ip(
      'destination.ip',
      ['Destination address', '宛先 IP'],
      ['Address that received.', '宛先の IP アドレス。'],
      { entity: 'address' }
    ),
    integer(
      'destination.port',
      ['Destination port', '宛先ポート'],
      ['Port that received.', '宛先のポート番号。'],
      { group: true }
    ),
    keyword(
      'network.transport',
      ['Protocol', 'プロトコル'],
      ['tcp, udp, icmp and so on.', 'tcp、udp、icmp など。']
    ),
    number('source.bytes', ['Bytes', 'バイト数'], ['Bytes of the flow.', 'フローのバイト数。'], {
      sum: true,
    }),
    number(
      'source.packets',
      ['Packets', 'パケット数'],
      ['Packets of the flow.', 'フローのパケット数。'],
      { sum: true }
    ),
    integer(
      'network.bytes',
      ['Bytes (32 bit)', 'バイト数 (32 ビット)'],
      ['The same bytes in a narrower field.', '同じバイト数を狭い型で持つフィールド。'],
      {
        trap: words(
          'Values over 2 GiB are missing: use source.bytes.',
          '2 GiB を超える値は欠落します。source.bytes を使ってください。'
        ),
      }
    ),
    keyword(
      'log_status',
      ['Status', 'ログの状態'],
      [
        'NODATA: no traffic; SKIPDATA: records were skipped.',
        'NODATA は通信なし、SKIPDATA は記録漏れ。',
      ],
      { values: ['OK', 'NODATA', 'SKIPDATA'] }
    ),
    keyword(
      'event.outcome',
      ['Outcome', '結果'],
      [
        'success for ACCEPT, failure for REJECT, unknown for lines without traffic.',
        'ACCEPT は success、REJECT は failure、通信のない行は unknown。',
      ],
      { values: ['success', 'failure', 'unknown'] }
    ),
    keyword(
      'interface_id',
      ['Network interface', 'ネットワークインターフェイス'],
      ['Interface that was watched.', '記録対象のインターフェイス。'],
      { entity: 'resource' }
    ),
    date(
      'start',
      ['Start', '開始'],
      ['First packet of the window.', '集計期間の最初のパケットの日時。']
    ),
    ...optional([
      keyword('vpc_id', ['VPC', 'VPC'], ['VPC of the interface.', 'インターフェイスの VPC。'], {
        entity: 'resource',
      }),
      keyword(
        'subnet_id',
        ['Subnet', 'サブネット'],
        ['Subnet of the interface.', 'インターフェイスのサブネット。'],
        {
          entity: 'resource',
        }
      ),
      keyword(
        'cloud.instance.id',
        ['Instance', 'インスタンス'],
        ['Instance of the interface.', 'インターフェイスのインスタンス。'],
        { entity: 'instance' }
      ),
      keyword(
        'network.direction',
        ['Direction', '通信方向'],
        ['Seen from the interface.', 'インターフェイスから見た方向。'],
        { values: ['ingress', 'egress'] }
      ),
      keyword(
        'pkt_srcaddr',
        ['Packet source', 'パケット送信元'],
        ['Original source behind NAT.', 'NAT の内側の本来の送信元。'],
        { entity: 'address' }
      ),
      keyword(
        'pkt_dstaddr',
        ['Packet destination', 'パケット宛先'],
        ['Original destination behind NAT.', 'NAT の内側の本来の宛先。'],
        { entity: 'address' }
      ),
      keyword(
        'pkt_dst_aws_service',
        ['AWS service', 'AWS サービス'],
        ['AWS service that the destination belongs to.', '宛先が属する AWS サービス。']
      ),
      integer(
        'tcp_flags',
        ['TCP flags', 'TCP フラグ'],
        ['Sum of the TCP flags seen.', '観測された TCP フラグの合計値。'],
        {
          group: true,
        }
      ),
    ]),
    relatedIp(),
    ...geoFields('source'),
    ...geoFields('destination'),
    ...threatFields(),
  ],
  traps: [
    words(
      'Lines without traffic (NODATA, SKIPDATA) are documents too, without addresses: exclude them before counting flows.',
      '通信のない行（NODATA、SKIPDATA）も IP アドレスのないドキュメントになります。フローを数えるときは除外してください。'
    ),
    words(
      'Not a full record of traffic: the SIEM loses the last line of each text file, and the format decides which columns exist.',
      '完全な通信記録ではありません。SIEM はテキストファイルの最終行を取りこぼし、列はログ形式によって異なります。'
    ),
  ],
  columns: [
    TIME,
    ACCOUNT,
    'interface_id',
    'event.action',
    'source.ip',
    'source.port',
    'destination.ip',
    'destination.port',
    'network.transport',
    'source.bytes',
  ],
};
