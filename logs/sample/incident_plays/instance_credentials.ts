// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { bucket, portalProd } from '../company';
import type { DayLog } from '../day_log';
import { merchantFile, merchantFiles, portalBastion } from '../habits/portal';
import { s3List, s3Object } from '../habits/storage_calls';
import { act, play, refused } from '../incident_steps';
import { ServiceSessions } from '../session';
import type { Session } from '../session';

/** The maintenance host's credentials, the same access key, from an address outside. */
export function instanceCredentials(log: DayLog, start: number): void {
  const random = log.random('incident', 'instance-credentials');
  const own = new ServiceSessions(log.seed, portalBastion, 'ec2').at(start);
  const caller: Session = {
    ...own,
    sourceAddress: '203.0.113.201',
    userAgent: 'rclone/v1.68.1',
    vpcEndpointId: undefined,
  };
  const copied = bucket(portalProd, 'static');
  play(
    log,
    start,
    [
      { caller, minute: 0, call: act('sts:GetCallerIdentity') },
      {
        caller,
        minute: 1,
        count: 2,
        call: refused('s3:ListBuckets', 'identity_policy', '*', {
          action: 's3:ListAllMyBuckets',
        }),
      },
      { caller, minute: 4, count: 4, call: s3List(1, portalProd, merchantFiles, 'merchants/') },
      {
        caller,
        minute: 6,
        count: 64,
        pace: 22,
        call: s3Object('GetObject', 1, portalProd, merchantFiles, merchantFile),
      },
      {
        caller,
        minute: 34,
        count: 6,
        pace: 10,
        call: s3Object('CopyObject', 1, portalProd, merchantFiles, merchantFile, {
          params: (context) => ({
            bucketName: copied,
            key: `assets/${context.random.objectName()}.bin`,
            'x-amz-copy-source': `${bucket(portalProd, merchantFiles)}/${merchantFile(context)}`,
          }),
        }),
      },
    ],
    random
  );
}
