// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { readOwnKind } from '../../../common/logs/own_kind';
import type { OwnKind } from '../../../common/logs/own_kind';
import type { FoundField } from '../../../common/settings/endpoints';
import {
  draftOfOwnKind,
  EMPTY_OWN_KIND,
  ownKindOfDraft,
  withFields,
  withoutField,
  withUsualTime,
} from './own_kind_draft';

const FOUND: FoundField[] = [
  { field: 'created', type: 'date', group: false, searchable: true },
  { field: '@timestamp', type: 'date', group: false, searchable: true },
  { field: 'user', type: 'keyword', group: true, searchable: true },
  { field: 'bytes', type: 'number', group: true, searchable: true },
  { field: 'text', type: 'text', group: false, searchable: true },
];

test('a declaration that was put into the form and not touched comes out the same', () => {
  const own: OwnKind = {
    id: 'own_app',
    name: { en: 'App', ja: '業務' },
    indexPattern: 'log-app-*',
    time: '@timestamp',
    account: 'account',
    quiet: true,
    fields: [
      { field: '@timestamp', type: 'date', label: { en: 'Time', ja: '日時' } },
      {
        field: 'account',
        type: 'keyword',
        label: { en: 'Account', ja: 'アカウント' },
        meaning: { en: 'Where', ja: '場所' },
        group: true,
        entity: 'account',
      },
      { field: 'n', type: 'number', label: { en: 'n', ja: 'n' }, sum: true, most: 100 },
    ],
    columns: ['account', '@timestamp'],
  };
  expect(readOwnKind(own).fault).toBeUndefined();
  expect(ownKindOfDraft(draftOfOwnKind(own))).toEqual(own);
});

test('all fields that were found make a declaration that the check takes', () => {
  const named = {
    ...EMPTY_OWN_KIND,
    id: 'own_app',
    en: 'App',
    ja: '業務',
    indexPattern: 'log-app-*',
  };
  const draft = withFields(withUsualTime(named, FOUND), FOUND);
  expect(draft.time).toBe('@timestamp');
  expect(draft.fields.map(({ field }) => field).sort()).toEqual(
    FOUND.map(({ field }) => field).sort()
  );
  expect(readOwnKind(ownKindOfDraft(draft)).fault).toBeUndefined();
});

test('a field that goes is no longer time, account or column', () => {
  const draft = {
    ...withFields(EMPTY_OWN_KIND, FOUND),
    time: 'created',
    account: 'user',
    columns: ['user', 'bytes'],
  };
  const less = ownKindOfDraft(withoutField(withoutField(draft, 'created'), 'user'));
  expect(less).toMatchObject({ time: '', columns: ['bytes'] });
  expect(less.account).toBeUndefined();
});
