// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { later } from '../../time/instant';
import { mergeCoverage } from '../../search/merge_coverage';
import { topOf } from '../merge_context';
import { addSeen, mergeRows, unite } from '../merge_rows';
import type {
  ActionEvidence,
  CatalogueSlice,
  DeniedAction,
  PolicyAnswer,
  PolicyEvidence,
  SeenResource,
  Use,
} from './evidence';

/** Resources of one action that are kept; with more, the list is not whole and its policy says `*`. */
export const MOST_RESOURCES = 1000;

/** Answers of two adjoining periods, the earlier first, as if the whole had been asked at once. */
export function mergePolicy(a: PolicyAnswer, b: PolicyAnswer): PolicyAnswer {
  const evidence =
    a.evidence && b.evidence ? mergeEvidence(a.evidence, b.evidence) : a.evidence || b.evidence;
  const coverage = mergeCoverage(a.coverage, b.coverage);
  return {
    ...(evidence && { evidence: { ...evidence, period: coverage.period } }),
    reconcile: {
      documents: a.reconcile.documents + b.reconcile.documents,
      counted: a.reconcile.counted + b.reconcile.counted,
      copiesElsewhere: a.reconcile.copiesElsewhere + b.reconcile.copiesElsewhere,
      secondDeliveries: a.reconcile.secondDeliveries + b.reconcile.secondDeliveries,
    },
    coverage,
    asked: a.asked.concat(b.asked),
  };
}

/** Evidence of two periods, or of two roles, as one. */
export function mergeEvidence(a: PolicyEvidence, b: PolicyEvidence): PolicyEvidence {
  const denied = mergeRows<DeniedAction>(
    a.denied.rows,
    b.denied.rows,
    deniedActionKey,
    (one, other) => ({
      ...one,
      events: one.events + other.events,
      lastSeen: later(one.lastSeen, other.lastSeen) as string,
    })
  );
  const add = <Row extends { events: number }>(one: Row, other: Row): Row => ({
    ...one,
    events: one.events + other.events,
  });
  const registers = [a.origins.register, b.origins.register];
  return {
    roles: unite(a.roles, b.roles),
    period: {
      from: a.period.from < b.period.from ? a.period.from : b.period.from,
      to: a.period.to > b.period.to ? a.period.to : b.period.to,
    },
    homeRegions: unite(a.homeRegions, b.homeRegions),
    events: a.events + b.events,
    actions: mergeRows(a.actions, b.actions, (one) => one.action, mergeAction).sort((one, other) =>
      one.action < other.action ? -1 : 1
    ),
    passedRoles: mergeRows(
      a.passedRoles,
      b.passedRoles,
      (one) => JSON.stringify([one.arns, one.passedTo, one.origin]),
      (one, other) => ({
        ...add(one, other),
        through: unite(one.through, other.through),
        lastSeen: later(one.lastSeen, other.lastSeen) as string,
      })
    ),
    mayNeed: mergeRows(
      a.mayNeed,
      b.mayNeed,
      (one) => `${one.action} ${one.kind}`,
      (one, other) => ({ ...one, because: unite(one.because, other.because) })
    ),
    denied: {
      ...topOf(denied, deniedActionKey, a.denied.others + b.denied.others),
      visible: a.denied.visible && b.denied.visible,
      ...((a.denied.others > 0 || b.denied.others > 0) && { atLeast: true as const }),
    },
    mapping: mergeRows(a.mapping, b.mapping, (one) => one.mapping, add),
    unmapped: mergeRows(a.unmapped, b.unmapped, (one) => one.event, add),
    agreement: {
      named: a.agreement.named + b.agreement.named,
      same: a.agreement.same + b.agreement.same,
      different: mergeRows(
        a.agreement.different,
        b.agreement.different,
        (one) => `${one.named} ${one.mapped.join(' ')}`,
        add
      ),
    },
    sight: {
      dataEventSources: unite(a.sight.dataEventSources, b.sight.dataEventSources),
      kmsEvents: a.sight.kmsEvents + b.sight.kmsEvents,
      accountRegions: unite(a.sight.accountRegions, b.sight.accountRegions),
      roleRegions: unite(a.sight.roleRegions, b.sight.roleRegions),
      visible: a.sight.visible && b.sight.visible,
    },
    origins: {
      register:
        registers.indexOf('forbidden') >= 0
          ? 'forbidden'
          : registers.indexOf('read') >= 0
            ? 'read'
            : 'empty',
      consoleVisible: a.origins.consoleVisible && b.origins.consoleVisible,
      calls: mergeRows(a.origins.calls, b.origins.calls, (one) => one.origin, add),
      ...((a.origins.pipelineCut || b.origins.pipelineCut) && { pipelineCut: true as const }),
    },
    catalogue: mergeCatalogue(a.catalogue, b.catalogue),
  };
}

/** What makes two refusals the same. */
export function deniedActionKey(one: DeniedAction): string {
  return JSON.stringify([one.action, one.cause, one.explicit, one.resourceNamed]);
}

export function mergeAction(a: ActionEvidence, b: ActionEvidence): ActionEvidence {
  const resources = mergeResources(a.resources, b.resources);
  const distinct = new Set(resources.map(({ arn }) => arn)).size;
  const cut = a.cut || b.cut || (distinct > MOST_RESOURCES ? ('many' as const) : undefined);
  const usedBy = [...(a.usedBy || []), ...(b.usedBy || [])];
  return {
    action: a.action,
    ...(a.accessLevel && { accessLevel: a.accessLevel }),
    ...((a.candidate || b.candidate) && { candidate: true as const }),
    eventNames: unite(a.eventNames, b.eventNames),
    uses: mergeUses(a.uses, b.uses),
    anyOnly: a.anyOnly,
    resources: cut === 'many' ? resources.slice(0, MOST_RESOURCES) : resources,
    unnamed: mergeUses(a.unnamed, b.unnamed),
    ...(cut && { cut }),
    days: unite(a.days, b.days),
    ...(usedBy.length > 0 && { usedBy }),
  };
}

export function mergeUses(a: Use[], b: Use[]): Use[] {
  return mergeRows(
    a,
    b,
    (use) => JSON.stringify([use.origin, use.proof, use.via]),
    (one, other) => ({ ...one, events: one.events + other.events, ...addSeen(one, other) })
  );
}

export function mergeResources(a: SeenResource[], b: SeenResource[]): SeenResource[] {
  return mergeRows(
    a,
    b,
    (one) => JSON.stringify([one.arn, one.foreign, one.origin, one.proof, one.via]),
    (one, other) => ({
      ...one,
      events: one.events + other.events,
      lastSeen: later(one.lastSeen, other.lastSeen) as string,
    })
  );
}

function mergeCatalogue(a: CatalogueSlice, b: CatalogueSlice): CatalogueSlice {
  return { ...a, ...b };
}
