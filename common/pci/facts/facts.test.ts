// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { CONTROLS, controlOf, controlOfLegacy } from './controls';
import { EVIDENCE_FACTS } from './evidence_facts';
import { REQUIREMENTS, requirementOf } from './requirements';

const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/;
const items = REQUIREMENTS.filter(({ level }) => level === 'item');

test('every id has a label of ours in both languages, once', () => {
  const labelled = [
    ...REQUIREMENTS.map(({ id, label }) => ({ id, label })),
    ...CONTROLS.map(({ id, label }) => ({ id, label })),
    ...EVIDENCE_FACTS.map(({ id, title }) => ({ id, label: title })),
    ...EVIDENCE_FACTS.map(({ id, rule }) => ({ id: `${id} rule`, label: rule })),
  ];
  const gaps = labelled.filter(({ label }) => !label || !label.en || !JAPANESE.test(label.ja));
  expect(gaps).toEqual([]);
  expect(new Set(labelled.map(({ id }) => id)).size).toBe(labelled.length);
});

test('the standard has its ids', () => {
  expect(REQUIREMENTS).toHaveLength(366);
  expect(items.filter(({ requirement }) => /^\d/.test(requirement))).toHaveLength(250);
  expect(items.filter(({ requirement }) => /^A/.test(requirement))).toHaveLength(30);
  expect(items.filter(({ futureDated }) => futureDated)).toHaveLength(51);
  expect(items.filter(({ futureDated }) => futureDated === 'part')).toHaveLength(6);
  REQUIREMENTS.forEach(({ parent }) =>
    expect(parent === null || requirementOf(parent)).toBeTruthy()
  );
  expect(requirementOf('8.3.10.1')).toMatchObject({ parent: '8.3.10', serviceProviderOnly: true });
});

test('the controls are those of Security Hub, and what they name is there', () => {
  expect(CONTROLS).toHaveLength(164);
  const now = CONTROLS.filter(({ pci401 }) => pci401.length > 0);
  expect(now).toHaveLength(141);
  expect(new Set(now.flatMap(({ pci401 }) => pci401)).size).toBe(38);
  now.forEach(({ pci401 }) => pci401.forEach((id) => expect(requirementOf(id)).toBeDefined()));
  expect(now.filter(({ source }) => source === 'inferred')).toHaveLength(7);
  expect(controlOf('Autoscaling.5')).toBe(controlOf('AutoScaling.5'));
});

test.each([
  ['PCI.ES.1', 'ES.2'],
  ['PCI.ES.2', 'ES.1'],
  ['PCI.S3.1', 'S3.3'],
  ['PCI.IAM.1', 'IAM.4'],
])('3.2.1 called %s what is %s now', (legacy, id) => {
  expect(controlOfLegacy(legacy)).toBe(controlOf(id));
});

test('the queries speak for items that there are', () => {
  expect(EVIDENCE_FACTS).toHaveLength(90);
  EVIDENCE_FACTS.forEach(({ requirement, alsoFor }) =>
    [requirement, ...alsoFor].forEach((id) => expect(requirementOf(id)).toBeDefined())
  );
});
