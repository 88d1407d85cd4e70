// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { useMemo, useState } from 'react';
import type { Checked, Endpoint, Fault } from '../../../common/endpoint';
import type { KeptHistory, PutInput, RemoveInput } from '../../../common/settings/kept';
import type { Versioned } from '../../../common/systems/system';
import { useUnsaved } from '../../services/leave_guard';
import { useServices } from '../../services/services';
import { useSaving } from './use_saving';
import type { Saving } from './use_saving';

/** How one kind of kept things is edited. */
export interface KeptParts<Content extends object, Draft> {
  endpoints: {
    put: Endpoint<PutInput<Content>, Versioned<Content>>;
    remove: Endpoint<RemoveInput, Versioned<Content>>;
    history: Endpoint<{ id: string }, KeptHistory<Content>>;
  };
  draftOf(content: Content): Draft;
  contentOf(draft: Draft): Content;
  idOf(content: Content): string;
  nameOf(content: Content): string;
  /** The server's own check, so that most faults are told without asking it. */
  read(raw: unknown): Checked;
}

export interface KeptDraft<Content extends object, Draft> {
  draft: Draft;
  content: Content;
  /** What is wrong with it, once somebody tried to save it. */
  fault?: Fault;
  /** Counts the tries. */
  tries: number;
  saving: Saving;
  set(draft: Draft): void;
  save(): Promise<void>;
  remove(): Promise<void>;
  /** Goes on from another version: with what was typed, or with what that version holds. */
  goOnFrom(theirs: Versioned<Content>, mine: boolean): void;
}

interface KeptDraftInput<Content extends object, Draft> {
  parts: KeptParts<Content, Draft>;
  kept?: Versioned<Content>;
  start: Draft;
  saved(now: Versioned<Content>): void;
  removed(): void;
  renew(): void;
}

/** A thing while it is edited. Whatever the server says, nothing that was typed is lost. */
export function useKeptDraft<Content extends object, Draft>(
  input: KeptDraftInput<Content, Draft>
): KeptDraft<Content, Draft> {
  const { parts, kept } = input;
  const { ask } = useServices();
  const saving = useSaving();
  const [draft, setDraft] = useState(input.start);
  // The version that the typing began on: when another is kept meanwhile, the server says so.
  const [base, setBase] = useState(kept ? kept.version : 0);
  // The typing began on this, or was saved as this.
  const [before, setBefore] = useState(input.start);
  const unsaved = useMemo(() => JSON.stringify(draft) !== JSON.stringify(before), [draft, before]);
  const allSaved = useUnsaved(unsaved);
  const [tries, setTries] = useState(0);
  const content = useMemo(() => parts.contentOf(draft), [parts, draft]);
  const own = tries > 0 ? parts.read(content).fault : undefined;
  return {
    draft,
    content,
    tries,
    saving,
    fault: own || faultOfServer(saving),
    set: (next) => {
      if (saving.problem && saving.problem.code === 'bad_input') saving.forget();
      setDraft(next);
    },
    save: async () => {
      setTries((last) => last + 1);
      if (parts.read(content).fault) return;
      await saving.run(async () => {
        const id = parts.idOf(content);
        const now = await ask(parts.endpoints.put, { id, content, version: base });
        setBase(now.version);
        setTries(0);
        setBefore(draft);
        allSaved();
        input.saved(now);
      });
      // After a conflict, to show what it is; after saving, what stands beside it.
      input.renew();
    },
    remove: async () => {
      if (!kept) return;
      const id = parts.idOf(kept.content);
      const gone = await saving.run(() => ask(parts.endpoints.remove, { id, version: base }));
      input.renew();
      if (!gone) return;
      allSaved();
      input.removed();
    },
    goOnFrom: (theirs, mine) => {
      setBase(theirs.version);
      if (!mine) {
        setDraft(parts.draftOf(theirs.content));
        setBefore(parts.draftOf(theirs.content));
      }
      saving.forget();
    },
  };
}

/** What the server alone can know, such as an account that another system has. */
function faultOfServer({ problem }: Saving): Fault | undefined {
  if (!problem || problem.code !== 'bad_input' || !problem.field) return undefined;
  const { field, message } = problem;
  const said = message.indexOf(`${field}: `) === 0 ? message.slice(field.length + 2) : message;
  return { at: field.replace(/^content\.?/, ''), message: said };
}
