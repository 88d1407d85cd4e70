// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** A text in both languages. */
export interface Words {
  en: string;
  ja: string;
}

export type LogId =
  | 'cloudtrail'
  | 'securityhub'
  | 'guardduty'
  | 'vpcflowlogs'
  | 's3accesslog'
  | 'waf'
  | 'elb'
  | 'cloudfront'
  | 'r53resolver'
  | 'config_rules'
  | 'inspector'
  | 'rds_audit'
  | 'linux_secure'
  | 'cloudhsm'
  | 'opensearch_audit'
  /** `own_` and a name: a kind that a team declared in the settings. */
  | OwnLogId;
export type OwnLogId = string & { readonly ownLog?: never };

export type FieldType = 'keyword' | 'text' | 'ip' | 'number' | 'boolean' | 'date';

/** What a value of a field is, where it is the name of a thing that has a page or a pivot of its own. */
export type EntityType =
  | 'role'
  | 'user'
  | 'principal'
  | 'access_key'
  | 'address'
  | 'account'
  | 'region'
  | 'resource'
  | 'instance'
  | 'finding'
  | 'control'
  | 'user_agent'
  | 'domain';

/** One field of a kind of log that a log query may name. */
export interface LogField {
  /** As the SIEM's index spells it. */
  field: string;
  type: FieldType;
  /** Short, as a column head. */
  label: Words;
  /** What it holds, where it comes from; one sentence. */
  meaning: Words;
  /** May be grouped by (`by`), counted distinct. Never text. */
  group?: true;
  /** May be summed, and asked for its smallest and largest value. Numbers only. */
  sum?: true;
  entity?: EntityType;
  /** What goes wrong with this field, for example a byte counter that overflows. */
  trap?: Words;
  /** The closed set of values that it has, where there is one, in the order of their weight. */
  values?: readonly string[];
  /** Numbers of 32 bits or less: the largest that may be asked for; OpenSearch refuses a search for more. */
  most?: number;
  /** Exists only where an enrichment is switched on (geo, threat intelligence) or a format has the column. */
  optional?: true;
  /**
   * Where the values of a list (roles, resources) are looked for when this field is asked: ARNs in the fields `arn`,
   * bare names in the fields `name`. Absent: in the field itself.
   */
  listedIn?: { arn: readonly string[]; name: readonly string[] };
}

/** One kind of log: all that a query, a page or the data health needs to know of it. */
export interface LogKind {
  id: LogId;
  name: Words;
  /** `log-aws-cloudtrail-*`; a setting may override it. */
  indexPattern: string;
  /** Id of the index pattern in the SIEM's own saved objects, where there is one. */
  discoverPatternId?: string;
  /** Document must have this, where several kinds share an index (`@log_type`). */
  only?: { field: string; in: readonly string[] };
  time: string;
  ingested: string;
  /** Field of the account; more than one: the first that a document has counts (GuardDuty: `accountId` first). */
  account: readonly string[];
  /** How a thing is counted once: documents of one value are one event, or versions of one finding. */
  once: {
    field: string;
    /** `events`: a second document is a second delivery. `versions`: documents are states of one finding. `documents`: each document counts, there is no id of its own. */
    are: 'events' | 'versions' | 'documents';
    /** Newest version first, by these fields. Only with `versions`. */
    newestBy?: readonly string[];
  };
  /** Speaks only on findings or changes: quiet, never silent. */
  quiet: boolean;
  /** Fields that the SIEM's template maps explicitly: one that a user cannot see is hidden from him. */
  alwaysMapped: readonly string[];
  fields: readonly LogField[];
  /** Traps of the kind as a whole, shown beside its numbers. */
  traps: readonly Words[];
  /** Fields of a document in a list, in this order. */
  columns: readonly string[];
}
