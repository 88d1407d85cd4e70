// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { isRead } from './call';
import type { Call, CallContext, Fields } from './call';
import { dayMs, instantText } from './calendar';
import type { CalendarDay } from './calendar';
import { homeRegion } from './company';
import type { Account } from './company';
import { denialText } from './error_text';
import { Random } from './random';
import { callerAccount, callerArn, isSession, userId, userIdentity } from './session';
import type { Caller } from './session';

export interface LoggedEvent {
  at: number;
  record: Fields;
}

/** How a call ends when it is not left to the shares of its kind. */
export type Outcome = 'by_share' | 'succeeded' | 'denied' | 'failed';

/** Collects the CloudTrail records of one day. */
export class DayLog {
  readonly events: LoggedEvent[] = [];

  constructor(
    readonly day: CalendarDay,
    readonly seed: number
  ) {}

  /** A source of chance of its own, so that one habit does not change another. */
  random(...stream: Array<string | number>): Random {
    return new Random(this.seed, this.day.text, ...stream);
  }

  inside(at: number): boolean {
    return at >= this.day.start && at < this.day.start + dayMs;
  }

  /** Writes a raw record as it is; `at` must lie in the day. */
  write(at: number, record: Fields): void {
    if (!this.inside(at)) {
      throw new Error(`record outside ${this.day.text}: ${instantText(at)}`);
    }
    this.events.push({ at, record });
  }

  /** Writes an API call by a caller, with the copy for the owner of a resource elsewhere. */
  call(
    caller: Caller,
    call: Call,
    at: number,
    random: Random,
    outcome: Outcome = 'by_share'
  ): Fields {
    const account = callerAccount(caller);
    const region = call.region ?? homeRegion;
    const context: CallContext = { random, at, account, region };
    const chance = random.unit();
    const denial =
      outcome === 'denied' || (outcome === 'by_share' && chance < (call.denied?.share ?? 0))
        ? call.denied
        : undefined;
    const failure =
      !denial &&
      (outcome === 'failed' || (outcome === 'by_share' && chance > 1 - (call.failed?.share ?? 0)))
        ? call.failed
        : undefined;
    const shared = call.owner ? { sharedEventID: random.uuid() } : {};
    const host = `${call.source}.${region}.amazonaws.com`;
    const direct = !call.via && caller.userAgent !== '';
    const record = {
      eventVersion: call.data ? '1.11' : '1.09',
      userIdentity: userIdentity(caller, call.via ?? (direct ? undefined : caller.sourceAddress)),
      eventTime: instantText(at),
      eventSource: `${call.source}.amazonaws.com`,
      eventName: call.name,
      awsRegion: region,
      sourceIPAddress: call.via ?? caller.sourceAddress,
      userAgent: call.via ?? (direct ? caller.userAgent : caller.sourceAddress),
      ...(denial
        ? denialText(denial, callerArn(caller), random)
        : failure
          ? { errorCode: failure.code, errorMessage: failure.message }
          : {}),
      requestParameters: call.params ? call.params(context) : null,
      responseElements: !denial && !failure && call.response ? call.response(context) : null,
      ...(call.additional ? { additionalEventData: call.additional(context) } : {}),
      requestID: random.uuid(),
      eventID: random.uuid(),
      readOnly: isRead(call),
      ...(call.resources ? { resources: call.resources(context) } : {}),
      eventType: 'AwsApiCall',
      managementEvent: !call.data,
      recipientAccountId: account.id,
      ...shared,
      ...(isSession(caller) && caller.vpcEndpointId && direct && call.data
        ? { vpcEndpointId: caller.vpcEndpointId, vpcEndpointAccountId: account.id }
        : {}),
      eventCategory: call.data ? 'Data' : 'Management',
      ...(direct
        ? {
            tlsDetails: {
              tlsVersion: 'TLSv1.3',
              cipherSuite: 'TLS_AES_128_GCM_SHA256',
              clientProvidedHostHeader: host,
            },
          }
        : {}),
      ...(isSession(caller) && caller.fromConsole ? { sessionCredentialFromConsole: 'true' } : {}),
    };
    this.write(at, record);
    if (call.owner && call.owner !== account) {
      this.copyForOwner(record, caller, call, call.owner, at, random);
    }
    return record;
  }

  /** The same call as the owner of the resource sees it: own eventID, same sharedEventID. */
  private copyForOwner(
    record: Fields,
    caller: Caller,
    call: Call,
    owner: Account,
    at: number,
    random: Random
  ): void {
    const copy = JSON.parse(JSON.stringify(record)) as Fields;
    copy.eventID = random.uuid();
    copy.recipientAccountId = owner.id;
    if (call.ownerSeesAccountOnly) {
      copy.userIdentity = {
        type: 'AWSAccount',
        principalId: isSession(caller) ? `${caller.role.id}:${caller.name}` : userId(caller.user),
        accountId: callerAccount(caller).id,
      };
    }
    this.write(at, copy);
  }
}
