// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { MeaningTable } from './meaning_table';

/** Ways in and out: what opens them, and what takes protection and traces away. */
export const networkMeanings: MeaningTable = {
  ec2: {
    DeleteFlowLogs: [
      'Flow logs were deleted: traffic of the network, subnet or interface is no longer recorded.',
      'フローログが削除されました。対象の VPC・サブネット・インターフェイスの通信は記録されなくなります。',
    ],
    AuthorizeSecurityGroupIngress: [
      'A security group lets more in. Look for 0.0.0.0/0 and for ports of administration.',
      'セキュリティグループのインバウンドルールが追加されました。0.0.0.0/0 や管理用ポートの許可がないか確認します。',
    ],
    AuthorizeSecurityGroupEgress: [
      'A security group lets more out.',
      'セキュリティグループのアウトバウンドルールが追加されました。',
    ],
    RevokeSecurityGroupIngress: [
      'A security group lets less in.',
      'セキュリティグループのインバウンドルールが削除されました。',
    ],
    RevokeSecurityGroupEgress: [
      'A security group lets less out.',
      'セキュリティグループのアウトバウンドルールが削除されました。',
    ],
    ModifySecurityGroupRules: [
      'Rules of a security group were changed: addresses, ports, protocols.',
      'セキュリティグループのルール（IP アドレス、ポート、プロトコル）が変更されました。',
    ],
    CreateSecurityGroup: [
      'A security group was made; its rules come by calls of their own.',
      'セキュリティグループが作成されました。ルールは別の操作で追加されます。',
    ],
    DeleteSecurityGroup: [
      'A security group was deleted; nothing used it any more.',
      'セキュリティグループが削除されました（使用中のものは削除できません）。',
    ],
    CreateNetworkAcl: [
      'A network ACL was made; it denies everything until rules are added.',
      'ネットワーク ACL が作成されました。ルールを追加するまですべて拒否します。',
    ],
    ReplaceNetworkAclAssociation: [
      'A subnet came under another network ACL.',
      'サブネットに関連付けるネットワーク ACL が変更されました。',
    ],
    CreateNetworkAclEntry: [
      'A rule was added to a network ACL.',
      'ネットワーク ACL にルールが追加されました。',
    ],
    ReplaceNetworkAclEntry: [
      'A rule of a network ACL was changed.',
      'ネットワーク ACL のルールが変更されました。',
    ],
    DeleteNetworkAclEntry: [
      'A rule of a network ACL was deleted; one that denied no longer does.',
      'ネットワーク ACL のルールが削除されました。拒否ルールなら遮断が外れます。',
    ],
    DeleteNetworkAcl: ['A network ACL was deleted.', 'ネットワーク ACL が削除されました。'],
    CreateRoute: [
      'A route was added. One to an internet gateway opens a subnet to the internet.',
      'ルートが追加されました。インターネットゲートウェイ宛てならサブネットがインターネットに接続されます。',
    ],
    ReplaceRoute: ['A route leads elsewhere now.', 'ルートの宛先（ターゲット）が変更されました。'],
    DeleteRoute: [
      'A route was deleted: what went that way does not arrive.',
      'ルートが削除されました。該当する通信は届かなくなります。',
    ],
    DeleteRouteTable: ['A route table was deleted.', 'ルートテーブルが削除されました。'],
    CreateInternetGateway: [
      'An internet gateway was made; it opens a VPC once it is attached and routed to.',
      'インターネットゲートウェイが作成されました。アタッチとルート設定により VPC が接続されます。',
    ],
    AttachInternetGateway: [
      'A VPC was connected to an internet gateway.',
      'VPC にインターネットゲートウェイがアタッチされました。',
    ],
    DetachInternetGateway: [
      'A VPC was cut off from its internet gateway.',
      'VPC からインターネットゲートウェイがデタッチされました。',
    ],
    DeleteInternetGateway: [
      'An internet gateway was deleted.',
      'インターネットゲートウェイが削除されました。',
    ],
    CreateNatGateway: [
      'A NAT gateway was made: private subnets can reach out through it.',
      'NAT ゲートウェイが作成されました。プライベートサブネットから外部に接続できるようになります。',
    ],
    DeleteNatGateway: [
      'A NAT gateway was deleted: private subnets lose the internet that they had by it.',
      'NAT ゲートウェイが削除されました。経由していたプライベートサブネットは外部に接続できなくなります。',
    ],
    DeleteVpc: ['A VPC was deleted.', 'VPC が削除されました。'],
    DeleteSubnet: ['A subnet was deleted.', 'サブネットが削除されました。'],
    DeleteVpcEndpoints: [
      'VPC endpoints were deleted: calls to those services go another way, or fail.',
      'VPC エンドポイントが削除されました。該当サービスへの通信は別経路になるか失敗します。',
    ],
    ModifyVpcEndpoint: [
      'A VPC endpoint was changed; its policy decides what may pass.',
      'VPC エンドポイントの設定（ポリシーなど）が変更されました。',
    ],
    CreateVpcPeeringConnection: [
      'A connection between two VPCs was asked for, perhaps with another account.',
      'VPC ピアリング接続（別アカウントの場合あり）が要求されました。',
    ],
    AcceptVpcPeeringConnection: [
      'A connection with another VPC was accepted.',
      'VPC ピアリング接続が承認されました。',
    ],
    DeleteVpcPeeringConnection: [
      'A connection between two VPCs was deleted.',
      'VPC ピアリング接続が削除されました。',
    ],
    CreateTransitGatewayVpcAttachment: [
      'A VPC was attached to a transit gateway, which connects networks, also of other accounts.',
      'VPC がトランジットゲートウェイにアタッチされました。他アカウントを含むネットワークとつながります。',
    ],
    CreateVpnConnection: [
      'A VPN connection to a network outside AWS was made.',
      'AWS 外のネットワークとの VPN 接続が作成されました。',
    ],
    DeleteTransitGateway: [
      'A transit gateway was deleted.',
      'トランジットゲートウェイが削除されました。',
    ],
    DeleteVpnConnection: ['A VPN connection was deleted.', 'VPN 接続が削除されました。'],
    DeleteNetworkInterface: [
      'A network interface was deleted. AWS services do it for their own all the time.',
      'ネットワークインターフェイスが削除されました。AWS サービスが自動で行うことも多い操作です。',
    ],
  },
  elasticloadbalancing: {
    DeleteLoadBalancer: [
      'A load balancer was deleted: its address answers no more.',
      'ロードバランサーが削除されました。該当のエンドポイントは応答しなくなります。',
    ],
    CreateListener: [
      'A load balancer answers on a further port.',
      'ロードバランサーにリスナーが追加され、新しいポートで受け付けを始めました。',
    ],
    ModifyListener: [
      'A listener was changed: port, protocol, TLS policy, certificate or where it sends requests.',
      'リスナーの設定（ポート、プロトコル、TLS ポリシー、証明書、転送先）が変更されました。',
    ],
    DeleteListener: [
      'A listener was deleted: the load balancer no longer answers on its port.',
      'リスナーが削除されました。該当ポートでの受け付けが止まります。',
    ],
    DeleteTargetGroup: ['A target group was deleted.', 'ターゲットグループが削除されました。'],
    DeregisterTargets: [
      'Targets were taken out of a target group: they get no more requests. Deployments do it all the time.',
      'ターゲットグループからターゲットが外れました。デプロイ時にも行われる操作です。',
    ],
    ModifyLoadBalancerAttributes: [
      'Attributes of a load balancer were changed: access log and protection against deletion are among them.',
      'ロードバランサーの属性（アクセスログ、削除保護など）が変更されました。',
    ],
  },
  wafv2: {
    DeleteWebACL: [
      'A web ACL was deleted; nothing was protected by it any more.',
      'Web ACL が削除されました（関連付けが残っているものは削除できません）。',
    ],
    DisassociateWebACL: [
      'A resource lost its web ACL: requests reach it unchecked.',
      'リソースから Web ACL の関連付けが外れました。リクエストは WAF で検査されなくなります。',
    ],
    UpdateWebACL: [
      'A web ACL was rewritten: rules may count now instead of block.',
      'Web ACL が変更されました。ブロックからカウントへの変更などがないか確認します。',
    ],
    DeleteLoggingConfiguration: [
      'A web ACL writes no more log.',
      'Web ACL のログ出力が無効化されました。',
    ],
    UpdateIPSet: [
      'A list of addresses was changed that rules let pass or block.',
      'ルールが参照する IP セットが変更されました。',
    ],
    DeleteRuleGroup: ['A group of rules was deleted.', 'ルールグループが削除されました。'],
  },
  'network-firewall': {
    DeleteFirewall: [
      'A network firewall was deleted.',
      'ネットワークファイアウォールが削除されました。',
    ],
    DeleteFirewallPolicy: [
      'A policy of network firewalls was deleted.',
      'ネットワークファイアウォールのポリシーが削除されました。',
    ],
    UpdateLoggingConfiguration: [
      'Where a network firewall writes its logs was changed.',
      'ネットワークファイアウォールのログ出力先が変更されました。',
    ],
  },
  cloudfront: {
    DeleteDistribution: ['A distribution was deleted.', 'ディストリビューションが削除されました。'],
    UpdateDistribution: [
      'A distribution was changed: origins, web ACL, certificate, access log.',
      'ディストリビューションの設定（オリジン、Web ACL、証明書、ログなど）が変更されました。',
    ],
  },
  route53: {
    ChangeResourceRecordSets: [
      'DNS records of a zone were made, changed or deleted: names may lead elsewhere now.',
      'ホストゾーンの DNS レコードが変更されました。名前の解決先が変わることがあります。',
    ],
    DeleteHostedZone: [
      'A hosted zone was deleted: its names are no longer answered by it.',
      'ホストゾーンが削除されました。該当の名前は解決できなくなります。',
    ],
  },
  route53resolver: {
    DeleteResolverQueryLogConfig: [
      'DNS query logging was deleted: questions of the VPCs are no longer recorded by it.',
      'DNS クエリログの設定が削除されました。VPC からの問い合わせは記録されなくなります。',
    ],
    DisassociateResolverQueryLogConfig: [
      'DNS questions of a VPC are no longer recorded.',
      'VPC の DNS クエリログが解除されました。問い合わせは記録されなくなります。',
    ],
  },
};
