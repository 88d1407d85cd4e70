// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { OwnField, OwnKind } from '../../../common/logs/own_kind';
import type { FoundField } from '../../../common/settings/endpoints';

/** A declaration as its form holds it; an empty field name is none. */
export interface OwnKindDraft {
  id: string;
  en: string;
  ja: string;
  indexPattern: string;
  time: string;
  ingested: string;
  account: string;
  eventId: string;
  quiet: boolean;
  fields: OwnField[];
  /** Absent: the first ten fields. */
  columns?: string[];
}

export const EMPTY_OWN_KIND: OwnKindDraft = {
  id: 'own_',
  en: '',
  ja: '',
  indexPattern: '',
  time: '',
  ingested: '',
  account: '',
  eventId: '',
  quiet: false,
  fields: [],
};

export function draftOfOwnKind(own: OwnKind): OwnKindDraft {
  return {
    id: own.id,
    en: own.name.en,
    ja: own.name.ja,
    indexPattern: own.indexPattern,
    time: own.time,
    ingested: own.ingested || '',
    account: own.account || '',
    eventId: own.eventId || '',
    quiet: own.quiet === true,
    fields: own.fields.slice(),
    ...(own.columns && { columns: own.columns.slice() }),
  };
}

/** What would be sent; nothing is mended but blanks around texts, and columns whose field is gone. */
export function ownKindOfDraft(draft: OwnKindDraft): OwnKind {
  const { ingested, account, eventId } = draft;
  const names = draft.fields.map(({ field }) => field);
  const columns = (draft.columns || []).filter((name) => names.indexOf(name) >= 0);
  return {
    id: draft.id.trim(),
    name: { en: draft.en.trim(), ja: draft.ja.trim() },
    indexPattern: draft.indexPattern.trim(),
    time: draft.time,
    ...(ingested && { ingested }),
    ...(account && { account }),
    ...(eventId && { eventId }),
    ...(draft.quiet && { quiet: true as const }),
    fields: draft.fields.map((field) => ({
      ...field,
      label: { en: field.label.en.trim(), ja: field.label.ja.trim() },
    })),
    ...(columns.length > 0 && { columns }),
  };
}

/** With more fields, each by the name that it has in the index until somebody gives it a better one. */
export function withFields(draft: OwnKindDraft, found: readonly FoundField[]): OwnKindDraft {
  const names = new Set(draft.fields.map(({ field }) => field));
  const added = found
    .filter(({ field }) => !names.has(field))
    .map(({ field, type, group }): OwnField => {
      const label = field.slice(0, 80);
      return {
        field,
        type,
        label: { en: label, ja: label },
        ...(group && { group: true as const }),
        ...(type === 'number' && { sum: true as const }),
      };
    });
  return { ...draft, fields: [...draft.fields, ...added] };
}

/** A new declaration takes the usual field of the time, so that one thing less is to be chosen. */
export function withUsualTime(draft: OwnKindDraft, found: readonly FoundField[]): OwnKindDraft {
  if (draft.time) return draft;
  const dates = found.filter(({ type }) => type === 'date');
  const usual = dates.filter(({ field }) => field === '@timestamp')[0] || dates[0];
  return usual ? { ...withFields(draft, [usual]), time: usual.field } : draft;
}

export function withoutField(draft: OwnKindDraft, name: string): OwnKindDraft {
  const kept = (chosen: string) => (chosen === name ? '' : chosen);
  return {
    ...draft,
    time: kept(draft.time),
    ingested: kept(draft.ingested),
    account: kept(draft.account),
    eventId: kept(draft.eventId),
    fields: draft.fields.filter(({ field }) => field !== name),
  };
}
