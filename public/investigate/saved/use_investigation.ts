// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { useCallback, useMemo, useState } from 'react';
import {
  investigationEndpoint,
  investigationsEndpoint,
  putInvestigationEndpoint,
  removeInvestigationEndpoint,
} from '../../../common/investigate/saved/endpoints';
import type {
  EventNote,
  SavedInvestigation,
} from '../../../common/investigate/saved/investigation';
import { newId } from '../../../common/panels/change_set';
import type { Versioned } from '../../../common/systems/system';
import { encodeInvestigation, frozen } from '../../../common/url_state/investigate_state';
import { useServices } from '../../services/services';
import { dataOf, useAnswer } from '../../services/use_answer';
import { useSaving } from '../../settings/kept/use_saving';
import type { Saving } from '../../settings/kept/use_saving';
import { eventKey } from '../event/event_key';
import type { EventRef } from '../event/event_key';
import { useInvestigateView } from '../investigate_view';

/** The investigation on the screen as something that is kept: its notes, and how to save it. */
export interface Investigation {
  /** As it was saved last; undefined: it never was, or it is not read yet. */
  kept?: Versioned<SavedInvestigation>;
  /** The address names one that is not there, or not visible. */
  missing: boolean;
  notes: EventNote[];
  /** What is noted, by the key of its event. */
  noted: ReadonlyMap<string, string>;
  /** An empty text takes the note off. */
  note(event: EventRef, text: string): void;
  /** There are notes that nobody has saved. */
  unsaved: boolean;
  saving: Saving;
  /** Under its own id, or as another one. */
  save(name: string, note: string, asNew: boolean): Promise<boolean>;
  remove(): Promise<void>;
}

export function useInvestigation(): Investigation {
  const { ask } = useServices();
  const { state, change, instants } = useInvestigateView();
  const { saved } = state;
  const [own, setOwn] = useState<Versioned<SavedInvestigation>>();
  const [draft, setDraft] = useState<{ of?: string; notes: EventNote[] }>();
  const saving = useSaving();
  const question = useCallback(
    ({ id }: { id: string }, signal: AbortSignal) => ask(investigationEndpoint, { id }, signal),
    [ask]
  );
  const isOwn = own !== undefined && own.content.id === saved;
  const answer = useAnswer(question, saved !== undefined && !isOwn ? { id: saved } : undefined);
  const read = saved === undefined ? undefined : isOwn ? own : dataOf(answer);
  const kept = useMemo(
    () => (read && read.content.id === saved ? withLines(read) : undefined),
    [read, saved]
  );
  const drafted = draft && draft.of === saved ? draft.notes : undefined;
  const notes = drafted || (kept ? kept.content.notes : NONE);
  const noted = useMemo(() => new Map(notes.map((one) => [eventKey(one), one.text])), [notes]);

  const save = async (name: string, about: string, asNew: boolean) => {
    const done = await saving.run(async () => {
      const fresh = asNew || !kept;
      const taken = fresh ? await ask(investigationsEndpoint, {}) : undefined;
      const isTaken = (id: string) =>
        taken !== undefined && taken.items.some(({ content }) => content.id === id);
      const id = kept && !asNew ? kept.content.id : newId(name, isTaken, 'investigation');
      const still = frozen({ ...state, opened: undefined, saved: undefined }, instants);
      const content: SavedInvestigation = {
        id,
        name,
        ...(about.trim() !== '' && { note: about.trim() }),
        // Events that are noted stand in it for good: a period that moves on would lose them.
        state: encodeInvestigation(still),
        notes,
        ...(state.scope.systems.length > 0 && { systems: state.scope.systems }),
      };
      const version = kept && !asNew ? kept.version : 0;
      const now = await ask(putInvestigationEndpoint, { id, content, version });
      setOwn(now);
      setDraft(undefined);
      change({ saved: id });
    });
    return done;
  };

  return {
    kept,
    missing: saved !== undefined && !isOwn && answer.state === 'error',
    notes,
    noted,
    note: (event, text) => {
      const { log, id, at } = event;
      const others = notes.filter((one) => eventKey(one) !== eventKey(event));
      const written = text.trim();
      const next = written === '' ? others : [...others, { log, id, at, text: written }];
      setDraft({ of: saved, notes: next });
    },
    unsaved: drafted !== undefined,
    saving,
    save,
    remove: async () => {
      if (!kept) return;
      const { id } = kept.content;
      const removed = await saving.run(() =>
        ask(removeInvestigationEndpoint, { id, version: kept.version })
      );
      if (!removed) return;
      setDraft({ notes });
      change({ saved: undefined });
    },
  };
}

const NONE: EventNote[] = [];

/** Texts of several lines come in with their ends made visible, as everything that comes in does: here they are lines. */
function withLines(kept: Versioned<SavedInvestigation>): Versioned<SavedInvestigation> {
  const lines = (text: string) => text.replace(/\u240a/g, '\n');
  const { note, notes } = kept.content;
  return {
    ...kept,
    content: {
      ...kept.content,
      ...(note !== undefined && { note: lines(note) }),
      notes: notes.map((one) => ({ ...one, text: lines(one.text) })),
    },
  };
}
