// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { AccessLevel, MappingKind, RoleKind } from '../../common/role_usage/answers';
import { roleUsageWords } from '../../common/words/role_usage';
import { messages } from '../../translations/ja-JP.json';
import { accessLevelName } from './access_level_words';
import { mappingName } from './mapping_words';
import { outcomeWords, seenWords } from './outcome_words';
import { roleKindName } from './role_kind_words';

const { en, ja } = roleUsageWords;
const japanese: Record<string, string> = messages;
const kinds = Object.keys(en.kinds) as RoleKind[];
const levels = Object.keys(en.accessLevels) as AccessLevel[];
const mappings = Object.keys(en.mappings) as MappingKind[];

describe('words of exported files', () => {
  it('are those of the pages in English', () => {
    kinds.forEach((kind) => expect(en.kinds[kind]).toBe(roleKindName(kind)));
    levels.forEach((level) => expect(en.accessLevels[level]).toBe(accessLevelName(level)));
    mappings.forEach((mapping) => expect(en.mappings[mapping]).toBe(mappingName(mapping)));
    expect(en.notInCatalogue).toBe(accessLevelName(undefined));
    expect([en.succeeded, en.denied]).toEqual([outcomeWords.succeeded(), outcomeWords.denied()]);
    expect([en.firstSeen, en.lastSeen]).toEqual([seenWords.first(), seenWords.last()]);
  });

  it('are those of the pages in Japanese', () => {
    const page = (id: string) => japanese[`siemReview.${id}`];
    expect(ja.kinds).toEqual({
      service: page('roleKind.service'),
      service_linked: page('roleKind.serviceLinked'),
      identity_center: page('roleKind.identityCenter'),
      cross_account: page('roleKind.crossAccount'),
    });
    expect(Object.values(ja.accessLevels)).toEqual(
      ['list', 'read', 'write', 'tagging', 'permissions'].map((one) => page(`accessLevel.${one}`))
    );
    expect(Object.values(ja.states)).toEqual(
      ['complete', 'partial', 'late', 'noData'].map((one) => page(`coverage.${one}`))
    );
    expect([ja.succeeded, ja.denied, ja.failed]).toEqual(
      ['succeeded', 'denied', 'failed'].map((one) => page(`outcome.${one}`))
    );
    expect([ja.firstSeen, ja.lastSeen, ja.daysWithLogs]).toEqual(
      ['seen.first', 'seen.last', 'roles.days'].map(page)
    );
    expect(Object.values(ja.reasons)).toEqual(
      ['noIndex', 'noneInPeriod', 'filtered', 'forbidden'].map((one) =>
        page(`empty.${one}`).replace('{logs}', 'CloudTrail')
      )
    );
  });
});
