// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'crypto';
import type { Identity } from '../opensearch/who_is';

/** A signed-in person. The credentials live here, in memory, and nowhere else. */
export interface Session {
  identity: Identity;
  /** `Authorization` value for OpenSearch. */
  authorization: string;
}

interface Entry extends Session {
  usedAt: number;
}

const MAX_SESSIONS = 10_000;

/** Sessions by a random name of 256 bits; one that is not used for `idleMs` is gone. */
export class SessionStore {
  private readonly entries = new Map<string, Entry>();

  constructor(
    readonly idleMs: number,
    private readonly now: () => number
  ) {}

  /** Returns the new session's name. */
  open(session: Session): string {
    this.sweep();
    const id = randomBytes(32).toString('base64url');
    this.entries.set(id, { ...session, usedAt: this.now() });
    return id;
  }

  /** The live session, counted as used. */
  use(id: string): Session | undefined {
    const entry = this.look(id);
    if (entry) entry.usedAt = this.now();
    return entry;
  }

  /** The live session, without counting as use: for calls that no person made. */
  look(id: string): Entry | undefined {
    const entry = this.entries.get(id);
    if (!entry) return undefined;
    if (this.now() - entry.usedAt < this.idleMs) return entry;
    this.entries.delete(id);
    return undefined;
  }

  close(id: string): void {
    this.entries.delete(id);
  }

  private sweep(): void {
    for (const id of this.entries.keys()) this.look(id);
    // Insertion order: the oldest goes first.
    while (this.entries.size >= MAX_SESSIONS) {
      const oldest = this.entries.keys().next().value;
      this.entries.delete(oldest as string);
    }
  }
}
