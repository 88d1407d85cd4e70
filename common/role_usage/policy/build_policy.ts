// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { later } from '../../time/instant';
import { levelOf } from './catalogue_slice';
import { counts, countUses, isUsed } from './counted_uses';
import type { ActionEvidence, DeniedAction, PolicyEvidence } from './evidence';
import { fitsGlob } from './glob';
import type {
  BuiltPolicy,
  PolicyLine,
  PolicyOptions,
  PolicyStatement,
  ResourceText,
  Widened,
} from './policy';
import { inferredPassRole } from './pass_role';
import { ANY, ResourceWriter } from './resource_text';
import { numbered } from './sids';
import { inDocuments } from './split';
import { shrink } from './wildcards';

/**
 * A policy from evidence: one statement for each service, access level and set of resources, in documents of at most
 * 6,144 characters. An action is in it when a call that counts proves it; denied actions only when a person adds them;
 * never an action that the catalogue does not have.
 */
export function buildPolicy(evidence: PolicyEvidence, options: PolicyOptions): BuiltPolicy {
  const writer = new ResourceWriter(options, evidence.homeRegions);
  const used = evidence.actions.filter(
    (one) => isUsed(one, options) && levelOf(evidence.catalogue, one.action) !== undefined
  );
  const statements = [
    ...usedStatements(used, evidence, options, writer),
    ...(options.inferred ? inferredPassRole(evidence.passedRoles, options, writer) : []),
    ...addedStatements(used, evidence, options, writer),
  ];
  const { documents, tooLong } = inDocuments(numbered(statements));
  const lines = statements.flatMap((statement) => statement.lines);
  const has = new Set(lines.flatMap(({ actions, adds }) => actions.concat(adds)));
  return {
    documents,
    names: writer.names,
    tooLong,
    offered: evidence.denied.rows.map((row) => ({
      ...row,
      inPolicy: !has.has(row.action)
        ? ('no' as const)
        : isElsewhere(row, used, options) && options.add.indexOf(row.action) < 0
          ? ('other_resource' as const)
          : ('yes' as const),
    })),
    mayNeed: evidence.mayNeed.filter(({ action }) => !has.has(action)),
    notIncluded: notIncluded(evidence, options),
    adds: Array.from(new Set(lines.flatMap(({ adds }) => adds))).sort(),
  };
}

interface Part {
  action: ActionEvidence;
  resources: ResourceText[];
  widened?: Widened;
  via?: string;
}

function usedStatements(
  used: ActionEvidence[],
  evidence: PolicyEvidence,
  options: PolicyOptions,
  writer: ResourceWriter
): PolicyStatement[] {
  const groups = new Map<string, Part[]>();
  used.forEach((action) =>
    partsOf(action, options, writer).forEach((part) => {
      const [service] = action.action.split(':');
      const level = levelOf(evidence.catalogue, action.action);
      const key = JSON.stringify([service, level, part.via, part.resources]);
      groups.set(key, (groups.get(key) || []).concat(part));
    })
  );
  return Array.from(groups.values()).map((parts) => {
    const [{ action, resources, via }] = parts;
    const widened = widenedOf(parts);
    const [service] = action.action.split(':');
    const accessLevel = levelOf(evidence.catalogue, action.action);
    const names = parts.map((part) => part.action.action);
    const shrunk = options.wildcards
      ? shrink(service, accessLevel, names, evidence.catalogue)
      : names.map((name) => ({ action: name, actions: [name], adds: [] as string[] }));
    return {
      sid: '',
      service,
      accessLevel,
      reason: via ? ('inferred' as const) : ('used' as const),
      lines: shrunk.map((one) => lineOf(one, parts, options, via, widened)),
      resources,
      ...(widened && { widened }),
      ...(via && {
        condition: {
          operator: 'StringEquals' as const,
          key: 'kms:ViaService',
          values: [writer.viaService(via)],
        },
      }),
    };
  });
}

/** Why the resources of a statement are as wide as they are, where all or some of its actions say so. */
function widenedOf(parts: readonly Part[]): Widened | undefined {
  const reasons = Array.from(new Set(parts.map(({ widened }) => widened))).filter(
    (one): one is Widened => one !== undefined
  );
  return reasons.length > 1 ? 'mixed' : reasons[0];
}

/** An action once for its plain calls, and once for each service that called KMS for the role. */
function partsOf(action: ActionEvidence, options: PolicyOptions, writer: ResourceWriter): Part[] {
  const counted = action.uses.filter((use) => counts(use, options));
  const vias = new Set(counted.map(({ via }) => (options.inferred ? via : undefined)));
  return Array.from(vias).map((via) => {
    const here = (one: { via?: string }) => !options.inferred || one.via === via;
    const of = (why: Widened): Part => ({ action, resources: [ANY], widened: why, via });
    if (options.resources === 'any') return { action, resources: [ANY], via };
    if (action.anyOnly) return of('any_only');
    if (action.cut) return of(action.cut);
    if (action.unnamed.some((use) => counts(use, options) && here(use))) return of('unnamed');
    const seen = action.resources.filter((one) => counts(one, options) && here(one));
    if (seen.length === 0) return of('unnamed');
    const { texts, many } = writer.write(seen);
    return { action, resources: texts, ...(many && { widened: 'many' as const }), via };
  });
}

function lineOf(
  shrunk: { action: string; actions: string[]; adds: string[] },
  parts: Part[],
  options: PolicyOptions,
  via: string | undefined,
  widened: Widened | undefined
): PolicyLine {
  const line: PolicyLine = { ...shrunk, events: 0, succeeded: 0 };
  parts.forEach(({ action, widened: why }) => {
    if (shrunk.actions.indexOf(action.action) < 0) return;
    if (widened === 'mixed' && why) line.widened = why;
    const uses = action.uses.filter(
      (use) => counts(use, options) && (!options.inferred || use.via === via)
    );
    const sum = countUses(uses, options.leaveOut);
    line.events += sum.events;
    line.succeeded += sum.succeeded;
    line.lastSeen = later(line.lastSeen, sum.lastSeen);
    if (action.candidate) line.candidate = true;
    if (action.usedBy) line.usedBy = (line.usedBy || []).concat(action.usedBy);
  });
  if (line.succeeded === 0) line.onlyFailed = true;
  return line;
}

/** True: the action is used, but not on the resource that this refusal names. */
function isElsewhere(
  { action, resourceNamed = '' }: DeniedAction,
  used: readonly ActionEvidence[],
  options: PolicyOptions
): boolean {
  const own = used.filter((one) => one.action === action)[0];
  if (!own || own.anyOnly || own.cut || options.resources === 'any') return false;
  if (!/^arn:/.test(resourceNamed)) return false;
  if (own.unnamed.some((one) => counts(one, options))) return false;
  return !own.resources.some((one) => counts(one, options) && fitsGlob(one.arn, resourceNamed));
}

/** What a person added: on the resource that the refusal named, else on any. */
function addedStatements(
  used: ActionEvidence[],
  evidence: PolicyEvidence,
  options: PolicyOptions,
  writer: ResourceWriter
): PolicyStatement[] {
  const there = new Set(used.map(({ action }) => action));
  const refused = (action: string) =>
    evidence.denied.rows.filter(
      (row) => row.action === action && (!there.has(action) || isElsewhere(row, used, options))
    );
  return Array.from(new Set(options.add))
    .filter((action) => !there.has(action) || refused(action).length > 0)
    .filter((action) => levelOf(evidence.catalogue, action) !== undefined)
    .sort()
    .map((action) => {
      const arns = refused(action).map(({ resourceNamed }) => resourceNamed || '*');
      const named = arns.length > 0 && arns.every((arn) => /^arn:/.test(arn));
      const known = named && options.resources !== 'any';
      return {
        sid: '',
        service: action.split(':')[0],
        accessLevel: levelOf(evidence.catalogue, action),
        reason: 'added' as const,
        lines: [{ action, actions: [action], adds: [], events: 0, succeeded: 0 }],
        resources: known ? writer.write(arns.map((arn) => ({ arn }))).texts : [ANY],
        ...(!known && { widened: 'added' as const }),
      };
    });
}

function notIncluded(
  { actions }: PolicyEvidence,
  options: PolicyOptions
): BuiltPolicy['notIncluded'] {
  return actions
    .filter((one) => !isUsed(one, options))
    .map(({ action, uses }) => {
      const here = countUses(uses, options.leaveOut);
      const all = countUses(uses, []);
      if (here.failed > 0) return { action, why: 'failed_only' as const, events: here.failed };
      if (all.events > 0) return { action, why: 'left_out' as const, events: all.events };
      return { action, why: 'no_proof' as const, events: all.noProof };
    })
    .filter(({ events }) => events > 0);
}
