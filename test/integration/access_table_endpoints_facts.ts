// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type {
  ChainAnswer,
  EntityAnswer,
  SuggestionsAnswer,
} from '../../common/investigate/facts/answers';
import * as facts from '../../common/investigate/facts/endpoints';
import { AT, OTHER, PERIOD, ROLE } from './access_table_endpoints_documents';
import { verdict } from './access_table_endpoints_verdict';
import type { Act } from './access_table_endpoints_verdict';

/** One thing in CloudTrail; refused within the answer, as its kind of log is one of many. */
export const entityFacts: Act = async (ask) => {
  const input = { entity: { type: 'action', value: 'GetObject' }, scope: PERIOD };
  const answer = await ask(facts.entityEndpoint, input);
  const given = verdict(answer);
  if (given !== 'allowed') return given;
  const told = answer.json() as unknown as EntityAnswer;
  const cloudtrail = told.activity.find(({ log }) => log === 'cloudtrail');
  if (!cloudtrail) throw new Error(`no CloudTrail: ${answer.text()}`);
  if (cloudtrail.coverage.reason === 'forbidden') {
    const partners = told.partners.filter(({ log }) => log === 'cloudtrail');
    if (cloudtrail.count === 0 && partners.length === 0 && !told.lastSeen) return 'denied';
    throw new Error(`forbidden, and yet: ${answer.text()}`);
  }
  const from = told.partners.some(({ field }) => field === 'source.address');
  return cloudtrail.count === 2 && from ? 'allowed' : 'less';
};

/** Who became whom is told by CloudTrail alone, by who called: without those fields it is nothing. */
export const chains: Act = async (ask) => {
  const answer = await ask(facts.chainEndpoint, {
    entity: { type: 'role', value: ROLE },
    scope: PERIOD,
  });
  const given = verdict(answer);
  if (given !== 'allowed') return given;
  const { coverage, roots } = answer.json() as unknown as ChainAnswer;
  if (coverage.reason !== 'forbidden') return 'allowed';
  if (roots.length === 0 && coverage.hiddenFields.length > 0) return 'less';
  if (roots.length === 0 && coverage.newestEvent === undefined) return 'denied';
  throw new Error(`forbidden, and yet: ${answer.text()}`);
};

/** What is left out for somebody is not there for him; what he may not see is not suggested. */
export const suggestions: Act = async (ask) => {
  const event = { log: 'cloudtrail', id: `endpoints-of-${OTHER}`, at: AT };
  const answer = await ask(facts.suggestionsEndpoint, { ...event, scope: PERIOD });
  if (answer.status === 404) return 'less';
  const given = verdict(answer);
  if (given !== 'allowed') return given;
  const { suggestions: told } = answer.json() as unknown as SuggestionsAnswer;
  const byAddress = told.find(({ rule }) => rule === 'calls_from_address');
  return byAddress && byAddress.count === 2 ? 'allowed' : 'less';
};
