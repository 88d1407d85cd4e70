// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'crypto';
import type { KeptKind, Writing } from '../../common/settings/kept';
import type { Versioned } from '../../common/systems/system';
import { SearchProblem } from '../search/errors';
import { callerOf } from './caller';
import type { AskingClient, Caller } from './caller';
import { changedFields } from './changed_fields';
import { notThere } from './read_settings';
import { isUnknown } from './service_identity';
import type { Held, ServiceIdentity } from './service_identity';
import { keyOf, versioned, versionKeyOf } from './stored';
import type { Stored } from './stored';
import { writersOf } from './writers';
import type { Act } from './writers';

/** One change: what it is to be, and the version that the person had before his eyes (0: none). */
export interface Change {
  kind: KeptKind;
  id: string;
  basedOn: number;
  /** Absent: it is removed. */
  content?: object;
}

export interface SettingsStoreParts {
  /** Undefined: the program has no identity, nothing can be written. */
  identity(): ServiceIdentity | undefined;
  administratorRoles: readonly string[];
  /** Milliseconds since 1970. */
  now(): number;
}

/** Keeps what people decide, with all its versions: written by the program, after it has seen that the person may. */
export class SettingsStore {
  constructor(private readonly parts: SettingsStoreParts) {}

  /** May who asks write this kind of setting; asked of OpenSearch with his own credentials. */
  async writing(client: AskingClient, kind: KeptKind): Promise<Writing> {
    if (!this.parts.identity()) return { may: false, why: 'no_service' };
    const caller = await callerOf(client);
    if (!caller) return { may: false, why: 'no_identity' };
    return this.mayDo(caller, kind, 'write');
  }

  /** The same for several acts at once, and who asks. */
  async writingAndApproving(
    client: AskingClient,
    kind: KeptKind
  ): Promise<{ writing: Writing; approving: Writing; person?: string }> {
    const caller = await callerOf(client);
    const refused: Writing | undefined = !this.parts.identity()
      ? { may: false, why: 'no_service' }
      : !caller
        ? { may: false, why: 'no_identity' }
        : undefined;
    return {
      writing: refused || this.mayDo(caller as Caller, kind, 'write'),
      approving: refused || this.mayDo(caller as Caller, kind, 'approve'),
      ...(caller && { person: caller.name }),
    };
  }

  private mayDo(caller: Caller, kind: KeptKind, act: Act): Writing {
    const roles = writersOf(kind, this.parts.administratorRoles, act);
    if (caller.roles.some((role) => roles.indexOf(role) >= 0)) return { may: true };
    return { may: false, why: 'no_role', roles };
  }

  /** Who asks, when he may write; throws `forbidden` with the reason. */
  async writer(client: AskingClient, kind: KeptKind, act: Act = 'write'): Promise<Writer> {
    const caller = await callerOf(client);
    if (!caller) throw forbidden("OpenSearch proves nobody's identity here: nothing is written");
    const may = this.mayDo(caller, kind, act);
    if (!may.may)
      throw forbidden(
        `To ${act === 'write' ? 'change' : act} this you need one of the roles ${(may.roles || []).join(', ')}`
      );
    const identity = this.parts.identity();
    if (!identity) {
      throw forbidden(
        'Writing is off: the program has no identity of its own (siem_review.service.username and .password)'
      );
    }
    return new Writer(identity, caller, this.parts.now);
  }
}

/** Writes in the name of one person, whose right was checked. */
export class Writer {
  constructor(
    private readonly identity: ServiceIdentity,
    /** The person in whose name it writes. */
    readonly caller: Caller,
    private readonly now: () => number
  ) {}

  /** What holds now, as the program reads it: for changes that do not depend on what the person saw. */
  async current<Content>(kind: KeptKind, id: string): Promise<Versioned<Content> | undefined> {
    const held = await this.healed(kind, id);
    return held && versioned<Content>(storedOf(held));
  }

  /** Throws `conflict` with what somebody else made of it in the meantime, `not_found` for a removal of nothing. */
  async write<Content>(change: Change): Promise<Versioned<Content>> {
    const { kind, id, basedOn, content } = change;
    const held = await this.healed(kind, id);
    const before = held && storedOf(held);
    const gone = !before || Boolean(before.removed);
    if (!content && !before) throw notThere();
    // Who makes a thing anew need not know that there once was one of that name.
    const fits = basedOn === (before ? before.version : 0) || (gone && basedOn === 0);
    if (!fits || (!content && gone)) throw conflict(before);
    const next = this.nextOf(change, before);
    if (!(await this.claim(next))) {
      const other = await this.healed(kind, id);
      throw conflict(other && storedOf(other));
    }
    await this.makeCurrent(next, held);
    return versioned<Content>(next);
  }

  private nextOf({ kind, id, content }: Change, before: Stored | undefined): Stored {
    return {
      part: 'version',
      key: keyOf(kind, id),
      kind,
      id,
      version: (before ? before.version : 0) + 1,
      changedBy: this.caller.name,
      changedByRoles: [...this.caller.roles],
      changedAt: new Date(this.now()).toISOString(),
      ...(before && content && { changed: changedFields(before.content, content) }),
      ...(!content && { removed: true as const }),
      nonce: randomBytes(16).toString('hex'),
      content: content || (before as Stored).content,
    };
  }

  /**
   * The document of a version can be created once: who creates it has made that version. When the answer got lost, what
   * is there tells whose it is.
   */
  private async claim(next: Stored): Promise<boolean> {
    const id = versionKeyOf(next.kind, next.id, next.version);
    try {
      if (await this.identity.create(id, { ...next })) return true;
    } catch (error) {
      if (!isUnknown(error)) throw error;
      const there = await this.identity.read(id);
      if (!there) throw error;
      return storedOf(there).nonce === next.nonce;
    }
    // The client may have sent it twice.
    const there = await this.identity.read(id);
    return there !== undefined && storedOf(there).nonce === next.nonce;
  }

  /** The version is made: whoever comes next would do this as well, should it not be done here. */
  private async makeCurrent(next: Stored, held: Held | undefined): Promise<void> {
    const id = keyOf(next.kind, next.id);
    const body = { ...next, part: 'current' };
    const put = () =>
      held ? this.identity.replace(id, body, held) : this.identity.create(id, body);
    try {
      await put();
    } catch (error) {
      if (!isUnknown(error)) throw error;
      const there = await this.identity.read(id);
      if (!there || storedOf(there).version < next.version) throw error;
    }
  }

  /** What holds now; a version that was made, but not yet put in place, is put in place first. */
  private async healed(kind: KeptKind, id: string): Promise<Held | undefined> {
    const held = await this.identity.read(keyOf(kind, id));
    const version = held ? storedOf(held).version : 0;
    const made = await this.identity.read(versionKeyOf(kind, id, version + 1));
    if (!made) return held;
    await this.makeCurrent(storedOf(made), held);
    return this.healed(kind, id);
  }
}

function storedOf({ source }: Held): Stored {
  return source as unknown as Stored;
}

function conflict(before: Stored | undefined): SearchProblem {
  const message = before
    ? `${before.changedBy} changed it in the meantime (version ${before.version})`
    : 'It is not there (any more)';
  return new SearchProblem('conflict', 409, message, {
    field: 'version',
    ...(before && { current: versioned(before) }),
  });
}

function forbidden(message: string): SearchProblem {
  return new SearchProblem('forbidden', 403, message);
}
