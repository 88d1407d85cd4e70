// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Measure } from '../../common/log_query/log_query';
import type { KeyRow, Value } from './enumerate';

/** What was measured of one group, or of one group in one bucket. */
export class Cell {
  private documents = 0;
  private estimated = 0;
  private readonly things = new Set<unknown>();
  private numbers = { count: 0, sum: 0, min: Infinity, max: -Infinity };

  /** Adds a row that has the key of this cell. A row with a `thing` is one thing of those that are counted. */
  add({ key, documents, value }: KeyRow): void {
    this.documents += documents;
    // Documents without the thing make the cell, but nothing to count in it.
    if (key.thing !== undefined && key.thing !== null) this.things.add(key.thing);
    if (value) this.addValue(value);
  }

  addAll(other: Cell): void {
    this.documents += other.documents;
    this.estimated += other.estimated;
    other.things.forEach((thing) => this.things.add(thing));
    const { count, sum, min, max } = other.numbers;
    this.addValue({ count, sum, min, max });
  }

  private addValue({ value = 0, count = 0, sum, min, max }: Value): void {
    this.estimated += value;
    if (count === 0) return;
    const { numbers } = this;
    numbers.count += count;
    numbers.sum += sum || 0;
    numbers.min = Math.min(numbers.min, typeof min === 'number' ? min : Infinity);
    numbers.max = Math.max(numbers.max, typeof max === 'number' ? max : -Infinity);
  }

  /** Null: documents, but none with the number that is asked for; or no documents, for the smallest and largest. */
  valueOf(measure: Measure, counting: 'documents' | 'things' | 'estimates'): number | null {
    if ('sum' in measure || 'min' in measure || 'max' in measure) {
      const { count, sum, min, max } = this.numbers;
      if (count === 0) return 'sum' in measure && this.documents === 0 ? 0 : null;
      return 'sum' in measure ? sum : 'min' in measure ? min : max;
    }
    if (counting === 'documents') return this.documents;
    return counting === 'things' ? this.things.size : this.estimated;
  }
}
