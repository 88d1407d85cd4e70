// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type {
  ActionCatalogue,
  DraftAnswer,
  DraftInput,
} from '../../../common/role_usage/policy/draft';
import { parsePolicy } from '../../../common/role_usage/policy/parse_policy';
import { cloudtrail } from '../../logs/cloudtrail';
import type { SearchPort } from '../../search/search_port';
import { allServices, namesByLevel } from '../mapping/catalogue';

/** All IAM actions that the bundled catalogue has. */
export const fullCatalogue: ActionCatalogue = { services: allServices, names: namesByLevel };

/** A pasted policy, spelled out for who may read CloudTrail: OpenSearch is asked whether he may. */
export async function readDraft(
  port: SearchPort,
  index: string,
  { text }: DraftInput
): Promise<DraftAnswer> {
  await port.fieldCaps(index, [cloudtrail.eventName]);
  return parsePolicy(text, fullCatalogue);
}
