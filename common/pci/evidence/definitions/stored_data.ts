// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { CALLS, called, changesOf, NOT_BY_SERVICE, ofService, SUCCEEDED, WRITES } from '../clauses';
import type { EvidenceDefinition } from '../definition';
import { changeList, countOf } from '../made';

const DETECTIONS = 'Resources.DataClassification.Result.SensitiveData.Detections.Type';

/** Findings of Macie of these kinds of data, by the newest version of each. */
export function foundByMacie(
  id: string,
  kinds: string[],
  of?: 'not_production'
): EvidenceDefinition {
  const found = countOf(id, {
    log: 'securityhub',
    where: [
      { field: 'event.module', is: 'macie' },
      { field: 'RecordState', is: 'ACTIVE' },
      { field: DETECTIONS, in: kinds },
    ],
    by: ['cloud.account.id', 'Resources.Id'],
    newest: true,
    any: 'gap',
    unit: 'findings',
    ...(of && { of }),
  });
  return {
    ...found,
    asks: (context) => ({
      ...found.asks(context),
      // That Macie found nothing shows something only where Macie speaks at all.
      macie: {
        query: {
          log: 'securityhub',
          where: [{ field: 'event.module', is: 'macie' }],
          measure: { count: true },
        },
        days: 92,
      },
    }),
    judge: (given) => {
      const verdict = found.judge(given);
      if (verdict.result !== 'pass' || given.answers.macie.value) return verdict;
      return { result: 'no_data', reason: 'source_never_seen', value: null, unit: 'findings' };
    },
  };
}

/** Requirement 3: stored account data and its keys. */
export const STORED_DATA: readonly EvidenceDefinition[] = [
  foundByMacie('macie-pan', ['CREDIT_CARD_NUMBER', 'CREDIT_CARD_NUMBER_(NO_KEYWORD)']),
  foundByMacie('macie-track', ['CREDIT_CARD_MAGNETIC_STRIPE']),
  foundByMacie('macie-cvv', ['CREDIT_CARD_SECURITY_CODE']),
  changeList(
    'enc-removed',
    [
      CALLS,
      SUCCEEDED,
      {
        anyOf: [
          { field: 'eventName', in: ['DeleteBucketEncryption', 'DisableEbsEncryptionByDefault'] },
          { text: 'storageEncrypted":false' },
          { text: 'encrypted":false' },
        ],
      },
      {
        field: 'eventName',
        in: [
          'DeleteBucketEncryption',
          'DisableEbsEncryptionByDefault',
          'CreateVolume',
          'CreateDBInstance',
          'CreateDBCluster',
          'RestoreDBInstanceFromDBSnapshot',
          'CreateFileSystem',
        ],
      },
    ],
    { of: 'cde', unplanned: 'gap' }
  ),
  changeList('kms-policy-change', [
    ofService('kms'),
    ...changesOf(
      'PutKeyPolicy',
      'CreateGrant',
      'RevokeGrant',
      'UpdateAlias',
      'CreateAlias',
      'DeleteAlias',
      'ReplicateKey'
    ),
    NOT_BY_SERVICE,
  ]),
  changeList('kms-disable-delete', [
    ofService('kms'),
    ...changesOf(
      'DisableKey',
      'ScheduleKeyDeletion',
      'CancelKeyDeletion',
      'DeleteImportedKeyMaterial'
    ),
  ]),
  {
    id: 'kms-rotation',
    logs: ['cloudtrail'],
    needs: ['controls'],
    asks: () => ({
      off: {
        query: {
          log: 'cloudtrail',
          where: [ofService('kms'), ...changesOf('DisableKeyRotation', 'EnableKeyRotation')],
          measure: {
            list: ['@timestamp', 'eventName', 'requestParameters.keyId', 'cloud.account.id'],
          },
          top: 1000,
        },
      },
    }),
    judge: ({ answers: { off }, context }) => {
      // Newest first: the first that names a key is what holds.
      const held = new Map<string, string>();
      (off.documents || []).forEach(({ fields }) => {
        const key = String(fields['requestParameters.keyId']);
        if (!held.has(key)) held.set(key, String(fields.eventName));
      });
      const without = Array.from(held).filter(([, name]) => name === 'DisableKeyRotation');
      const control = context.control('KMS.4');
      const failed = control ? control.failed : 0;
      const value = without.length + failed;
      return {
        result: value > 0 ? 'gap' : 'pass',
        reason: value > 0 ? 'rotation_off' : 'none_seen',
        value,
        unit: 'resources',
        fields: ['requestParameters.keyId'],
        rows: without.slice(0, 50).map(([key]) => ({ keys: [key], value: 1 })),
      };
    },
  },
  {
    ...countOf('kms-decrypt-principals', {
      log: 'cloudtrail',
      where: [
        ofService('kms'),
        called('Decrypt', 'GenerateDataKey', 'GenerateDataKeyWithoutPlaintext'),
        SUCCEEDED,
        { field: 'resources.ARN', listed: 'system.keys' },
        {
          field: 'userIdentity.sessionContext.sessionIssuer.arn',
          listed: 'system.application_roles',
          not: true,
        },
        NOT_BY_SERVICE,
      ],
      by: ['userIdentity.sessionContext.sessionIssuer.arn', 'user.name'],
      lists: ['system.keys', 'system.application_roles'],
      any: 'attention',
    }),
  },
  changeList('hsm-key-ops', [
    CALLS,
    ofService('payment-cryptography', 'cloudhsm'),
    WRITES,
    SUCCEEDED,
  ]),
];
