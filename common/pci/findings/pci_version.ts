// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { FindingVersion } from './finding_version';

/** Places where a finding names the standards it belongs to. */
export interface StandardMarks {
  generator: string;
  /** `standards/pci-dss/v/4.0.1`. */
  standards: readonly string[];
  /** ARN of the standard of a finding from before the consolidated view. */
  standardArn?: string;
  /** `PCI DSS v4.0.1/8.4.2`; without the consolidated view `PCI DSS 10.5.2`. */
  requirements: readonly string[];
}

const VERSIONED = /pci[- ]dss\/?(?: v|\/?v\/)(4\.0\.1|3\.2\.1)/i;

/** Which versions of PCI DSS a finding names itself. A requirement without a version is of the standard it came with. */
export function pciVersionOf({
  generator,
  standards,
  standardArn = '',
  requirements,
}: StandardMarks): FindingVersion['pci'] {
  const named = [generator, standardArn, ...standards, ...requirements].flatMap((text) => {
    const found = VERSIONED.exec(text);
    return found ? [found[1]] : [];
  });
  const is4 = named.indexOf('4.0.1') >= 0;
  const is3 = named.indexOf('3.2.1') >= 0;
  if (is4) return is3 ? 'both' : '4.0.1';
  return is3 ? '3.2.1' : 'none';
}
