// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { BuiltPolicy, PolicyStatement, ResourcePart, ResourceText } from '../policy';
import { headWords, lineComment, safeName, statementComment } from './evidence_words';
import type { OutputHead } from './evidence_words';
import { literal } from './json';

/** Terraform: `aws_iam_policy_document` and `aws_iam_policy`, with data sources for account, Region and partition. */
export function terraformOutput(built: BuiltPolicy, head: OutputHead): string {
  const name = safeName(head.name).toLowerCase();
  const lines = headWords(head).map((line) => `# ${line}`);
  lines.push('');
  const used = refsOf(built);
  if (used.has('partition')) lines.push('data "aws_partition" "current" {}');
  if (used.has('account')) lines.push('data "aws_caller_identity" "current" {}');
  if (used.has('region')) lines.push('data "aws_region" "current" {}');
  built.names.forEach(({ name: placeholder, seen }) => {
    lines.push('', `variable "${variableName(placeholder)}" {`, '  type    = string');
    lines.push(`  default = ${quoted(seen)}`, '}');
  });
  built.documents.forEach(({ statements }, place) => {
    const own = built.documents.length > 1 ? `${name}_${place + 1}` : name;
    lines.push('', `data "aws_iam_policy_document" "${own}" {`);
    statements.forEach((statement, at) => {
      if (at > 0) lines.push('');
      lines.push(...statementLines(statement));
    });
    lines.push('}', '', `resource "aws_iam_policy" "${own}" {`);
    lines.push(`  name   = "${own.replace(/_/g, '-')}"`);
    lines.push(`  policy = data.aws_iam_policy_document.${own}.json`, '}');
  });
  return `${lines.join('\n')}\n`;
}

function statementLines(statement: PolicyStatement): string[] {
  const comment = statementComment(statement);
  const { sid, lines, resources, condition } = statement;
  return [
    ...(comment ? [`  # ${comment}`] : []),
    '  statement {',
    `    sid    = "${sid}"`,
    '    effect = "Allow"',
    '    actions = [',
    ...lines.map((line) => `      "${line.action}", # ${lineComment(line)}`),
    '    ]',
    '    resources = [',
    ...resources.map((text) => `      ${textOf(text)},`),
    '    ]',
    ...(condition
      ? [
          '    condition {',
          `      test     = "${condition.operator}"`,
          `      variable = "${condition.key}"`,
          `      values   = [${condition.values.map(textOf).join(', ')}]`,
          '    }',
        ]
      : []),
    '  }',
  ];
}

function textOf(text: ResourceText): string {
  return `"${text.map(partOf).join('')}"`;
}

function partOf(part: ResourcePart): string {
  // The provider reads &{...} as IAM's own ${...}.
  if (typeof part === 'string') return escaped(literal(part).replace(/\$\{\$\}/g, '&{$}'));
  switch (part.ref) {
    case 'partition':
      return '${data.aws_partition.current.partition}';
    case 'account':
      return '${data.aws_caller_identity.current.account_id}';
    case 'region':
      return '${data.aws_region.current.name}';
    default:
      return `\${var.${variableName(part.ref.name)}}`;
  }
}

/** `LogGroup1` -> `log_group_1` */
function variableName(name: string): string {
  return name
    .replace(/([a-z])([A-Z0-9])/g, '$1_$2')
    .replace(/([A-Z])(\d)/g, '$1_$2')
    .toLowerCase();
}

function quoted(text: string): string {
  return `"${escaped(text)}"`;
}

function escaped(text: string): string {
  return text
    .replace(/\\/g, '\\\\')
    .replace(/"/g, '\\"')
    .replace(/([$%])\{/g, '$1$1{')
    .replace(
      /[^\x20-\x7e]/g,
      (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
    );
}

/** Which placeholders a policy has. */
export function refsOf(built: BuiltPolicy): Set<string> {
  const refs = new Set<string>();
  built.documents.forEach(({ statements }) =>
    statements.forEach(({ resources, condition }) =>
      resources.concat(condition ? condition.values : []).forEach((text) =>
        text.forEach((part) => {
          if (typeof part !== 'string' && typeof part.ref === 'string') refs.add(part.ref);
        })
      )
    )
  );
  return refs;
}
