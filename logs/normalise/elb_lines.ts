// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

// How a line of a load balancer's access log is read: log_pattern of alb, nlb and clb in aws.ini of SIEM on Amazon
// OpenSearch Service v2.10.4 (aws-samples/siem-on-amazon-opensearch-service, MIT-0). Beyond it, lists of several
// targets are read: AWS separates them by spaces, and such a line would be lost.

const REQUEST_TIMES =
  '(?<request_processing_time>[-.0-9]*) (?<target_processing_time>[-.0-9]*) (?<response_processing_time>[-.0-9]*)';

export const ALB_LINE = new RegExp(
  [
    '^(?<request_type>[^ ]*) (?<timestamp>[^ ]*) (?<elb>[^ ]*) (?<client_ip>[^ ]*):(?<client_port>[0-9]*)',
    '(?<target_ip>[^ ]*)[:-](?<target_port>[0-9]*)',
    REQUEST_TIMES,
    '(?<elb_status_code>|[-0-9]*) (?<target_status_code>-|[-0-9]*) (?<received_bytes>[-0-9]*) (?<sent_bytes>[-0-9]*)',
    '"(?<request>(-|(?<http_method>\\w+)) (-|(?<http_protocol>\\w*)://\\[?(?<http_host>[^/]+?)\\]?:(?<http_port>\\d+)(-|(?<http_path>/[^?]*?))(\\?(?<http_query>.*?))?) (-?|\\w+/(?<http_version>[0-9.]*)))"',
    '"(|(?<useragent>[^"]+))"',
    '(?<ssl_cipher>[()A-Z0-9_-]+) (?<ssl_protocol>[A-Za-z0-9.-]*) (?<target_group_arn>[^ ]*)',
    '"(?<trace_id>[^"]*)" "(?<domain_name>[^"]*)" "(?<chosen_cert_arn>[^"]*)"',
    '(?<matched_rule_priority>[-.0-9]*) (?<request_creation_time>[^ ]*)',
    '"(?<actions_executed>[^"]*)" "(?<redirect_url>[^"]*)" "(?<lambda_error_reason>[^ ]*)"',
    '"(?<target_port_list>[^"]+)" "(?<target_status_code_list>[^"]+)"( "(?<classification>[^"]+)" "(?<classification_reason>[^"]+)")?',
  ].join(' '),
  's'
);

export const NLB_LINE = new RegExp(
  [
    '^(?<listener_type>[^ ]+) (?<log_entry_version>[^ ]+) (?<timestamp>[^ ]+) (?<elb>[^ ]+) (?<listener>[^ ]+)',
    '(?<client_ip>[0-9a-f.:]+):(?<client_port>[0-9]+) (?<destination_ip>[^ ]+):(?<destination_port>[0-9]+)',
    '(?<connection_time>[0-9]+) (-|(?<tls_handshake_time>[0-9]+)) (-|(?<received_bytes>[-0-9]+)) (?<sent_bytes>[-0-9]+)',
    '(-|(?<incoming_tls_alert>[^ ]+)) (-|(?<chosen_cert_arn>[^ ]+)) (-|(?<chosen_cert_serial>[^ ]+))',
    '(-|(?<tls_cipher>[^ ]+)) (-|(?<tls_protocol_version>[^ ]+)) (-|(?<tls_named_group>[^ ]+))',
    '(-|(?<domain_name>[^ ]+)) (-|(?<alpn_fe_protocol>[^ ]+)) (-|(?<alpn_be_protocol>[^ ]+))',
    '(-|(?<alpn_client_preference_list>[^ ]+))( (?<tls_connection_creation_time>20[0-9T:-]+))?',
  ].join(' ')
);

export const CLB_LINE = new RegExp(
  [
    '^(?<timestamp>[^ ]+) (?<elb>[^ ]+) (?<client_ip>[0-9a-f.:]+):(?<client_port>[0-9]+)',
    '(-|(?<backend_ip>[0-9a-f.:]+):(?<backend_port>[-0-9]+))',
    '(?<request_processing_time>[0-9.-]+) (?<backend_processing_time>[0-9.-]+) (?<response_processing_time>[0-9.-]+)',
    '(?<elb_status_code>[0-9.-]+) (?<backend_status_code>[0-9.-]+) (?<received_bytes>[0-9.-]+) (?<sent_bytes>[0-9.-]+)',
    '"(?<request>(-|(?<http_method>[\\w-]+)) (-|(?<http_protocol>\\w*)://\\[?(?<http_host>[^[\\]]+?)\\]?:(?<http_port>\\d+)(-|(?<http_path>/[^?]*?))(\\?(?<http_query>[^ ]*))?) (- |-|\\w+/(?<http_version>[0-9.]*)))"',
    '(-|"(|(?<useragent>.+))") (?<ssl_cipher>[^ ]+) (?<ssl_protocol>[^ ]+)$',
  ].join(' '),
  's'
);
