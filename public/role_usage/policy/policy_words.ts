// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { i18n } from '@osd/i18n';
import type { Origin, PolicyEvidence } from '../../../common/role_usage/policy/evidence';
import type {
  BuiltPolicy,
  PolicyLine,
  PolicyOptions,
  StatementReason,
  Widened,
} from '../../../common/role_usage/policy/policy';
import type { Output } from '../../../common/role_usage/policy/text/outputs';

export const optionWords = {
  resources: () => i18n.translate('siemReview.policy.resources', { defaultMessage: 'Resources' }),
  names: () =>
    i18n.translate('siemReview.policy.names', { defaultMessage: 'Names as placeholders' }),
  wildcards: () =>
    i18n.translate('siemReview.policy.wildcards', { defaultMessage: 'Shorter with wildcards' }),
  inferred: () =>
    i18n.translate('siemReview.policy.inferred', { defaultMessage: 'PassRole and kms:ViaService' }),
  failed: () =>
    i18n.translate('siemReview.policy.failed', { defaultMessage: 'Allowed, then failed' }),
  origins: () => i18n.translate('siemReview.policy.origins', { defaultMessage: 'Calls of' }),
  onlyCode: () =>
    i18n.translate('siemReview.policy.onlyCode', {
      defaultMessage: 'Without people, consoles and pipelines',
    }),
};

export function resourcesName(resources: PolicyOptions['resources']): string {
  switch (resources) {
    case 'exact':
      return i18n.translate('siemReview.policy.exact', { defaultMessage: 'Exact' });
    case 'pattern':
      return i18n.translate('siemReview.policy.pattern', { defaultMessage: 'Pattern' });
    case 'any':
      return i18n.translate('siemReview.policy.any', { defaultMessage: 'Any' });
  }
}

export function outputName(output: Output): string {
  return { json: 'JSON', terraform: 'Terraform', cdk: 'CDK', cloudformation: 'CloudFormation' }[
    output
  ];
}

export function originName(origin: Origin): string {
  switch (origin) {
    case 'program':
      return i18n.translate('siemReview.policy.origin.program', { defaultMessage: 'Programs' });
    case 'service':
      return i18n.translate('siemReview.policy.origin.service', { defaultMessage: 'AWS services' });
    case 'pipeline':
      return i18n.translate('siemReview.policy.origin.pipeline', { defaultMessage: 'Pipelines' });
    case 'person':
      return i18n.translate('siemReview.policy.origin.person', {
        defaultMessage: 'People (Identity Center)',
      });
    case 'console':
      return i18n.translate('siemReview.policy.origin.console', { defaultMessage: 'Console' });
  }
}

/** What is not known about who made the calls. */
export function originNotes({ origins }: Pick<PolicyEvidence, 'origins'>): string[] {
  const notes: string[] = [];
  if (origins.register === 'forbidden')
    notes.push(
      i18n.translate('siemReview.policy.noRegister', {
        defaultMessage: 'You may not read the register: pipelines are not told apart.',
      })
    );
  if (!origins.consoleVisible)
    notes.push(
      i18n.translate('siemReview.policy.consoleHidden', {
        defaultMessage: 'Your rights hide which calls came from the console.',
      })
    );
  if (origins.pipelineCut)
    notes.push(
      i18n.translate('siemReview.policy.pipelineCut', {
        defaultMessage: 'More sessions than are looked at: some pipelines count as programs.',
      })
    );
  return notes;
}

export function reasonName(reason: StatementReason): string {
  switch (reason) {
    case 'used':
      return i18n.translate('siemReview.policy.reason.used', { defaultMessage: 'Used' });
    case 'inferred':
      return i18n.translate('siemReview.policy.reason.inferred', { defaultMessage: 'Inferred' });
    case 'added':
      return i18n.translate('siemReview.policy.reason.added', { defaultMessage: 'Added by hand' });
  }
}

export function widenedWords(widened: Widened): string {
  switch (widened) {
    case 'any_only':
      return i18n.translate('siemReview.policy.widened.anyOnly', {
        defaultMessage: 'any: AWS limits these by no resource',
      });
    case 'unnamed':
      return i18n.translate('siemReview.policy.widened.unnamed', {
        defaultMessage: 'any: some calls name no resource',
      });
    case 'many':
      return i18n.translate('siemReview.policy.widened.many', {
        defaultMessage: 'many resources, so patterns',
      });
    case 'hidden':
      return i18n.translate('siemReview.policy.widened.hidden', {
        defaultMessage: 'any: your rights hide the resources',
      });
    case 'mixed':
      return i18n.translate('siemReview.policy.widened.mixed', { defaultMessage: 'any' });
    case 'added':
      return i18n.translate('siemReview.policy.widened.added', {
        defaultMessage: 'any: no resource is known',
      });
  }
}

/** What qualifies a line beside its count. */
export function lineNotes(line: PolicyLine): string[] {
  const { adds, actions, onlyFailed, candidate, events, widened } = line;
  const notes: string[] = [];
  if (widened) notes.push(widenedWords(widened));
  if (actions.length > 1) notes.push(actions.join(', '));
  if (adds.length > 0)
    notes.push(
      i18n.translate('siemReview.policy.line.adds', {
        defaultMessage: 'also allows {count}: {actions}',
        values: { count: adds.length, actions: adds.join(', ') },
      })
    );
  if (onlyFailed && events > 0)
    notes.push(
      i18n.translate('siemReview.policy.line.onlyFailed', {
        defaultMessage: 'allowed, but every call then failed',
      })
    );
  if (candidate)
    notes.push(
      i18n.translate('siemReview.policy.line.candidate', {
        defaultMessage: 'another action is also possible',
      })
    );
  return notes;
}

export function notIncludedWords(why: BuiltPolicy['notIncluded'][number]['why']): string {
  switch (why) {
    case 'no_proof':
      return i18n.translate('siemReview.policy.not.noProof', {
        defaultMessage: 'only throttled or invalid calls: no proof',
      });
    case 'left_out':
      return i18n.translate('siemReview.policy.not.leftOut', {
        defaultMessage: 'only calls that you left out',
      });
    case 'failed_only':
      return i18n.translate('siemReview.policy.not.failedOnly', {
        defaultMessage: 'allowed, but every call then failed',
      });
  }
}

/** A refused action that is in the policy all the same. */
export function inPolicyWords(inPolicy: 'other_resource' | 'yes'): string {
  return inPolicy === 'yes'
    ? i18n.translate('siemReview.policy.denied.inPolicy', {
        defaultMessage: 'the policy allows it there: something else refused',
      })
    : i18n.translate('siemReview.policy.denied.otherResource', {
        defaultMessage: 'the policy allows it, but not on this resource',
      });
}
