// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { BuiltPolicy } from '../policy';
import { cdkOutput } from './cdk';
import { cloudFormationOutput } from './cloudformation';
import type { OutputHead } from './evidence_words';
import { safeName } from './evidence_words';
import { jsonOutput } from './json';
import type { Output } from './outputs';
import { terraformOutput } from './terraform';

export interface OutputFile {
  fileName: string;
  text: string;
}

/** The policy as files in a language: JSON one for each document, the others all in one. */
export function policyOutput(built: BuiltPolicy, output: Output, head: OutputHead): OutputFile[] {
  const name = safeName(head.name).replace(/_/g, '-').toLowerCase();
  switch (output) {
    case 'terraform':
      return [{ fileName: `${name}-policy.tf`, text: terraformOutput(built, head) }];
    case 'cdk':
      return [{ fileName: `${name}-policy.ts`, text: cdkOutput(built, head) }];
    case 'cloudformation':
      return [{ fileName: `${name}-policy.yaml`, text: cloudFormationOutput(built, head) }];
    default:
      return built.documents.map(({ statements }, place) => ({
        fileName: `${name}-policy${built.documents.length > 1 ? `-${place + 1}` : ''}.json`,
        text: jsonOutput(statements),
      }));
  }
}
