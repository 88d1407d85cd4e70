// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import ts from 'typescript';

export interface FoundMessage {
  id: string;
  text: string;
  file: string;
  line: number;
}

export interface TranslationFile {
  formats?: Record<string, object>;
  messages: Record<string, string>;
}

/** The messages of a source text: `i18n.translate('id', { defaultMessage })` and `<FormattedMessage id defaultMessage>`. */
export function messagesIn(source: string, file: string): FoundMessage[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ES2019, true, ts.ScriptKind.TSX);
  const found: FoundMessage[] = [];
  const add = (node: ts.Node, id?: string, text?: string) => {
    const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    if (id === undefined || text === undefined) {
      throw new Error(`${file}:${line}: id and defaultMessage must be plain texts`);
    }
    found.push({ id, text, file, line });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'i18n.translate') {
      const [id, options] = node.arguments;
      add(node, textOf(id), options && textOf(propertyOf(options, 'defaultMessage')));
    }
    if (ts.isJsxSelfClosingElement(node) && node.tagName.getText() === 'FormattedMessage') {
      add(node, attributeOf(node, 'id'), attributeOf(node, 'defaultMessage'));
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** Names of the values that a message takes, sorted; words of plural forms are none. */
export function placeholdersOf(text: string): string[] {
  const names = new Set<string>();
  // A name follows an opening brace and is closed by a comma or a closing brace.
  for (const match of text.matchAll(/\{\s*([A-Za-z][A-Za-z0-9_]*)\s*[,}]/g)) {
    const before = text.slice(0, match.index);
    // `one {day}`: the brace of a plural form is no value.
    if (/(?:^|[\s}])(?:one|other|none|=\d+)\s*$/.test(before) && insidePlural(before)) continue;
    names.add(match[1]);
  }
  return Array.from(names).sort();
}

/** What is wrong between the messages used and the translation, each in one line. */
export function problemsOf(found: FoundMessage[], translation: TranslationFile): string[] {
  const problems: string[] = [];
  const used = new Map<string, FoundMessage>();
  found.forEach((message) => {
    const { id, text, file, line } = message;
    const first = used.get(id);
    if (!id.startsWith('siemReview.'))
      problems.push(`${file}:${line}: ${id} must start with siemReview.`);
    if (first && first.text !== text) {
      problems.push(`${file}:${line}: ${id} has another text in ${first.file}:${first.line}`);
    }
    if (!first) used.set(id, message);
  });
  used.forEach(({ id, text, file, line }) => {
    const translated = translation.messages[id];
    if (!translated) {
      problems.push(`${file}:${line}: ${id} has no translation: ${text}`);
      return;
    }
    const [wanted, has] = [placeholdersOf(text), placeholdersOf(translated)];
    if (wanted.join() !== has.join()) {
      problems.push(`${id}: placeholders {${wanted}} became {${has}}`);
    }
  });
  const ids = Object.keys(translation.messages);
  ids.filter((id) => !used.has(id)).forEach((id) => problems.push(`${id} is not used`));
  if (ids.join() !== [...ids].sort().join()) problems.push('messages are not sorted by id');
  // OSD does not start with a translation whose formats are empty.
  ['number', 'date', 'time', 'relative'].forEach((kind) => {
    if (!translation.formats || !translation.formats[kind])
      problems.push(`formats.${kind} is missing`);
  });
  return problems;
}

function insidePlural(before: string): boolean {
  let depth = 0;
  for (const sign of before) depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
  return depth > 0;
}

function textOf(node: ts.Node | undefined): string | undefined {
  return node && ts.isStringLiteralLike(node) ? node.text : undefined;
}

function propertyOf(node: ts.Node, name: string): ts.Node | undefined {
  if (!ts.isObjectLiteralExpression(node)) return undefined;
  const property = node.properties.find((one) => one.name && one.name.getText() === name);
  return property && ts.isPropertyAssignment(property) ? property.initializer : undefined;
}

function attributeOf(node: ts.JsxSelfClosingElement, name: string): string | undefined {
  const attribute = node.attributes.properties.find(
    (one) => one.name && one.name.getText() === name
  );
  if (!attribute || !ts.isJsxAttribute(attribute)) return undefined;
  const value = attribute.initializer;
  if (value && ts.isJsxExpression(value)) return textOf(value.expression);
  return textOf(value);
}
