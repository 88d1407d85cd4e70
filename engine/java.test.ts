// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import type { Java } from './java';
import { chooseJava, javaVersion } from './java';

const java = (version: number): Java => ({ version, home: `/jvm/${version}` });

test.each([
  ['openjdk version "17.0.15" 2025-04-15\nOpenJDK Runtime Environment', 17],
  ['java version "1.8.0_402"', 8],
  ['openjdk version "25" 2025-09-16', 25],
  ['Picked up JAVA_TOOL_OPTIONS: -Xmx1g\nopenjdk version "21.0.2" 2024-01-16', 21],
  ['command not found', undefined],
])('the version in %j is %s', (output, version) => {
  expect(javaVersion(output)).toBe(version);
});

test('a Java that OpenSearch is tested with goes before others that would do', () => {
  expect(chooseJava([java(25), java(19), java(17), java(8)])).toEqual(java(17));
  expect(chooseJava([java(17), java(21)])).toEqual(java(21));
  expect(chooseJava([java(25), java(19)])).toEqual(java(19));
});

test.each([[[8]], [[10]], [[24]], [[25, 8]]])(
  'with Java %j alone the sentence names what to do',
  (versions) => {
    const said = chooseJava(versions.map(java));
    expect(said).toMatch(/needs 11 to 23/);
    for (const version of versions) expect(said).toContain(`${version} (/jvm/${version})`);
    expect(said).toMatch(/Install Java 17 or 21/);
  }
);

test('no Java at all is said so', () => {
  expect(chooseJava([])).toMatch(/^Java is missing: .*JAVA_HOME/);
});
