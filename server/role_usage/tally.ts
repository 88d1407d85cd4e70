// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Outcomes } from '../../common/role_usage/answers';
import { outcomeOf } from '../../common/role_usage/outcome';
import { instantText } from '../../common/time/instant';
import type { KeyCount } from '../search/composite';

/** Sums of some counts: by outcome, with first and last time. */
export class Tally {
  private readonly outcomes: Outcomes = { succeeded: 0, denied: 0, failed: 0 };
  private first = Infinity;
  private last = -Infinity;
  private via = 0;

  add(row: KeyCount): void {
    this.outcomes[outcomeOfRow(row)] += row.count;
    this.first = Math.min(this.first, row.first);
    this.last = Math.max(this.last, row.last);
    if (typeof row.key.invokedBy === 'string') this.via += row.count;
  }

  get events(): number {
    const { succeeded, denied, failed } = this.outcomes;
    return succeeded + denied + failed;
  }

  /** Calls that an AWS service made with the role's session. */
  get viaService(): number {
    return this.via;
  }

  counts(): Outcomes {
    return { ...this.outcomes };
  }

  seen(): { firstSeen: string; lastSeen: string } {
    return { firstSeen: instantText(this.first), lastSeen: instantText(this.last) };
  }
}

/** Outcome of all documents of a row whose key has error code and outcome. */
export function outcomeOfRow({ key }: KeyCount): keyof Outcomes {
  return outcomeOf(textOf(key.errorCode), key.outcome === 'failure');
}

export function textOf(value: string | number | null | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
