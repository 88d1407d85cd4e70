// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** One file of the engine: its Maven coordinates and the checksum that the fetched bytes must have. */
export interface Artifact {
  /** groupId:artifactId:version:packaging */
  coordinates: string;
  file: string;
  /** bytes, for the space needed and for what is said while fetching */
  size: number;
  sha256: string;
}

/** The only place that names the versions of the embedded OpenSearch. */
export const openSearchVersion = '2.19.4';

export const distribution: Artifact = {
  coordinates: `org.opensearch.distribution.integ-test-zip:opensearch:${openSearchVersion}:zip`,
  file: `opensearch-${openSearchVersion}.zip`,
  size: 56_192_149,
  sha256: '3902e642715210d1d9d7cbdcc8f5abd6f931d1d7a679cea3750937becf16c406',
};

export const securityPlugin: Artifact = {
  coordinates: `org.opensearch.plugin:opensearch-security:${openSearchVersion}.0:zip`,
  file: `opensearch-security-${openSearchVersion}.0.zip`,
  size: 44_937_300,
  sha256: '1f673622c462c4171a8c53f9b1ad20e5b839834cb79b0d3b388da180a0e514e8',
};

/** The Maven plugin that fetches; pinned, so that the same build asks for the same files. */
export const mavenCopyGoal = 'org.apache.maven.plugins:maven-dependency-plugin:2.8:copy';
