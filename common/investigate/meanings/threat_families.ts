// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { MeaningText } from './meaning_table';

/** What was seen: `Resource/Family`, or the family alone where it is the same for every resource. */
export const THREAT_FAMILIES: Record<string, MeaningText> = {
  'IAMUser/AnomalousBehavior': [
    'Calls of an identity were unlike what it, and the account, usually do: API, place, network or number.',
    'ID の呼び出しが、その ID やアカウントの普段の傾向（API、場所、ネットワーク、回数）と異なります。',
  ],
  'S3/AnomalousBehavior': [
    'Calls to S3 were unlike what the identity usually does: buckets, number, place.',
    'S3 への呼び出しが、その ID の普段の傾向（バケット、回数、場所）と異なります。',
  ],
  'RDS/AnomalousBehavior': [
    'Sign-ins to a database were unlike the usual ones.',
    'データベースへのログインが、普段の傾向と異なります。',
  ],
  'Kubernetes/AnomalousBehavior': [
    'Calls to a Kubernetes cluster were unlike the usual ones.',
    'Kubernetes クラスターへの呼び出しが、普段の傾向と異なります。',
  ],
  'IAM/CompromisedCredentials': [
    'A sequence of calls with one set of credentials suggests that they are in wrong hands.',
    '同じ認証情報による一連の呼び出しから、認証情報の漏えいが疑われます。',
  ],
  'S3/CompromisedData': [
    'A sequence of calls suggests that data in S3 were taken or destroyed.',
    '一連の呼び出しから、S3 のデータの持ち出しや破壊が疑われます。',
  ],
  'EKS/CompromisedCluster': [
    'A sequence of signals suggests that a Kubernetes cluster is compromised.',
    '一連の兆候から、Kubernetes クラスターの侵害が疑われます。',
  ],
  'IAMUser/CompromisedCredentials': [
    'Credentials that AWS knows to be exposed were used.',
    'AWS が漏えいを把握している認証情報が使われました。',
  ],
  MaliciousIPCaller: [
    'The other side has an address of a list of threats (with .Custom: of your own list).',
    '相手の IP アドレスが脅威リスト（.Custom は自社のリスト）に載っています。',
  ],
  TorIPCaller: [
    'The calls came from an exit node of Tor, which hides who calls.',
    '発信元を隠す Tor の出口ノードからの呼び出しです。',
  ],
  ConsoleLoginSuccess: [
    'One user signed in to the console from several places of the world at about the same time.',
    '同じユーザーが、ほぼ同時に世界の複数の場所からコンソールにサインインしました。',
  ],
  InstanceCredentialExfiltration: [
    "Credentials of an instance's role were used elsewhere: outside AWS, or (InsideAWS) from another account.",
    'インスタンスのロールの認証情報が、AWS の外部または別アカウント（InsideAWS）から使われました。',
  ],
  KaliLinux: ['The calls came from a machine with Kali Linux.', 'Kali Linux からの呼び出しです。'],
  ParrotLinux: [
    'The calls came from a machine with Parrot Security Linux.',
    'Parrot Security Linux からの呼び出しです。',
  ],
  PentooLinux: [
    'The calls came from a machine with Pentoo Linux.',
    'Pentoo Linux からの呼び出しです。',
  ],
  CloudTrailLoggingDisabled: [
    'A trail of CloudTrail was stopped, deleted or changed so that it no longer records.',
    'CloudTrail の証跡が停止または削除され、記録されなくなりました。',
  ],
  PasswordPolicyChange: [
    'The password rules of the account were weakened.',
    'アカウントのパスワードポリシーが弱められました。',
  ],
  RootCredentialUsage: [
    'The root user was used for calls.',
    'ルートユーザーの認証情報で呼び出しが行われました。',
  ],
  ShortTermRootCredentialUsage: [
    'Temporary root credentials were used for calls.',
    'ルートの一時認証情報で呼び出しが行われました。',
  ],
  BucketAnonymousAccessGranted: [
    'A bucket was opened to anybody on the internet, without signing in.',
    'バケットが、認証なしで誰でもアクセスできる状態にされました。',
  ],
  BucketPublicAccessGranted: [
    'A bucket was opened to every AWS account.',
    'バケットが、すべての AWS アカウントに公開されました。',
  ],
  BucketBlockPublicAccessDisabled: [
    'The block of public access to a bucket was switched off; whether it is public, its policy and access list decide.',
    'バケットのパブリックアクセスブロックが無効化されました。実際に公開されるかはポリシーと ACL によります。',
  ],
  AccountBlockPublicAccessDisabled: [
    'The block of public access for all buckets of the account was switched off.',
    'アカウント全体のパブリックアクセスブロックが無効化されました。',
  ],
  ServerAccessLoggingDisabled: [
    'The access log of a bucket was switched off.',
    'バケットのサーバーアクセスログが無効化されました。',
  ],
  MaliciousFile: [
    'A scan for malware found a harmful file.',
    'マルウェアスキャンで有害なファイルが見つかりました。',
  ],
  SuspiciousFile: [
    'A scan for malware found a suspicious file.',
    'マルウェアスキャンで疑わしいファイルが見つかりました。',
  ],
  'C&CActivity': [
    'A known command-and-control server was contacted, by address or (!DNS) by name.',
    '既知の C&C サーバーとの通信（!DNS は名前解決）がありました。',
  ],
  DenialOfService: [
    'Outbound traffic looks like taking part in a denial-of-service attack.',
    'サービス拒否（DoS）攻撃に加担しているような外向き通信です。',
  ],
  Spambot: [
    'The instance talks to mail servers in a way that looks like spam.',
    'スパム送信のような、メールサーバーとの通信です。',
  ],
  NetworkPortUnusual: [
    'The instance talks on a server port on which it never did.',
    'インスタンスが、これまで使ったことのないポートで通信しました。',
  ],
  TrafficVolumeUnusual: [
    'The instance sends much more to a remote host than usual.',
    'インスタンスから外部への通信量が普段より大きくなっています。',
  ],
  BitcoinTool: [
    'An address or (!DNS) a name that belongs to cryptocurrency activity was contacted.',
    '暗号資産関連の IP アドレスまたは名前（!DNS）への接続です。',
  ],
  BlackholeTraffic: [
    'The instance tries to reach a host that swallows traffic, as malware does after its server was taken down.',
    'ブラックホール（通信を破棄するホスト）への接続です。停止済みの攻撃サーバーを呼ぶマルウェアに見られます。',
  ],
  DropPoint: [
    'A place known to hold stolen data was contacted.',
    '窃取データの保管先として知られる相手への接続です。',
  ],
  DGADomainRequest: [
    'Names were asked that look made by an algorithm, as malware does to find its server.',
    'アルゴリズムで生成されたような名前の問い合わせです。マルウェアがサーバーを探す際に見られます。',
  ],
  DNSDataExfiltration: [
    'Data seem to be carried out inside DNS questions.',
    'DNS の問い合わせを使ったデータの持ち出しが疑われます。',
  ],
  DriveBySourceTraffic: [
    'A host known for drive-by downloads was asked for.',
    'ドライブバイダウンロードで知られるホストへの問い合わせです。',
  ],
  PhishingDomainRequest: [
    'A name known for phishing was asked for.',
    'フィッシングに使われる名前の問い合わせです。',
  ],
  AbusedDomainRequest: [
    'A name of low reputation that is known to be abused was asked for.',
    '悪用が知られている評価の低い名前の問い合わせです。',
  ],
  BitcoinDomainRequest: [
    'A name of low reputation that belongs to cryptocurrency activity was asked for.',
    '暗号資産関連の、評価の低い名前の問い合わせです。',
  ],
  MaliciousDomainRequest: [
    'A name known as malicious was asked for.',
    '悪意があると知られる名前の問い合わせです。',
  ],
  SuspiciousDomainRequest: [
    'A name was asked for that is suspicious by its age or by how little it is known.',
    '新しさや知名度の低さから疑わしいと判定された名前の問い合わせです。',
  ],
  MetadataDNSRebind: [
    'A name was asked for that resolves to the address of the instance metadata, from which credentials can be read.',
    'インスタンスメタデータの IP アドレスに解決される名前の問い合わせです。認証情報の窃取に使われます。',
  ],
  PortSweep: [
    'The instance probes one port on many addresses.',
    'インスタンスが、多数の IP アドレスの同じポートを調べています。',
  ],
  Portscan: [
    'The instance probes many ports of a remote host.',
    'インスタンスが、外部ホストの多数のポートを調べています。',
  ],
  PortProbeUnprotectedPort: [
    'A port that is open to the internet is probed by known scanners.',
    'インターネットに公開されたポートが、既知のスキャナーに調べられています。',
  ],
  PortProbeEMRUnprotectedPort: [
    'A port of a cluster of EMR that is open to the internet is probed by known scanners.',
    'インターネットに公開された EMR のポートが、既知のスキャナーに調べられています。',
  ],
  SSHBruteForce: [
    'Passwords of SSH are being tried out: at the instance (target) or by it (actor).',
    'SSH への総当たり攻撃です。インスタンスが被害側（TARGET）か加害側（ACTOR）かを確認します。',
  ],
  RDPBruteForce: [
    'Passwords of RDP are being tried out: at the instance (target) or by it (actor).',
    'RDP への総当たり攻撃です。インスタンスが被害側（TARGET）か加害側（ACTOR）かを確認します。',
  ],
  WinRMBruteForce: [
    'The instance tries out passwords of Windows Remote Management.',
    'インスタンスが WinRM への総当たり攻撃を行っています。',
  ],
  TorClient: ['The instance connects to Tor.', 'インスタンスが Tor に接続しています。'],
  TorRelay: [
    'The instance carries traffic for Tor as a relay.',
    'インスタンスが Tor のリレーとして動作しています。',
  ],
  SuccessfulAnonymousAccess: [
    'A call to a Kubernetes cluster succeeded without signing in.',
    '認証なしの Kubernetes 操作が成功しました。',
  ],
  AnonymousAccessGranted: [
    'Users who are not signed in got permissions in a Kubernetes cluster.',
    'Kubernetes クラスターで、未認証の利用者に権限が付与されました。',
  ],
  AdminAccessToDefaultServiceAccount: [
    'The default service account of a Kubernetes cluster became administrator.',
    'Kubernetes の既定サービスアカウントに管理者権限が付与されました。',
  ],
  PrivilegedContainer: [
    'A container with root access to its host was started.',
    'ホストの root 権限を持つコンテナが起動されました。',
  ],
  ReverseShell: [
    'A process opened a shell to a remote machine.',
    'プロセスが外部にリバースシェルを開きました。',
  ],
  NewBinaryExecuted: [
    'A program ran in a container that was made or changed after the container had started.',
    'コンテナの起動後に作成・変更されたプログラムが実行されました。',
  ],
  CryptoMinerExecuted: [
    'A program known for mining cryptocurrencies ran.',
    '暗号資産の採掘プログラムが実行されました。',
  ],
};
