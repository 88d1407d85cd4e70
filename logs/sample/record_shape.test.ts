// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { recordView, roleArn } from './record_view';
import type { RecordView } from './record_view';
import { sampleDay } from './sample_day';

const records: RecordView[] = ['2026-11-12', '2026-11-13', '2026-11-26'].flatMap((day) =>
  [...sampleDay(7, day)].map(({ record }) => recordView(record))
);
const find = (wanted: (view: RecordView) => boolean): RecordView => {
  const found = records.find(wanted);
  if (!found) {
    throw new Error('no such record in the sample');
  }
  return found;
};
const keys = (value: object) => Object.keys(value).sort();

describe('raw CloudTrail records', () => {
  it('have the fields every API call has', () => {
    const required = [
      'awsRegion',
      'eventCategory',
      'eventID',
      'eventName',
      'eventSource',
      'eventTime',
      'eventType',
      'eventVersion',
      'managementEvent',
      'readOnly',
      'recipientAccountId',
      'requestParameters',
      'responseElements',
      'sourceIPAddress',
      'userAgent',
      'userIdentity',
    ];
    for (const record of records) {
      expect(keys(record)).toEqual(expect.arrayContaining(required));
      expect(record.eventID).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-/);
      expect(record.eventTime).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    }
  });

  it('show a role session with its issuer, path and session name', () => {
    const { userIdentity } = find(
      (view) => view.userIdentity.arn?.includes('/card-authoriser/') === true
    );
    expect(userIdentity).toEqual({
      type: 'AssumedRole',
      principalId: expect.stringMatching(/^AROA[A-Z2-7]{17}:[0-9a-f]{32}$/),
      arn: expect.stringMatching(
        /^arn:aws:sts::\d{12}:assumed-role\/card-authoriser\/[0-9a-f]{32}$/
      ),
      accountId: expect.stringMatching(/^\d{12}$/),
      accessKeyId: expect.stringMatching(/^ASIA[A-Z2-7]{16}$/),
      sessionContext: {
        sessionIssuer: {
          type: 'Role',
          principalId: expect.stringMatching(/^AROA[A-Z2-7]{17}$/),
          arn: expect.stringMatching(/:role\/app\/card-authoriser$/),
          accountId: expect.stringMatching(/^\d{12}$/),
          userName: 'card-authoriser',
        },
        attributes: {
          creationDate: expect.stringMatching(/Z$/),
          mfaAuthenticated: 'false',
        },
      },
    });
  });

  it('show a service that works with a role session (forward access)', () => {
    const view = find((one) => one.userIdentity.invokedBy === 'dynamodb.amazonaws.com');
    expect(view.eventSource).toBe('kms.amazonaws.com');
    expect(view.sourceIPAddress).toBe('dynamodb.amazonaws.com');
    expect(roleArn(view)).toMatch(/^arn:aws:iam::/);
  });

  it('show people by e-mail, with the console mark', () => {
    const view = find(
      (one) =>
        one.sessionCredentialFromConsole === 'true' && one.eventSource === 'ecs.amazonaws.com'
    );
    expect(roleArn(view)).toMatch(
      /:role\/aws-reserved\/sso\.amazonaws\.com\/ap-northeast-1\/AWSReservedSSO_[A-Za-z]+_[0-9a-f]{16}$/
    );
    expect(view.userIdentity.arn).toMatch(/\/[a-z]+\.[a-z]+@example\.co\.jp$/);
    expect(view.userIdentity.onBehalfOf).toBeDefined();
  });

  it('hold each other kind of identity', () => {
    const shape = (type: string) =>
      keys(find((view) => view.userIdentity.type === type).userIdentity);
    expect(shape('IAMUser')).toEqual([
      'accessKeyId',
      'accountId',
      'arn',
      'principalId',
      'type',
      'userName',
    ]);
    expect(shape('Root')).toEqual(['accountId', 'arn', 'principalId', 'type']);
    expect(shape('AWSService')).toEqual(['invokedBy', 'type']);
    expect(shape('AWSAccount')).toEqual(['accountId', 'principalId', 'type']);
    expect(shape('SAMLUser')).toEqual(['identityProvider', 'principalId', 'type', 'userName']);
    expect(shape('WebIdentityUser')).toEqual([
      'identityProvider',
      'principalId',
      'type',
      'userName',
    ]);
    const rotated = find((view) => view.eventType === 'AwsServiceEvent');
    expect(rotated.eventName).toBe('RotateKey');
    expect(keys(rotated.userIdentity)).toEqual(['accountId', 'invokedBy']);
  });

  it('join AssumeRole to what follows by the access key', () => {
    const used = new Map<string, string>();
    for (const view of records) {
      const arn = roleArn(view);
      if (arn && view.userIdentity.accessKeyId) {
        used.set(view.userIdentity.accessKeyId, arn);
      }
    }
    const handedOut = records.filter(
      (view) => view.eventName === 'AssumeRole' && view.responseElements?.credentials
    );
    const joined = handedOut.filter((view) =>
      used.has(view.responseElements?.credentials?.accessKeyId ?? '')
    );
    expect(handedOut.length).toBeGreaterThan(100);
    expect(joined.length / handedOut.length).toBeGreaterThan(0.9);
  });

  it('word refusals as AWS does, with action, resource and cause', () => {
    const messages = records
      .filter((view) => /Denied|Unauthorized/.test(view.errorCode ?? ''))
      .map((view) => view.errorMessage ?? '');
    expect(messages.length).toBeGreaterThan(20);
    for (const message of messages) {
      expect(message).toMatch(
        /User: arn:aws:(iam|sts)::\d{12}:.+ is not authorized to perform: [a-z0-9-]+:[A-Za-z0-9]+ on resource: \S+ (because no (identity-based policy|resource-based policy|VPC endpoint policy) allows the \S+ action|with an explicit deny in a (service control|resource-based) policy)/
      );
    }
    for (const cause of [
      'no identity-based policy',
      'no resource-based policy',
      'VPC endpoint policy',
      'service control policy',
      'deny in a resource-based policy',
    ]) {
      expect(messages.some((message) => message.includes(cause))).toBe(true);
    }
  });
});
