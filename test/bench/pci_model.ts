// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { CONTROLS } from '../../common/pci/facts/controls';

/** Accounts, controls of each, resources of each control: 30,000 findings. */
const ACCOUNTS = 50;
const CHECKED = 150;
const RESOURCES = 4;
const DAY = 86_400_000;
/** Days over which the versions of a finding are spread. */
const DAYS = 60;

export interface PciModel {
  versions: number;
  /** ISO UTC, the newest version is before it. */
  until: string;
}

/** One finding of the model: where it is, and what it is told to be from version to version. */
interface ModelFinding {
  account: string;
  control: string;
  resource: string;
  seed: number;
}

function* modelFindings(): Generator<ModelFinding> {
  for (let a = 0; a < ACCOUNTS; a += 1) {
    for (const [c, { id: control }] of CONTROLS.slice(0, CHECKED).entries()) {
      for (let r = 0; r < RESOURCES; r += 1) {
        const account = String(100_000_000_000 + a);
        const resource = `arn:aws:example:ap-northeast-1:${account}:thing/${control}/${r}`;
        yield { account, control, resource, seed: (a * 31 + c * 17 + r * 7) % 97 };
      }
    }
  }
}

const versionsEach = ({ versions }: PciModel) =>
  Math.max(1, Math.round(versions / (ACCOUNTS * CHECKED * RESOURCES)));
const statusOf = (seed: number, n: number) => ((seed + n * 13) % 11 < 3 ? 'FAILED' : 'PASSED');

/** Documents of the logs, finding by finding, with their ids. */
export function* modelDocuments(model: PciModel): Generator<{ id: string; body: object }> {
  const each = versionsEach(model);
  const step = (DAYS * DAY) / each;
  for (const finding of modelFindings()) {
    const { account, control, resource, seed } = finding;
    for (let n = 0; n < each; n += 1) {
      const at = new Date(Date.parse(model.until) - DAYS * DAY + n * step + seed * 1000);
      const time = at.toISOString();
      yield {
        id: `${account}/${control}/${resource}/${n}`,
        body: {
          '@timestamp': time,
          cwe_timestamp: time,
          event: { ingested: time, module: 'security hub' },
          cloud: { account: { id: account }, region: 'ap-northeast-1' },
          Id: `arn:aws:securityhub:ap-northeast-1:${account}:security-control/${control}/finding/${resource}`,
          UpdatedAt: time,
          Compliance: {
            Status: statusOf(seed, n),
            SecurityControlId: control,
            AssociatedStandards: [{ StandardsId: 'standards/pci-dss/v/4.0.1' }],
            RelatedRequirements: ['PCI DSS v4.0.1/2.2.1'],
          },
          GeneratorId: `security-control/${control}`,
          RecordState: 'ACTIVE',
          Workflow: { Status: 'NEW' },
          Severity: { Label: 'MEDIUM' },
          Resources: [{ Id: resource, Type: 'AwsExampleThing' }],
          Title: `What ${control} looks at`,
        },
      };
    }
  }
}

/** Failed and passed resources by control, by a plain loop over the model. */
export function modelCounts(model: PciModel): Map<string, string> {
  const last = versionsEach(model) - 1;
  const counts = new Map<string, { failed: number; passed: number }>();
  for (const { control, seed } of modelFindings()) {
    const held = counts.get(control) ?? { failed: 0, passed: 0 };
    held[statusOf(seed, last) === 'FAILED' ? 'failed' : 'passed'] += 1;
    counts.set(control, held);
  }
  return new Map([...counts].map(([control, held]) => [control, JSON.stringify(held)]));
}
