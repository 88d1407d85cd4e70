// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { cardProd, portalProd, portalStaging, settlementProd } from '../company';
import { sampleDay } from '../sample_day';
import { missingDays } from '../sample_state';

interface Finding {
  Id: string;
  GeneratorId: string;
  ProductName: string;
  AwsAccountId: string;
  AwsAccountName?: string;
  UpdatedAt: string;
  RecordState: string;
  Workflow: { Status: string };
  Severity: { Label: string };
  Compliance?: {
    Status: string;
    SecurityControlId?: string;
    RelatedRequirements?: string[];
    AssociatedStandards?: Array<{ StandardsId: string }>;
  };
  ProductFields: Record<string, string>;
  Resources: Array<{ Id: string; Type: string; Region: string }>;
}
interface Sent {
  time: string;
  account: string;
  finding: Finding;
}

const days = missingDays('2026-11-24', 60, undefined);
const sent: Sent[] = days.flatMap((day) =>
  [...sampleDay(20260501, day, 'securityhub', days[0])].map(({ record }) => {
    const event = record as { time: string; account: string; detail: { findings: Finding[] } };
    return { time: event.time, account: event.account, finding: event.detail.findings[0] };
  })
);
const byId = new Map<string, Sent[]>();
for (const one of sent) byId.set(one.finding.Id, [...(byId.get(one.finding.Id) ?? []), one]);
const controls = sent.filter(({ finding }) => finding.ProductName === 'Security Hub');

describe('Security Hub events of sixty days', () => {
  it('carry what EventBridge and ASFF require', () => {
    for (const { time, account, finding } of sent) {
      expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      expect(account).toBe(finding.AwsAccountId);
      expect(Date.parse(finding.UpdatedAt)).toBeLessThanOrEqual(Date.parse(time) + 1000);
      expect(finding.Resources[0].Region).toBe('ap-northeast-1');
      expect(finding.ProductFields['aws/securityhub/ProductName']).toBe(finding.ProductName);
    }
  });

  it('hold findings of three products, and all states', () => {
    const states = (of: (one: Finding) => string | undefined) =>
      [...new Set(sent.map(({ finding }) => of(finding)))].filter(Boolean).sort();
    expect(states((one) => one.ProductName)).toEqual(['GuardDuty', 'Macie', 'Security Hub']);
    expect(states((one) => one.Compliance?.Status)).toEqual([
      'FAILED',
      'NOT_AVAILABLE',
      'PASSED',
      'WARNING',
    ]);
    expect(states((one) => one.Workflow.Status)).toEqual([
      'NEW',
      'NOTIFIED',
      'RESOLVED',
      'SUPPRESSED',
    ]);
    expect(states((one) => one.RecordState)).toEqual(['ACTIVE', 'ARCHIVED']);
    expect(states((one) => one.Severity.Label)).toContain('CRITICAL');
  });

  it('resolve what passes, and only that', () => {
    for (const { finding } of controls) {
      expect(finding.Workflow.Status === 'RESOLVED').toBe(finding.Compliance?.Status === 'PASSED');
    }
  });

  it('hold regressions and repairs', () => {
    let regressions = 0;
    let repairs = 0;
    for (const versions of byId.values()) {
      versions.forEach(({ finding }, place) => {
        const before = versions[place - 1]?.finding.Compliance?.Status;
        const now = finding.Compliance?.Status;
        if (before === 'PASSED' && now === 'FAILED') regressions++;
        if (before === 'FAILED' && now === 'PASSED') repairs++;
      });
    }
    expect(regressions).toBeGreaterThan(10);
    expect(repairs).toBeGreaterThan(10);
  });

  it('leave UpdatedAt as it was when somebody only says NOTIFIED', () => {
    const said = controls.filter(
      ({ time, finding }) =>
        finding.Workflow.Status === 'NOTIFIED' &&
        Date.parse(time) - Date.parse(finding.UpdatedAt) > 600000
    );
    expect(said.length).toBeGreaterThan(3);
    for (const { finding } of said) {
      const twin = byId
        .get(finding.Id)
        ?.find((one) => one.finding.UpdatedAt === finding.UpdatedAt && one.finding !== finding);
      if (finding.UpdatedAt.slice(0, 10) >= days[0]) {
        expect(twin?.finding.Workflow.Status).toBe('NEW');
      }
    }
  });

  it('name accounts in some findings only', () => {
    for (const { account, finding } of sent) {
      expect(finding.AwsAccountName === undefined).toBe(account === settlementProd.id);
    }
  });
});

describe('consolidated control findings', () => {
  const of = (account: string, day: string) =>
    controls.filter((one) => one.account === account && one.time.startsWith(day));

  it('are switched on in the middle for Settlement; the old ones are archived', () => {
    const before = of(settlementProd.id, days[29]);
    const after = of(settlementProd.id, days[31]);
    expect(before.every(({ finding }) => !finding.Compliance?.SecurityControlId)).toBe(true);
    expect(
      before.some(({ finding }) => finding.GeneratorId.startsWith('pci-dss/v/3.2.1/PCI.'))
    ).toBe(true);
    expect(after.every(({ finding }) => finding.GeneratorId.startsWith('security-control/'))).toBe(
      true
    );
    const archived = of(settlementProd.id, days[30]).filter(
      ({ finding }) =>
        finding.ProductFields['ArchivalReasons:0/ReasonCode'] ===
        'CONSOLIDATED_CONTROL_FINDINGS_UPDATE'
    );
    expect(archived.length).toBeGreaterThan(20);
    for (const { finding } of archived) expect(finding.RecordState).toBe('ARCHIVED');
  });

  it('name requirements with their version, and the standards', () => {
    const pci = controls.filter(({ finding }) =>
      finding.Compliance?.AssociatedStandards?.some(
        ({ StandardsId }) => StandardsId === 'standards/pci-dss/v/4.0.1'
      )
    );
    expect(new Set(pci.map(({ finding }) => finding.GeneratorId)).size).toBeGreaterThan(40);
    for (const { finding } of pci) {
      const named = finding.Compliance?.RelatedRequirements ?? [];
      expect(named.some((one) => one.startsWith('PCI DSS v4.0.1/'))).toBe(true);
    }
  });

  it('miss from the account whose Security Hub fell silent', () => {
    const times = sent
      .filter(({ account }) => account === portalStaging.id)
      .map(({ time }) => time);
    expect(times.sort().pop()?.slice(0, 10)).toBe(days[39]);
  });
});

describe('a control that is on', () => {
  const lastOf = (account: string, control: string) =>
    byId.get(
      sent
        .filter((one) => one.account === account)
        .map(({ finding }) => finding.Id)
        .find((id) => id.includes(`security-control/${control}/`)) ?? ''
    );

  it.each([
    ['passed', cardProd, 'RDS.25', 'PASSED', 45],
    ['failed', portalProd, 'KMS.4', 'FAILED', 52],
  ])(
    'is not looked at any more, and what it said last is that it %s',
    (...[, account, id, status, day]) => {
      const versions = lastOf(account.id, id) ?? [];
      const [last] = versions.slice(-1);
      expect(last.finding).toMatchObject({ RecordState: 'ACTIVE', Compliance: { Status: status } });
      expect(last.finding.UpdatedAt.slice(0, 10)).toBe(days[day]);
      expect(new Set(versions.map(({ time }) => time.slice(0, 10))).size).toBe(day + 1);
    }
  );

  it('is updated every day otherwise', () => {
    const updated = new Map<string, string>();
    for (const { account, finding } of controls) {
      if (finding.RecordState === 'ACTIVE') updated.set(finding.Id, account);
    }
    const old = [...updated].filter(([id, account]) => {
      const last = byId.get(id)?.slice(-1)[0];
      if (account === portalStaging.id || last?.finding.RecordState === 'ARCHIVED') return false;
      return last && last.finding.UpdatedAt.slice(0, 10) < days[59];
    });
    expect(old.map(([id]) => /security-control\/([^/]+)\//.exec(id)?.[1]).sort()).toEqual([
      'KMS.4',
      'RDS.25',
    ]);
  });
});
