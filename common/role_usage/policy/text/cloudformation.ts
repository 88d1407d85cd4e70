// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { BuiltPolicy, PolicyStatement, ResourceText } from '../policy';
import { headWords, lineComment, statementComment } from './evidence_words';
import type { OutputHead } from './evidence_words';
import { literal, refName } from './json';

/** CloudFormation (YAML): one managed policy for each document, names as parameters. */
export function cloudFormationOutput(built: BuiltPolicy, head: OutputHead): string {
  const lines = [
    ...headWords(head).map((line) => `# ${line}`),
    "AWSTemplateFormatVersion: '2010-09-09'",
  ];
  if (built.names.length > 0) {
    lines.push('Parameters:');
    built.names.forEach(({ name, seen }) =>
      lines.push(`  ${name}:`, '    Type: String', `    Default: ${quoted(seen)}`)
    );
  }
  lines.push('Resources:');
  built.documents.forEach(({ statements }, place) => {
    lines.push(
      `  Policy${place + 1}:`,
      '    Type: AWS::IAM::ManagedPolicy',
      '    Properties:',
      '      PolicyDocument:',
      "        Version: '2012-10-17'",
      '        Statement:'
    );
    statements.forEach((statement) => lines.push(...statementLines(statement)));
  });
  return `${lines.join('\n')}\n`;
}

function statementLines(statement: PolicyStatement): string[] {
  const comment = statementComment(statement);
  const { sid, lines, resources, condition } = statement;
  const at = '            ';
  return [
    ...(comment ? [`          # ${comment}`] : []),
    `          - Sid: ${sid}`,
    `${at}Effect: Allow`,
    `${at}Action:`,
    ...lines.map((line) => `${at}  - '${line.action}' # ${lineComment(line)}`),
    `${at}Resource:`,
    ...resources.map((text) => `${at}  - ${textOf(text)}`),
    ...(condition
      ? [
          `${at}Condition:`,
          `${at}  ${condition.operator}:`,
          `${at}    '${condition.key}':`,
          ...condition.values.map((value) => `${at}      - ${textOf(value)}`),
        ]
      : []),
  ];
}

function textOf(text: ResourceText): string {
  if (text.every((part) => typeof part === 'string')) return quoted(literal(text.join('')));
  const parts = text.map((part) =>
    // In !Sub a literal is written ${!Literal}.
    typeof part === 'string' ? literal(part).replace(/\$\{/g, '${!') : `\${${refName(part.ref)}}`
  );
  return `!Sub ${quoted(parts.join(''))}`;
}

/** Double-quoted YAML takes JSON's escapes. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[^\x20-\x7e]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
  );
}
