// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { LogAnswer } from '../../../log_query/answers';
import type { LogId } from '../../../logs/log_kind';
import { valueOf } from '../answer_parts';
import { CALLS, called, changesOf, PERSON, SUCCEEDED, WRITES } from '../clauses';
import type {
  EvidenceAsk,
  EvidenceContext,
  EvidenceDefinition,
  EvidenceVerdict,
} from '../definition';
import { changeList, countOf, nothing, recorded } from '../made';

const ROLE = 'userIdentity.sessionContext.sessionIssuer.arn';
const BUCKET = 'requestParameters.bucketName';
/** Kinds of log whose silence is a fault: they speak as long as anything happens. */
const LOUD: readonly LogId[] = ['cloudtrail', 'vpcflowlogs', 's3accesslog', 'waf', 'elb'];
/** Days that must be searchable at once (item 10.5.1). */
const READY_DAYS = 92;
const DENIED = [
  'AccessDenied',
  'AccessDeniedException',
  'Client.UnauthorizedOperation',
  'UnauthorizedOperation',
  'UnauthorizedException',
];
/** Three times the usual number of refusals of a day is a burst. */
const BURST = 3;
/** Share of CloudTrail events that must have a field (item 10.2.2). Percent. */
const COMPLETE = 99.5;

/** Documents by account and day, of each kind that should never be silent. */
function byDay(days?: number): Record<string, EvidenceAsk> {
  return Object.fromEntries(
    LOUD.map((log) => [
      log,
      {
        query: {
          log,
          where: [],
          measure: { count: true },
          by: ['cloud.account.id'],
          over: 'day',
          top: 200,
        },
        ...(days && { days }),
      } as EvidenceAsk,
    ])
  );
}

/** A source of an account, and its days without any document between its first and the last day that is over. */
interface Source {
  log: LogId;
  account: string;
  missing: number;
  lastDay: string;
}

function sourcesOf(answers: Record<string, LogAnswer>, { asOf }: EvidenceContext): Source[] {
  const over = asOf.slice(0, 10);
  return LOUD.flatMap((log) => {
    const byAccount = new Map<string, Array<[string, number]>>();
    ((answers[log] || {}).rows || []).forEach(({ keys, at, value }) => {
      const account = String(keys[0]);
      const days = byAccount.get(account) || [];
      byAccount.set(account, days);
      days.push([String(at).slice(0, 10), value || 0]);
    });
    return Array.from(byAccount).map(([account, days]): Source => {
      const full = days
        .filter(([, count]) => count > 0)
        .map(([day]) => day)
        .sort();
      const first = full[0] || over;
      return {
        log,
        account,
        missing: days.filter(([day, count]) => day >= first && day < over && count === 0).length,
        lastDay: full[full.length - 1] || '',
      };
    });
  });
}

function ofSources(sources: readonly Source[]): Pick<EvidenceVerdict, 'rows' | 'fields'> {
  return {
    fields: ['log', 'cloud.account.id'],
    rows: sources
      .slice(0, 50)
      .map(({ log, account, missing }) => ({ keys: [log, account], value: missing })),
  };
}

/** Sources that the register expects and that gave nothing at all in the window. */
function unseen(sources: readonly Source[], { systems }: EvidenceContext): string[][] {
  const seen = new Set(sources.map(({ log, account }) => `${log} ${account}`));
  return systems.flatMap(({ environments, expectedLogs }) =>
    expectedLogs
      .filter(({ expected, log }) => expected && LOUD.indexOf(log as LogId) >= 0)
      .flatMap(({ log, account }) => {
        const all = environments.flatMap(({ accounts }) => accounts.map(({ id }) => id));
        return (account ? [account] : all).map((id) => [log, id]);
      })
      .filter(([log, id]) => !seen.has(`${log} ${id}`))
  );
}

/** Requirement 10: logging and monitoring. */
export const LOGGING: readonly EvidenceDefinition[] = [
  {
    id: 'cov-matrix',
    logs: ['cloudtrail'],
    asks: () => byDay(),
    judge: ({ answers, context }) => {
      const sources = sourcesOf(answers, context);
      if (sources.length === 0) return nothing('days');
      const gaps = sources.filter(({ missing }) => missing > 0);
      const never = unseen(sources, context);
      const value = gaps.reduce((one, { missing }) => one + missing, 0);
      const bad = gaps.length + never.length > 0;
      return {
        result: bad ? 'gap' : 'pass',
        reason: bad ? 'days_without_logs' : 'every_day_has_logs',
        value,
        unit: 'days',
        fields: ['log', 'cloud.account.id'],
        rows: [...never.map((keys) => ({ keys, value: 0 })), ...(ofSources(gaps).rows || [])].slice(
          0,
          50
        ),
      };
    },
  },
  {
    ...recorded(
      'acc-card-data',
      'cloudtrail',
      [
        CALLS,
        { field: BUCKET, listed: 'system.data_stores' },
        called('GetObject', 'PutObject', 'DeleteObject', 'CopyObject'),
      ],
      [BUCKET, ROLE]
    ),
    lists: ['system.data_stores'],
  },
  {
    ...changeList(
      'acc-admin',
      [CALLS, WRITES, SUCCEEDED, { field: ROLE, listed: 'system.administrator_roles' }],
      { of: 'production', lists: ['system.administrator_roles'] }
    ),
  },
  {
    ...recorded(
      'acc-audit-logs',
      'cloudtrail',
      [
        CALLS,
        called(
          'GetObject',
          'LookupEvents',
          'GetLogEvents',
          'FilterLogEvents',
          'StartQuery',
          'GetQueryResults',
          'StartLiveTail'
        ),
        {
          anyOf: [
            { field: BUCKET, listed: 'system.log_stores' },
            { field: 'eventSource', in: ['logs.amazonaws.com', 'cloudtrail.amazonaws.com'] },
          ],
        },
      ],
      [ROLE, 'eventName']
    ),
    lists: ['system.log_stores'],
  },
  {
    id: 'acc-denied',
    logs: ['cloudtrail'],
    asks: () => ({
      denied: {
        query: {
          log: 'cloudtrail',
          where: [CALLS, { field: 'errorCode', in: DENIED }],
          measure: { count: true },
          over: 'day',
        },
        knownGood: true,
      },
    }),
    judge: ({ answers: { denied } }) => {
      const days = (denied.rows || []).filter(({ value }) => value !== null);
      const value = valueOf(denied);
      if (value === null || days.length === 0) return nothing('events');
      const mean = days.reduce((one, row) => one + (row.value || 0), 0) / days.length;
      const bursts = days.filter((row) => (row.value || 0) > Math.max(10, BURST * mean));
      return {
        result: bursts.length > 0 ? 'attention' : 'pass',
        reason: bursts.length > 0 ? 'burst' : 'no_burst',
        value,
        unit: 'events',
        fields: [],
        rows: bursts.map((row) => ({
          keys: [],
          value: row.value || 0,
          ...(row.at && { at: row.at }),
        })),
      };
    },
  },
  changeList(
    'acc-credential',
    changesOf(
      'CreateAccessKey',
      'CreateUser',
      'CreateLoginProfile',
      'AttachUserPolicy',
      'PutUserPolicy',
      'AddUserToGroup',
      'DeactivateMFADevice',
      'UpdateAssumeRolePolicy'
    )
  ),
  changeList(
    'log-stop',
    changesOf(
      'StopLogging',
      'DeleteTrail',
      'UpdateTrail',
      'PutEventSelectors',
      'DeleteFlowLogs',
      'StopConfigurationRecorder',
      'DeleteConfigurationRecorder',
      'DeleteDeliveryChannel',
      'DeleteLogGroup',
      'DeleteLogStream',
      'DeleteLoggingConfiguration',
      'DisableSecurityHub',
      'BatchDisableStandards',
      'DisableMacie',
      'DisassociateResolverQueryLogConfig',
      'DeleteEventDataStore'
    ),
    { unplanned: 'gap' }
  ),
  changeList(
    'obj-create-delete',
    [
      CALLS,
      SUCCEEDED,
      PERSON,
      WRITES,
      {
        anyOf: [
          { field: 'eventName', prefix: 'Delete' },
          { field: 'eventName', prefix: 'Terminate' },
        ],
      },
    ],
    { of: 'production' }
  ),
  {
    id: 'field-complete',
    logs: ['cloudtrail'],
    asks: () => {
      const having = (field: string): EvidenceAsk => ({
        query: {
          log: 'cloudtrail',
          where: [CALLS, { field, exists: true }],
          measure: { count: true },
        },
      });
      return {
        all: { query: { log: 'cloudtrail', where: [CALLS], measure: { count: true } } },
        who: having('userIdentity.type'),
        what: having('eventName'),
        when: having('@timestamp'),
        where: having('source.address'),
        resource: having('eventSource'),
      };
    },
    judge: ({ answers }) => {
      const all = valueOf(answers.all);
      if (!all) return nothing('percent');
      const shares = ['who', 'what', 'when', 'where', 'resource'].map((name) => ({
        name,
        share: Math.floor((10000 * (valueOf(answers[name]) || 0)) / all) / 100,
      }));
      const least = Math.min(...shares.map(({ share }) => share));
      return {
        result: least >= COMPLETE ? 'pass' : 'attention',
        reason: least >= COMPLETE ? 'fields_complete' : 'fields_missing',
        value: least,
        unit: 'percent',
        fields: ['detail'],
        rows: shares.map(({ name, share }) => ({ keys: [name], value: share })),
      };
    },
  },
  {
    ...countOf('log-readers', {
      log: 'cloudtrail',
      where: [
        CALLS,
        { field: BUCKET, listed: 'system.log_stores' },
        called('GetObject', 'ListObjects', 'GetBucketPolicy'),
        PERSON,
      ],
      by: [ROLE, 'user.name'],
      lists: ['system.log_stores'],
      any: 'attention',
    }),
  },
  changeList(
    'log-tamper',
    [
      ...changesOf(
        'PutBucketPolicy',
        'DeleteBucketPolicy',
        'PutBucketAcl',
        'DeleteObject',
        'DeleteObjects',
        'PutObjectLockConfiguration',
        'PutBucketLifecycle',
        'PutBucketVersioning',
        'DeleteBucket',
        'PutBucketReplication'
      ),
      { field: BUCKET, listed: 'system.log_stores' },
    ],
    { unplanned: 'gap', lists: ['system.log_stores'] }
  ),
  {
    id: 'log-validation',
    logs: ['cloudtrail'],
    needs: ['controls'],
    asks: () => ({
      changed: {
        query: {
          log: 'cloudtrail',
          where: [
            ...changesOf('UpdateTrail', 'CreateTrail'),
            { text: 'enableLogFileValidation":false' },
          ],
          measure: { count: true },
        },
      },
    }),
    judge: ({ answers: { changed }, context }) => {
      const verdict = ofControl(context, 'CloudTrail.4', 'resources');
      const switchedOff = valueOf(changed) || 0;
      return switchedOff > 0 && verdict.result !== 'gap'
        ? { result: 'gap', reason: 'some_seen', value: switchedOff, unit: 'events' }
        : verdict;
    },
  },
  {
    id: 'ret-12m',
    logs: ['cloudtrail'],
    asks: () => byDay(READY_DAYS),
    judge: ({ answers, context }) => {
      const sources = sourcesOf(answers, context);
      if (sources.length === 0) return nothing('days');
      const gaps = sources.filter(({ missing }) => missing > 0);
      return {
        result: gaps.length > 0 ? 'gap' : 'attention',
        // Archives and snapshots are not to be seen from here: twelve months are for a person to show.
        reason: gaps.length > 0 ? 'days_without_logs' : 'archive_not_seen',
        value: gaps.reduce((one, { missing }) => one + missing, 0),
        unit: 'days',
        ...ofSources(gaps),
      };
    },
  },
  changeList('time-change', changesOf('CreateDhcpOptions', 'AssociateDhcpOptions')),
  {
    id: 'ctl-fail-logging',
    logs: ['cloudtrail'],
    asks: () => byDay(14),
    judge: ({ answers, context }) => {
      const sources = sourcesOf(answers, context);
      if (sources.length === 0) return nothing('accounts');
      const limit = new Date(Date.parse(context.asOf) - 2 * 86400000).toISOString().slice(0, 10);
      const silent = sources.filter(({ lastDay }) => lastDay < limit);
      return {
        result: silent.length > 0 ? 'gap' : 'pass',
        reason: silent.length > 0 ? 'source_silent' : 'sources_speak',
        value: silent.length,
        unit: 'accounts',
        ...ofSources(silent),
      };
    },
  },
  {
    id: 'ctl-fail-ids',
    logs: ['securityhub'],
    needs: ['controls'],
    asks: () => ({}),
    judge: ({ context }) => ofControl(context, 'GuardDuty.1', 'accounts'),
  },
  changeList(
    'ctl-fail-config',
    changesOf(
      'StopConfigurationRecorder',
      'DeleteConfigurationRecorder',
      'PutConfigurationRecorder'
    ),
    { unplanned: 'gap' }
  ),
  changeList(
    'ctl-fail-scan',
    [
      { field: 'eventSource', is: 'inspector2.amazonaws.com' },
      ...changesOf('Disable', 'BatchUpdateMemberEc2DeepInspectionStatus', 'DisassociateMember'),
    ],
    { unplanned: 'gap' }
  ),
];

function ofControl(
  { control }: EvidenceContext,
  id: string,
  unit: 'accounts' | 'resources'
): EvidenceVerdict {
  const row = control(id);
  if (!row || row.status === 'no_data' || row.status === 'disabled') return nothing(unit);
  return {
    result: row.failed > 0 ? 'gap' : row.status === 'unknown' ? 'attention' : 'pass',
    reason:
      row.failed > 0
        ? 'control_failed'
        : row.status === 'unknown'
          ? 'control_unknown'
          : 'control_passed',
    value: row.failed,
    unit,
  };
}
