// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { isAddress, isNetwork } from '../logs/address';
import { CLAUSE_BOUNDS } from '../log_query/read_clause';
import { hasCardNumber } from '../mask/card_numbers';
import { seenText } from '../plain_text';
import { iamName, lastPart, parseArn, resourceRest, resourceType, sessionOf } from './arn';
import type { Arn } from './arn';
import type { Entity, EntityType } from './entity';
import { ENTITY_LENGTH, readEntity, sameEntity } from './read_entity';
import { SHAPES } from './shapes';

/** Longer than any entity: a card number that a cut would hide is still seen. */
const LOOKED_AT = 2000;

/**
 * What a text from a person may be, best guess first, all plausible others after it, words in the record always among
 * them. Nothing for an empty text, and nothing for one with a card number, which is not looked for.
 */
export function identify(text: string): Entity[] {
  const seen = seenText(text.slice(0, LOOKED_AT));
  if (hasCardNumber(seen)) return [];
  const whole = clean(seen);
  const inner = unquoted(whole);
  const words: Entity = { type: 'words', value: cut(inner || whole, CLAUSE_BOUNDS.textLength) };
  const value = cut(inner, ENTITY_LENGTH);
  const sure = surely(value);
  const quoted = inner !== whole;
  const maybe = sure.length > 0 ? [] : perhaps(value);
  const all = quoted ? [...sure, words, ...maybe] : [...sure, ...maybe, words];
  return all.filter(
    (one, at) =>
      readEntity(one).fault === undefined && all.findIndex((other) => sameEntity(one, other)) === at
  );
}

function entity(type: EntityType, value: string): Entity {
  return { type, value };
}

/** Without blanks at the ends, and what a copied line of JSON or prose leaves at its end. */
function clean(text: string): string {
  const trimmed = text.trim();
  return trimmed.replace(/[,;]+$/, '').trim() || trimmed;
}

const QUOTES: ReadonlyArray<[string, string]> = [
  ['"', '"'],
  ["'", "'"],
  ['\u0060', '\u0060'],
  ['\u201C', '\u201D'],
  ['\u300C', '\u300D'],
];

function unquoted(text: string): string {
  const [open, close] = QUOTES.filter(
    ([begin, end]) => text.length > 2 && text[0] === begin && text[text.length - 1] === end
  )[0] || ['', ''];
  return text.slice(open.length, text.length - close.length).trim();
}

function cut(text: string, most: number): string {
  return seenText(text.slice(0, most)).trim();
}

/** Texts whose shape tells what they are. */
function surely(text: string): Entity[] {
  const arn = parseArn(text);
  if (arn) return ofArn(text, arn);
  const address = addressOf(text);
  if (address) return [entity('address', address)];
  if (SHAPES.accessKey.test(text)) return [entity('access_key', text)];
  if (SHAPES.roleId.test(text)) return [entity('role', text)];
  if (SHAPES.roleSessionId.test(text) || SHAPES.userId.test(text)) return [entity('user', text)];
  if (SHAPES.account.test(text)) return [entity('account', text)];
  if (SHAPES.dashedAccount.test(text)) return [entity('account', text.replace(/-/g, ''))];
  if (SHAPES.instance.test(text)) return [entity('instance', text)];
  if (SHAPES.uuid.test(text))
    return [entity('event', text), entity('finding', text), entity('resource', text)];
  if (SHAPES.hex32.test(text)) return [entity('finding', text)];
  if (SHAPES.hex64.test(text)) return [entity('user', text)];
  if (SHAPES.ec2Resource.test(text)) return [entity('resource', text)];
  if (SHAPES.eventSource.test(text) || SHAPES.s3Operation.test(text))
    return [entity('action', text)];
  return ofPath(text);
}

function ofArn(text: string, arn: Arn): Entity[] {
  const type = resourceType(arn);
  const rest = resourceRest(arn);
  if (/\/finding\/|^finding\//.test(arn.resource)) {
    // As Security Hub names a finding of another product: its own ARN behind the product's.
    const inner = arn.resource.slice(Math.max(0, arn.resource.indexOf('/arn:') + 1));
    return [...(parseArn(inner) ? [entity('finding', inner)] : []), entity('finding', text)];
  }
  if (iamName(text, 'role')) return [entity('role', text), entity('resource', text)];
  if (iamName(text, 'user')) return [entity('user', text), entity('resource', text)];
  const session = sessionOf(text);
  if (session) return [entity('user', text), entity('role', session.role)];
  if (arn.service === 'iam' && arn.resource === 'root')
    return [entity('user', text), entity('account', arn.account)];
  if (arn.service === 'sts') return [entity('user', text)];
  if (arn.service === 'ec2' && type === 'instance' && SHAPES.instance.test(rest))
    return [entity('instance', rest), entity('resource', text)];
  if (arn.service === 's3' && arn.resource.indexOf('/') > 0)
    return [entity('resource', text), entity('resource', bucketOf(text, arn))];
  return [entity('resource', text)];
}

function bucketOf(text: string, arn: Arn): string {
  return text.slice(0, text.length - arn.resource.length + arn.resource.indexOf('/'));
}

/** Beginnings of ARNs that people write alone, and S3's own addresses. */
function ofPath(text: string): Entity[] {
  const s3 = /^s3:\/\/([^/\s]+)\/?(.*)$/.exec(text);
  if (s3) {
    const bucket = entity('resource', `arn:aws:s3:::${s3[1]}`);
    return s3[2] === '' ? [bucket] : [entity('resource', `${bucket.value}/${s3[2]}`), bucket];
  }
  const typed = /^(role|user)\/([^\s]+)$/.exec(text);
  if (typed) return [entity(typed[1] as EntityType, lastPart(typed[2]))];
  const session = /^assumed-role\/([^/\s]+)\/([^\s]+)$/.exec(text);
  if (session) return [entity('user', lastPart(session[2])), entity('role', session[1])];
  const key = /^AWS::IAM::AccessKey:(\S+)$/.exec(text);
  if (key) return surely(key[1]);
  const account = /^AWS::::Account:(\d{12})$/.exec(text);
  return account ? [entity('account', account[1])] : [];
}

/**
 * An address or network: also with a port, in brackets, with `[.]` for its dots, or with leading zeros, which are read
 * as decimal ones (a reader of octal numbers would see another address: the page shows what was understood).
 */
export function addressOf(text: string): string | undefined {
  const plain = text.replace(/\[\.\]|\(\.\)/g, '.');
  const bare = plain
    .replace(/^\[([0-9a-fA-F:.]+)\](:\d{1,5})?$/, '$1')
    .replace(/^(\d{1,3}(?:\.\d{1,3}){3}):\d{1,5}$/, '$1');
  const decimal = bare.replace(/^\d{1,3}(\.\d{1,3}){3}(?=$|\/)/, (four) =>
    four
      .split('.')
      .map((part) => String(Number(part)))
      .join('.')
  );
  return isAddress(decimal) || isNetwork(decimal) ? decimal : undefined;
}

/** Bare names, of which nobody can tell for sure: the likeliest first. */
function perhaps(text: string): Entity[] {
  const iamAction = SHAPES.iamAction.exec(text);
  if (iamAction) return [entity('action', iamAction[1])];
  if (SHAPES.email.test(text)) return [entity('user', text)];
  if (/^(\/|alias\/)\S+$/.test(text)) return [entity('resource', text)];
  const found: EntityType[] = [];
  if (SHAPES.action.test(text)) found.push('action');
  if (SHAPES.iamName.test(text)) found.push(...ofName(text));
  if (SHAPES.s3Request.test(text) && /\d/.test(text)) found.unshift('event');
  return found.map((type) => entity(type, text));
}

function ofName(text: string): EntityType[] {
  if (/^root$/i.test(text)) return ['user', 'role', 'resource'];
  if (/role/i.test(text) || /^AWSReservedSSO_|^AWSServiceRoleFor/.test(text))
    return ['role', 'user', 'resource'];
  if (
    /bucket|[.]|(archive|assets|backup|data|file|log|report|upload)s?$/.test(text) &&
    SHAPES.bucket.test(text)
  )
    return ['resource', 'role', 'user'];
  return ['role', 'user', 'resource'];
}
