// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'crypto';
import type { Identity } from '../opensearch/who_is';

/** What an identity provider gave for a session. */
export interface ProviderTokens {
  /** Sent to OpenSearch as `Bearer`. */
  bearer: string;
  /** Milliseconds since 1970 when `bearer` expires. */
  expiresAt: number;
  /** The provider's name of the person. */
  subject: string;
  refreshToken?: string;
}

/** A signed-in person. The credentials live here, in memory, and nowhere else. */
export interface Session {
  identity: Identity;
  /** `Authorization` value for OpenSearch. */
  authorization: string;
  /** Given when an identity provider signed the person in. */
  tokens?: ProviderTokens;
}

interface Entry extends Session {
  openedAt: number;
  usedAt: number;
}

const MAX_SESSIONS = 10_000;

/** Sessions by a random name of 256 bits; gone when not used for `idleMs`, and at `lifetimeMs` however much used. */
export class SessionStore {
  private readonly entries = new Map<string, Entry>();

  constructor(
    readonly idleMs: number,
    readonly lifetimeMs: number,
    private readonly now: () => number
  ) {}

  /** Returns the new session's name. */
  open(session: Session): string {
    this.sweep();
    const id = randomBytes(32).toString('base64url');
    this.entries.set(id, { ...session, openedAt: this.now(), usedAt: this.now() });
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
    const now = this.now();
    if (now - entry.usedAt < this.idleMs && now - entry.openedAt < this.lifetimeMs) return entry;
    this.entries.delete(id);
    return undefined;
  }

  close(id: string): void {
    this.entries.delete(id);
  }

  /** Ends all sessions of a person and returns them. */
  closeAllOf(name: string): Session[] {
    return this.closeWhere(({ identity }) => identity.name === name);
  }

  /** Ends all sessions with credentials that OpenSearch does not accept any more; says how many. */
  closeRefused(authorization: string): number {
    return this.closeWhere((session) => session.authorization === authorization).length;
  }

  private closeWhere(meant: (session: Session) => boolean): Session[] {
    const closed: Session[] = [];
    for (const [id, entry] of this.entries) {
      if (!meant(entry)) continue;
      this.entries.delete(id);
      closed.push(entry);
    }
    return closed;
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
