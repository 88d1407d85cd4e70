// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type {
  ContextAnswer,
  ContextInput,
  SeenCount,
  TopList,
} from '../../common/role_usage/answers';
import { accountOf } from '../../common/role_usage/role_kind';
import { cloudtrail } from '../logs/cloudtrail';
import { coverageOf, hiddenOf } from '../search/coverage';
import { readWindows } from '../search/second_deliveries';
import type { SearchAnswer, SearchPort } from '../search/search_port';
import { coverageFacts } from './actions_service';
import { contextBody, listFields, readList, readTerms, wholeSession } from './context_lists';
import type { ListName, TermsAnswer } from './context_lists';
import { buildDenied, deniedCodes } from './denied_calls';
import { countPart } from './count_keys';
import { clause, countingFields, documentsQuery, keys, ownAccountClause } from './query';
import { findSecondDeliveries, inPieces } from './second_deliveries';
import type { RoleUsageSettings } from './settings';

const contextFields = [...Object.values(listFields), cloudtrail.errorMessage];

/** Around a role's calls: sessions, regions, addresses, resources, services in between, and what was denied, why. */
export async function contextOfRole(
  port: SearchPort,
  settings: RoleUsageSettings,
  { role, from, to }: ContextInput
): Promise<ContextAnswer> {
  const { index } = settings;
  const scope = { period: { from, to }, role };
  const own = ownAccountClause(accountOf(role));
  const body = contextBody(documentsQuery(scope, [own]));
  const [facts, answer] = await Promise.all([
    coverageFacts(port, settings, scope.period, contextFields),
    port.search({ index, body }),
  ]);
  const second = await findSecondDeliveries(port, index, scope, readWindows(answer));
  const twice: SearchAnswer[] = [];
  for (const piece of inPieces(second)) {
    const query = documentsQuery(scope, [own, piece.query]);
    twice.push(await port.search({ index: piece.index, body: contextBody(query) }));
  }

  const hidden = hiddenOf(facts, contextFields);
  const list = (name: ListName): TopList<SeenCount> => {
    if (hidden.indexOf(listFields[name]) >= 0) return { rows: [], others: 0, visible: false };
    return readList(
      termsOf(answer, name),
      twice.map((one) => termsOf(one, name))
    );
  };
  const withMessage = hidden.indexOf(cloudtrail.errorMessage) < 0;
  const codes = deniedCodes(readTerms(answer, 'errorCodes'));
  const denied =
    codes.length > 0
      ? await countPart(
          port,
          index,
          scope,
          [own, clause({ field: cloudtrail.errorCode, in: codes })],
          keys.denied(withMessage),
          second
        )
      : undefined;
  const total = answer.hits.total ? answer.hits.total.value : 0;
  return {
    sessions: wholeSession(list('sessions')),
    regions: list('regions'),
    addresses: list('addresses'),
    resources: list('resources'),
    viaServices: list('viaServices'),
    denied: buildDenied(denied ? denied.rows : []),
    coverage: coverageOf(facts, {
      reports: [answer, ...(denied ? denied.answers : [])],
      empty: total === 0,
      needed: countingFields,
      wished: contextFields,
      duplicates: second.estimate,
    }),
    asked: [{ index, body }],
  };
}

function termsOf(answer: SearchAnswer, name: ListName): TermsAnswer {
  return readTerms(answer, name);
}
