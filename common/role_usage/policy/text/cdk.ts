// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { BuiltPolicy, PolicyStatement, ResourceText } from '../policy';
import { camelName, headWords, lineComment, statementComment } from './evidence_words';
import type { OutputHead } from './evidence_words';
import { literal } from './json';
import { refsOf } from './terraform';

/** AWS CDK (TypeScript): a construct with one managed policy for each document. */
export function cdkOutput(built: BuiltPolicy, head: OutputHead): string {
  const name = `${camelName(head.name)}Policy`;
  const refs = ['partition', 'account', 'region'].filter((ref) => refsOf(built).has(ref));
  const { names } = built;
  const lines = [
    ...headWords(head).map((line) => `// ${line}`),
    ...(refs.length > 0 ? ["import { Stack } from 'aws-cdk-lib';"] : []),
    "import * as iam from 'aws-cdk-lib/aws-iam';",
    "import { Construct } from 'constructs';",
    '',
  ];
  if (names.length > 0) {
    lines.push(`export interface ${name}Props {`);
    names.forEach((one) => {
      lines.push(`  /** Was ${commented(one.seen)} */`, `  ${propName(one.name)}: string;`);
    });
    lines.push('}', '');
  }
  lines.push(
    `export class ${name} extends Construct {`,
    '  readonly policies: iam.ManagedPolicy[];',
    '',
    `  constructor(scope: Construct, id: string${names.length > 0 ? `, props: ${name}Props` : ''}) {`,
    '    super(scope, id);'
  );
  if (refs.length > 0) lines.push(`    const { ${refs.join(', ')} } = Stack.of(this);`);
  lines.push('    this.policies = [');
  built.documents.forEach(({ statements }, place) => {
    lines.push(
      `      new iam.ManagedPolicy(this, 'Policy${place + 1}', {`,
      '        statements: ['
    );
    statements.forEach((statement) => lines.push(...statementLines(statement)));
    lines.push('        ],', '      }),');
  });
  lines.push('    ];', '  }', '}');
  return `${lines.join('\n')}\n`;
}

function statementLines(statement: PolicyStatement): string[] {
  const comment = statementComment(statement);
  const { sid, lines, resources, condition } = statement;
  return [
    ...(comment ? [`          // ${comment}`] : []),
    '          new iam.PolicyStatement({',
    `            sid: '${sid}',`,
    '            actions: [',
    ...lines.map((line) => `              '${line.action}', // ${lineComment(line)}`),
    '            ],',
    '            resources: [',
    ...resources.map((text) => `              ${textOf(text)},`),
    '            ],',
    ...(condition
      ? [
          '            conditions: {',
          `              ${condition.operator}: { '${condition.key}': [${condition.values.map(textOf).join(', ')}] },`,
          '            },',
        ]
      : []),
    '          }),',
  ];
}

/** A string, or a template string where there are placeholders. */
function textOf(text: ResourceText): string {
  if (text.every((part) => typeof part === 'string')) return quoted(literal(text.join('')));
  const parts = text.map((part) => {
    if (typeof part === 'string') return inTemplate(literal(part));
    return typeof part.ref === 'string'
      ? `\${${part.ref}}`
      : `\${props.${propName(part.ref.name)}}`;
  });
  return `\`${parts.join('')}\``;
}

function propName(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}

function quoted(text: string): string {
  return `'${plain(JSON.stringify(text).slice(1, -1)).replace(/\\"/g, '"').replace(/'/g, "\\'")}'`;
}

function inTemplate(text: string): string {
  return plain(text.replace(/\\/g, '\\\\').replace(/`/g, '\\`').replace(/\$\{/g, '\\${'));
}

function commented(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '?').replace(/\*\//g, '* /');
}

function plain(text: string): string {
  return text.replace(
    /[^\x20-\x7e]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
  );
}
