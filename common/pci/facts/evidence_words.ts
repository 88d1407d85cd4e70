// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { words } from '../../logs/field';
import type { EvidenceFact } from './fact_types';

type Said = Pick<EvidenceFact, 'title' | 'rule' | 'limits'>;
type Text = [en: string, ja: string];

const said = (title: Text, rule: Text, limits?: Text): Said => ({
  title: words(...title),
  rule: words(...rule),
  ...(limits && { limits: words(...limits) }),
});

const UNPLANNED: Text = [
  'Attention for each change that belongs to no planned work; none is a pass only where the logs are complete.',
  '計画作業に紐付かない変更があれば要確認。変更がない場合は、ログがそろっているときだけ合格とします。',
];
const UNPLANNED_GAP: Text = [
  'A gap for each that belongs to no planned work; none is a pass only where the logs are complete.',
  '計画作業に紐付かないものがあれば要対応。1 件もない場合は、ログがそろっているときだけ合格とします。',
];
const RECORD: Text = ['Rests on records of reviews.', 'レビュー記録に基づいて判定します。'];
const DATA_EVENTS: Text = [
  'Data events are optional: what is not logged is not seen.',
  'データイベントは任意設定です。記録していない操作は確認できません。',
];
const FLOW_LIMIT: Text = [
  'Ports from 32,768 on are taken for answers and left out.',
  '32768 以上のポートは応答通信とみなして除外しています。',
];

/** Titles and rules of the queries of evidence, as people read them. */
export const EVIDENCE_WORDS: Record<string, Said> = {
  'net-sg-change': said(['Changes of security groups', 'セキュリティグループの変更'], UNPLANNED),
  'net-nacl-change': said(['Changes of network ACLs', 'ネットワーク ACL の変更'], UNPLANNED),
  'net-route-change': said(['Changes of route tables', 'ルートテーブルの変更'], UNPLANNED),
  'net-gateway-change': said(
    [
      'Changes of gateways, peerings and endpoints',
      'ゲートウェイ・ピアリング・エンドポイントの変更',
    ],
    [
      'Attention for each unplanned change in an account of the CDE.',
      'CDE のアカウントで計画外の変更があれば要確認。',
    ]
  ),
  'net-firewall-change': said(
    ['Changes of firewall and WAF rules', 'ファイアウォール・WAF ルールの変更'],
    UNPLANNED
  ),
  'net-open-world': said(
    ['Rules opened to every address', '全アドレスへ開放したルール'],
    [
      'Attention for each unplanned rule that names 0.0.0.0/0 or ::/0.',
      '0.0.0.0/0 または ::/0 を含む計画外のルール追加があれば要確認。',
    ],
    [
      'Looks for the words in the record: an egress rule may be among them.',
      'レコード本文を検索するため、アウトバウンドルールも含まれることがあります。',
    ]
  ),
  'flow-public-in': said(
    ['Connections accepted from the internet into the CDE', 'インターネットから CDE への許可通信'],
    [
      'Pass where every port is an allowed service of the register; else attention.',
      'すべてのポートがシステム台帳の許可サービスなら合格、それ以外は要確認。',
    ],
    FLOW_LIMIT
  ),
  'flow-public-out': said(
    ['Connections from the CDE to the internet', 'CDE からインターネットへの通信'],
    [
      'Attention for every destination by another port than 443.',
      '443 以外のポートによる宛先があれば要確認。',
    ],
    FLOW_LIMIT
  ),
  'flow-insecure-ports': said(
    ['Clear-text and administrative ports in use', '平文・管理用ポートの通信'],
    [
      'Attention for each port that carried traffic: its use needs a written reason.',
      '通信のあるポートがあれば要確認（利用理由の記録が必要）。',
    ]
  ),
  'flow-data-store-public': said(
    ['Stores of card data reached from the internet', 'カード会員データストアへの外部からの到達'],
    ['A gap for any accepted connection.', '許可された通信が 1 件でもあれば要対応。']
  ),
  'flow-spoofed': said(
    ['Private sources on a public interface', '公開インターフェースでのプライベート送信元'],
    [
      'Attention for any; AWS drops forged sources itself.',
      '1 件でもあれば要確認。詐称された送信元は AWS 側で破棄されます。',
    ]
  ),
  'flow-segmentation': said(
    [
      'Flows from outside networks into those of the system',
      '対象外ネットワークからシステム内への通信',
    ],
    [
      'A gap for each connection from a private network that the register does not name.',
      '台帳にないプライベートネットワークからの通信があれば要対応。',
    ],
    [
      'Supports the test of segmentation and does not replace it.',
      'セグメンテーションテストを補うもので、代わりにはなりません。',
    ]
  ),
  'net-review-record': said(
    ['Review of network rules every six months', 'ネットワークルールの半年ごとの見直し'],
    RECORD
  ),
  'cfg-noncompliant': said(
    ['Config rules that are not met', '非準拠の Config ルール'],
    [
      'Attention for any result NON_COMPLIANT in the window.',
      '期間内に NON_COMPLIANT があれば要確認。',
    ],
    [
      'The shipped SIEM template does not deliver results of Config rules.',
      'SIEM 標準テンプレートでは Config ルールの評価結果は配信されません。',
    ]
  ),
  'default-root-use': said(['Use of the root user', 'ルートユーザーの使用'], UNPLANNED),
  'tls-old-api': said(
    ['API calls over old TLS', '古い TLS による API 呼び出し'],
    ['Attention for any call over TLS 1.0 or 1.1.', 'TLS 1.0 / 1.1 の呼び出しがあれば要確認。']
  ),
  'macie-pan': said(
    ['Card numbers found in storage', 'ストレージで見つかったカード番号'],
    [
      'A gap for each open finding; no Macie finding at all in 92 days is no data.',
      '未解決の検出結果があれば要対応。92 日間 Macie の検出結果が全くない場合はデータなしとします。',
    ],
    [
      'Macie is seen only through Security Hub, and only of buckets that it looked at.',
      'Macie の結果は Security Hub 経由で、スキャン対象のバケットについてのみ分かります。',
    ]
  ),
  'macie-track': said(
    ['Magnetic stripe data found', '磁気ストライプデータの検出'],
    ['A gap for any.', '1 件でもあれば要対応。']
  ),
  'macie-cvv': said(
    ['Card verification codes found', 'カード検証コードの検出'],
    ['A gap for any.', '1 件でもあれば要対応。']
  ),
  'enc-removed': said(
    ['Encryption switched off, or a store made without', '暗号化の解除・暗号化なしのストア作成'],
    [
      'A gap for each unplanned one in an account of the CDE.',
      'CDE のアカウントで計画外のものがあれば要対応。',
    ],
    [
      'Rests on the words of the request; services name the setting differently.',
      'リクエスト本文で判定します。設定名はサービスにより異なります。',
    ]
  ),
  'kms-policy-change': said(
    ['Changes of key policies, grants and aliases', 'キーポリシー・グラント・エイリアスの変更'],
    UNPLANNED
  ),
  'kms-disable-delete': said(
    ['Keys disabled or to be deleted', 'キーの無効化・削除予約'],
    UNPLANNED
  ),
  'kms-rotation': said(
    ['Rotation of keys', 'キーのローテーション'],
    [
      'A gap where rotation was switched off and not on again, or control KMS.4 failed.',
      'ローテーションを無効化したままのキー、または KMS.4 の不合格があれば要対応。',
    ]
  ),
  'kms-decrypt-principals': said(
    ['Who decrypts with keys of the system', 'システムのキーで復号した主体'],
    [
      'Attention for a caller that is no application role of the register.',
      '台帳のアプリケーションロール以外の呼び出し元があれば要確認。',
    ],
    [
      'KMS events can be excluded from a trail.',
      'KMS イベントは証跡から除外されていることがあります。',
    ]
  ),
  'hsm-key-ops': said(
    [
      'Key operations of Payment Cryptography and CloudHSM',
      'Payment Cryptography・CloudHSM のキー操作',
    ],
    UNPLANNED
  ),
  'tls-elb': said(
    [
      'Protocols that clients really used at load balancers',
      'ロードバランサーで実際に使われたプロトコル',
    ],
    [
      'Pass where all are TLS 1.2 or 1.3; a gap for older ones.',
      'すべて TLS 1.2 / 1.3 なら合格、古いものがあれば要対応。',
    ]
  ),
  'tls-s3': said(
    ['Protocols of requests to S3', 'S3 へのリクエストのプロトコル'],
    ['A gap for requests without TLS or below 1.2.', 'TLS なし、または 1.2 未満があれば要対応。'],
    ['Only buckets with access logs.', 'アクセスログを有効にしたバケットのみが対象です。']
  ),
  'http-plain': said(
    ['Answers over plain HTTP', '平文 HTTP の応答'],
    ['A gap for each success over HTTP in the CDE.', 'CDE で HTTP による成功応答があれば要対応。']
  ),
  'cert-events': said(
    ['Certificates asked for, imported, deleted', '証明書の発行・インポート・削除'],
    UNPLANNED
  ),
  'gd-malware': said(
    ['Open findings of malware', 'マルウェアの未解決の検出結果'],
    ['Attention for any.', '1 件でもあれば要確認。'],
    ['Only what GuardDuty looks at.', 'GuardDuty の監視対象に限られます。']
  ),
  'gd-disable': said(
    ['GuardDuty switched off or filtered', 'GuardDuty の停止・抑制'],
    UNPLANNED_GAP
  ),
  'gd-log-kept': said(
    ['Findings of malware are kept', 'マルウェア検出結果の保存'],
    ['As the retention of logs.', 'ログの保存期間と同じ判定です。']
  ),
  'insp-new': said(
    ['Vulnerabilities that are found', '脆弱性の検出'],
    [
      'Pass where findings arrive: vulnerabilities are looked for.',
      '検出結果が届いていれば合格（検出の仕組みが動作している裏付け）。',
    ],
    [
      'Says nothing of hosts that are not scanned.',
      'スキャン対象外のホストについては分かりません。',
    ]
  ),
  'insp-critical-age': said(
    ['Critical vulnerabilities older than 30 days', '30 日を超えた重大な脆弱性'],
    ['A gap for any.', '1 件でもあれば要対応。']
  ),
  'waf-active': said(
    ['The web firewall is there and blocks', 'WAF の稼働とブロック'],
    [
      'Pass where requests were blocked in the last day; attention where none was.',
      '直近 1 日にブロックがあれば合格、なければ要確認。',
    ]
  ),
  'waf-detached': said(['Web firewall taken off or changed', 'WAF の取り外し・変更'], UNPLANNED),
  'chg-human': said(['Changes in production by people', '本番環境での人による変更'], UNPLANNED, [
    'People are known by roles of Identity Center.',
    'Identity Center のロールで人と判定しています。',
  ]),
  'chg-pipeline': said(
    ['Changes by pipelines', 'パイプラインによる変更'],
    [
      'Pass where the pipeline roles of the register made changes: a list to sample from.',
      '台帳のパイプラインロールによる変更があれば合格（サンプリング用の一覧）。',
    ]
  ),
  'chg-cross-env': said(
    ['Production entered from other environments', '他環境から本番環境への切り替え'],
    [
      'A gap for any role taken from an account of another environment.',
      '別環境のアカウントからロールを引き受けていれば要対応。',
    ]
  ),
  'macie-nonprod': said(
    ['Card numbers outside production', '本番以外でのカード番号'],
    ['A gap for any.', '1 件でもあれば要対応。']
  ),
  'priv-grant': said(['Permissions granted', '権限の付与'], UNPLANNED),
  'access-last-use': said(
    ['Which roles are used', '利用されているロール'],
    [
      'Pass where uses are recorded: what to hold beside the list of grants.',
      '利用記録があれば合格（付与一覧との突き合わせに使用）。',
    ],
    [
      'Roles that were never used are not in the logs.',
      '一度も使われていないロールはログに現れません。',
    ]
  ),
  'app-role-unused': said(
    ['Unused permissions of application roles', 'アプリケーションロールの未使用権限'],
    ['Attention by the share that is unused.', '未使用の割合に応じて要確認。']
  ),
  'data-query': said(
    ['People who query data stores', '人によるデータストアの照会'],
    ['Attention for any in the CDE.', 'CDE で 1 件でもあれば要確認。'],
    DATA_EVENTS
  ),
  'id-lifecycle': said(
    ['Users, keys and second factors made and deleted', 'ユーザー・キー・MFA の作成と削除'],
    UNPLANNED
  ),
  'id-shared': said(
    ['One identity from many networks', '複数ネットワークからの同一 ID 利用'],
    [
      'Attention above three networks in an hour.',
      '1 時間に 4 以上のネットワークから利用されていれば要確認。',
    ]
  ),
  'id-third-party': said(
    ['Roles taken from accounts outside', '外部アカウントによるロール引き受け'],
    [
      'Attention for an account that is neither ours nor a vendor of the register.',
      '自組織でも台帳の委託先でもないアカウントがあれば要確認。',
    ]
  ),
  'login-fail-burst': said(
    ['Bursts of failed sign-ins', 'サインイン失敗の連続'],
    [
      'Attention from 6 in an hour, a gap from 10: a lockout should have stopped them.',
      '1 時間に 6 回以上で要確認、10 回以上で要対応（ロックアウトで止まるはず）。',
    ],
    [
      'Of the last seven days; sign-ins at an identity provider are not in it.',
      '直近 7 日間。ID プロバイダー側のサインインは含みません。',
    ]
  ),
  'login-no-mfa': said(
    ['Sign-ins without a second factor', 'MFA なしのサインイン'],
    ['A gap for each in an account of the CDE.', 'CDE のアカウントで 1 件でもあれば要対応。'],
    [
      'Federated sign-ins always say No and are left out.',
      'フェデレーションのサインインは常に No と記録されるため除外しています。',
    ]
  ),
  'api-no-mfa': said(
    ['Changes by users without a second factor', 'MFA なしのユーザーによる変更'],
    ['Attention for any.', '1 件でもあれば要確認。'],
    [
      'Long-lived keys tell no second factor at all.',
      '長期キーの呼び出しには MFA の情報がありません。',
    ]
  ),
  'login-remote': said(
    ['Sign-ins from other networks', '許可外ネットワークからのサインイン'],
    [
      'Attention outside the networks of the register.',
      '台帳のネットワーク以外からのサインインがあれば要確認。',
    ]
  ),
  'system-interactive': said(
    ['Application roles used in the console', 'アプリケーションロールのコンソール利用'],
    ['A gap for any.', '1 件でもあれば要対応。']
  ),
  'secret-rotation': said(
    ['Rotation of secrets', 'シークレットのローテーション'],
    [
      'A gap for failed rotations or failed controls SecretsManager.1, .2, .4.',
      'ローテーション失敗、または SecretsManager.1・2・4 の不合格があれば要対応。',
    ]
  ),
  'cov-matrix': said(
    ['Every day has logs', '毎日のログの有無'],
    [
      'A gap for a day without logs of a source that had some, or an expected source that never spoke.',
      '途中から途切れた日、または期待するログが一度も届かないアカウントがあれば要対応。',
    ],
    [
      'Looks at the kinds that should never be silent.',
      '途切れるはずのない種別のみを対象とします。',
    ]
  ),
  'acc-card-data': said(
    ['Access to stores of card data is logged', 'カード会員データへのアクセス記録'],
    [
      'Pass where accesses of the stores of the register are recorded.',
      '台帳のデータストアへのアクセスが記録されていれば合格。',
    ],
    DATA_EVENTS
  ),
  'acc-admin': said(
    ['Changes by administrators in production', '本番環境での管理者の変更'],
    UNPLANNED
  ),
  'acc-audit-logs': said(
    ['Access to logs is logged', 'ログへのアクセス記録'],
    [
      'Pass where accesses of log stores are recorded.',
      'ログ保存先へのアクセスが記録されていれば合格。',
    ],
    DATA_EVENTS
  ),
  'acc-denied': said(
    ['Refused calls', '拒否された呼び出し'],
    [
      'Attention for a day with three times the mean, and more than ten.',
      '平均の 3 倍かつ 10 件を超える日があれば要確認。',
    ]
  ),
  'acc-credential': said(['Changes of credentials and rights', '認証情報・権限の変更'], UNPLANNED),
  'log-stop': said(['Logging stopped or taken away', 'ログ記録の停止・削除'], UNPLANNED_GAP),
  'obj-create-delete': said(
    ['Deletions by people in production', '本番環境での人による削除'],
    UNPLANNED
  ),
  'field-complete': said(
    ['Records have who, what, when, where', 'レコードの必須項目'],
    [
      'Pass from 99.5 % of CloudTrail events; below it attention, with the detail named.',
      'CloudTrail の 99.5 % 以上で合格、下回れば要確認（不足項目を表示）。',
    ]
  ),
  'log-readers': said(
    ['People who read stored logs', '保存ログを閲覧した人'],
    ['Attention for any.', '1 件でもあれば要確認。'],
    DATA_EVENTS
  ),
  'log-tamper': said(['Changes of log stores', 'ログ保存先の変更'], UNPLANNED_GAP),
  'log-lag': said(
    ['How late logs come', 'ログ到着の遅れ'],
    ['Pass below 60 minutes for 95 of 100.', '95 % が 60 分以内なら合格。']
  ),
  'log-validation': said(
    ['Integrity checking of trails', '証跡の整合性検証'],
    [
      'A gap where control CloudTrail.4 failed or checking was switched off.',
      'CloudTrail.4 の不合格、または検証の無効化があれば要対応。',
    ],
    [
      'Digest files are not loaded: run the validation outside and attach its result.',
      'ダイジェストファイルは取り込んでいません。検証は別途実行し、結果を添付してください。',
    ]
  ),
  'daily-review': said(['Daily review of logs', '日次ログレビュー'], RECORD),
  'daily-worklist': said(['What the daily review looks at', '日次レビューの確認項目'], RECORD),
  'auto-review': said(
    ['Automatic review is alive', '自動レビューの稼働'],
    ['Pass where every monitor ran in time.', 'すべてのモニターが予定どおり実行されていれば合格。']
  ),
  'review-followup': said(['Follow-up of reviews', 'レビューのフォローアップ'], RECORD),
  'ret-12m': said(
    ['Twelve months kept, three at hand', '12 か月保存・3 か月即時利用'],
    [
      'A gap for a day without logs in the last 92; twelve months are for a person to show.',
      '直近 92 日に欠落があれば要対応。12 か月の保存は人による確認が必要です。',
    ],
    ['Archives and snapshots are not seen.', 'アーカイブとスナップショットは参照しません。']
  ),
  'clock-skew': said(
    ['Events from the future', '未来時刻のイベント'],
    ['Attention for any.', '1 件でもあれば要確認。']
  ),
  'ntp-log': said(
    ['Time service of hosts', 'ホストの時刻同期'],
    ['Attention for hosts without.', '同期していないホストがあれば要確認。']
  ),
  'time-change': said(['Time settings changed', '時刻設定の変更'], UNPLANNED),
  'ctl-fail-logging': said(
    ['Sources that fell silent', '途絶えたログ'],
    [
      'A gap for a source without any event for two days.',
      '2 日間イベントのないログがあれば要対応。',
    ]
  ),
  'ctl-fail-ids': said(
    ['Intrusion detection is on', '侵入検知の有効化'],
    ['A gap where control GuardDuty.1 failed.', 'GuardDuty.1 の不合格があれば要対応。']
  ),
  'ctl-fail-config': said(['Recording of configurations stopped', '構成記録の停止'], UNPLANNED_GAP),
  'ctl-fail-scan': said(
    ['Vulnerability scanning switched off', '脆弱性スキャンの停止'],
    UNPLANNED_GAP
  ),
  'ctl-fail-response': said(['Response to failed controls', '管理策の障害対応'], RECORD),
  'scan-recency': said(
    ['Every host scanned in 90 days', '90 日以内のスキャン'],
    ['A gap for a host without.', 'スキャンのないホストがあれば要対応。']
  ),
  'scan-high-open': said(
    ['High and critical vulnerabilities that are open', '未解決の高・重大な脆弱性'],
    ['Attention for any.', '1 件でもあれば要確認。']
  ),
  'gd-open': said(
    ['Open findings of intrusion', '侵入検知の未解決の検出結果'],
    ['Attention for any.', '1 件でもあれば要確認。']
  ),
  'gd-covert': said(
    ['Signs of covert channels', '隠れた通信の兆候'],
    ['A gap for any open finding.', '未解決の検出結果があれば要対応。']
  ),
  'cfg-change-critical': said(
    ['Changes of critical resources', '重要リソースの変更'],
    ['Attention for unplanned changes.', '計画外の変更があれば要確認。']
  ),
  'cfg-snapshot-weekly': said(
    ['Weekly comparison of configurations', '週次の構成比較'],
    ['A gap for a week without.', '比較のない週があれば要対応。']
  ),
  'cipher-inventory': said(
    ['Protocols and ciphers in use', '使用中のプロトコルと暗号スイート'],
    [
      'A list for the yearly review; attention for old protocols.',
      '年次見直し用の一覧。古いプロトコルがあれば要確認。',
    ],
    ['Of load balancers alone.', 'ロードバランサーのみが対象です。']
  ),
  'quarter-review': said(['Quarterly check of tasks', '四半期ごとの業務確認'], RECORD),
  'scope-drift': said(
    ['Accounts outside the register', '台帳にないアカウント'],
    [
      'Attention for each account that logs show and the register lacks.',
      'ログにあって台帳にないアカウントがあれば要確認。',
    ]
  ),
  'sechub-new': said(
    ['High findings that nobody has looked at', '未確認の重大な検出結果'],
    ['Attention for any that is NEW.', 'NEW のままのものがあれば要確認。']
  ),
  'pan-response': said(['Response to card numbers found', 'カード番号検出への対応'], RECORD),
};
