// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { NamePlaceholder, PolicyOptions, Ref, ResourcePart, ResourceText } from './policy';

/** Beyond as many different resources of one action, names with a varying part become patterns also with `exact`. */
export const MOST_EXACT = 40;

export const ANY: ResourceText = ['*'];

/** Makes the resource texts of a policy; holds the names that became placeholders. */
export class ResourceWriter {
  private readonly placeholders = new Map<string, NamePlaceholder>();
  private readonly counts = new Map<string, number>();

  constructor(
    private readonly options: Pick<PolicyOptions, 'resources' | 'names'>,
    private readonly homeRegions: readonly string[]
  ) {}

  get names(): NamePlaceholder[] {
    return Array.from(this.placeholders.values());
  }

  /**
   * Texts of some resources, each once, none that another covers. With `pattern` the role's own account and the Region
   * of its calls become placeholders; those of others stay as they are.
   */
  write(seen: ReadonlyArray<{ arn: string; foreign?: true }>): {
    texts: ResourceText[];
    many: boolean;
  } {
    const { resources } = this.options;
    const each = distinct(seen.flatMap(({ arn }) => withChildren(arn)));
    const foreign = new Set(
      seen.filter((one) => one.foreign).flatMap(({ arn }) => withChildren(arn).map(withoutVarying))
    );
    const many = resources === 'exact' && each.length > MOST_EXACT;
    const open = resources === 'pattern';
    const given = uncovered(many || open ? distinct(each.map(withoutVarying)) : each);
    return {
      texts: given.map((arn) => (open ? this.opened(arn, foreign.has(arn)) : [arn])),
      many,
    };
  }

  /** A value of the condition `kms:ViaService`. */
  viaService(value: string): ResourceText {
    const parts = /^([a-z0-9.-]+?)\.([a-z]{2}(?:-[a-z]+)+-\d)\.(amazonaws\.com)$/.exec(value);
    if (!parts || this.options.resources !== 'pattern' || !this.isHome(parts[2])) return [value];
    return [`${parts[1]}.`, { ref: 'region', seen: parts[2] }, `.${parts[3]}`];
  }

  private opened(arn: string, foreign: boolean): ResourceText {
    const [head, partition, service, region, account, ...rest] = arn.split(':');
    if (head !== 'arn' || rest.length === 0) return [arn];
    const parts: ResourcePart[] = ['arn:'];
    const put = (text: string, ref: Ref, open: boolean) => {
      parts.push(open ? { ref, seen: text } : text);
    };
    put(partition, 'partition', /^aws/.test(partition));
    parts.push(`:${service}:`);
    put(region, 'region', this.isHome(region));
    parts.push(':');
    put(account, 'account', !foreign && /^\d{12}$/.test(account));
    parts.push(':');
    const own = { region: this.isHome(region) ? region : '', account: foreign ? '' : account };
    this.openName(service, rest.join(':'), own).forEach((part) => parts.push(part));
    return joined(parts);
  }

  private isHome(region: string): boolean {
    return this.homeRegions.indexOf(region) >= 0;
  }

  private openName(
    service: string,
    rest: string,
    own: { region: string; account: string }
  ): ResourcePart[] {
    const found = this.options.names ? nameWithin(service, rest) : undefined;
    if (!found) return inName(rest, own);
    const { type, name, tail } = found;
    const placeholder = this.placeholderOf(kindWord(service, type), name);
    return [type, { ref: { name: placeholder.name }, seen: name }, ...inName(tail, own)];
  }

  private placeholderOf(kind: string, seen: string): NamePlaceholder {
    const key = `${kind} ${seen}`;
    const known = this.placeholders.get(key);
    if (known) return known;
    const number = (this.counts.get(kind) || 0) + 1;
    this.counts.set(kind, number);
    const made = { name: `${kind}${number}`, seen };
    this.placeholders.set(key, made);
    return made;
  }
}

/** Log groups are named with and without `:*`, depending on the action (CloudWatch Logs, "Resources"). */
function withChildren(arn: string): string[] {
  return /^arn:[^:]*:logs:[^:]*:[^:]*:log-group:[^:]+$/.test(arn) ? [arn, `${arn}:*`] : [arn];
}

/**
 * The same ARN with `*` for what differs from one to the next: objects of a bucket, UUIDs and other ids, dates, the
 * suffixes of CloudFormation and CDK, and of Secrets Manager.
 */
function withoutVarying(arn: string): string {
  const parts = arn.split(':');
  if (parts.length < 6) return arn;
  const head = parts.slice(0, 5).join(':');
  const rest = parts.slice(5).join(':');
  if (parts[2] === 's3' && parts[4] === '') {
    const slash = rest.indexOf('/');
    return slash < 0 ? arn : `${head}:${rest.slice(0, slash)}/*`;
  }
  if (parts[2] === 'secretsmanager')
    return `${head}:${rest.replace(/-[A-Za-z0-9]{6}$/, '-??????')}`;
  const open = rest
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '*')
    .replace(/\d{4}[-/]\d\d[-/]\d\d/g, '*')
    .replace(/(^|[-/:])(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{8,}(?=$|[-/:])/g, '$1*')
    .replace(/(^|[-/:])(?=[A-Z0-9]*\d)(?=[A-Z0-9]*[A-Z])[A-Z0-9]{8,}(?=$|[-/:])/g, '$1*');
  return `${head}:${open}`;
}

/** Account and Region where they stand in a name: `bucket-111122223333-ap-northeast-1`. */
function inName(
  text: string,
  { region, account }: { region: string; account: string }
): ResourcePart[] {
  const parts: ResourcePart[] = [];
  let rest = text;
  const own: Array<[string, Ref]> = [
    [account, 'account'],
    [region, 'region'],
  ];
  while (rest !== '') {
    const found = own
      .map(([value, ref]) => ({ value, ref, at: value.length > 4 ? rest.indexOf(value) : -1 }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at)[0];
    if (!found) break;
    parts.push(rest.slice(0, found.at), { ref: found.ref, seen: found.value });
    rest = rest.slice(found.at + found.value.length);
  }
  parts.push(rest);
  return parts;
}

/** The name within the last part of an ARN, without what is open; undefined: it has none. */
function nameWithin(
  service: string,
  rest: string
): { type: string; name: string; tail: string } | undefined {
  const bare = BARE[service] !== undefined;
  // Names of log groups and parameters hold slashes.
  const form = bare
    ? /^()([^/:*?]+)(.*)$/
    : service === 'logs' || service === 'ssm'
      ? /^([a-z][a-z-]*[/:])([^:*?]+)(.*)$/
      : /^([a-z][a-z-]*[/:])([^/:*?]+)(.*)$/;
  const parts = form.exec(rest);
  if (!parts) return undefined;
  const name = parts[2].replace(/[-/]$/, '');
  if (name === '') return undefined;
  return { type: parts[1], name, tail: parts[2].slice(name.length) + parts[3] };
}

/** Services whose ARNs have the name alone. */
const BARE: Record<string, string> = { s3: 'bucket', sqs: 'queue', sns: 'topic' };

/** `Bucket`, `Table`, `LogGroup` */
function kindWord(service: string, type: string): string {
  const word = BARE[service] || type.slice(0, -1) || service;
  return word
    .split(/[^A-Za-z0-9]+/)
    .filter((part) => part !== '')
    .map((part) => part[0].toUpperCase() + part.slice(1))
    .join('');
}

/** Without those that another one's pattern covers. */
function uncovered(arns: string[]): string[] {
  const patterns = arns.filter((arn) => /[*?]/.test(arn)).slice(0, 500);
  return arns
    .filter((arn) => !patterns.some((pattern) => pattern !== arn && covers(pattern, arn)))
    .sort();
}

/** A trailing star covers what begins alike; other patterns are compared with care: a `?` is no star. */
function covers(pattern: string, arn: string): boolean {
  const end = pattern.length - 1;
  const begin = pattern.slice(0, end);
  return pattern[end] === '*' && !/[*?]/.test(begin) && arn.slice(0, end) === begin;
}

function joined(parts: ResourcePart[]): ResourceText {
  const text: ResourcePart[] = [];
  parts.forEach((part) => {
    const last = text[text.length - 1];
    if (part === '') return;
    if (typeof part === 'string' && typeof last === 'string') text[text.length - 1] = last + part;
    else text.push(part);
  });
  return text;
}

function distinct(values: string[]): string[] {
  return Array.from(new Set(values));
}
