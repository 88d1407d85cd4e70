// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import type { Normalised } from './kind';
import type { KindTally } from './load_options';
import type { Outcome } from './opensearch/bulk';
import { bulkLines, sendBulk } from './opensearch/bulk';
import type { Connection } from './opensearch/connection';
import { fitDocument } from './opensearch/mapping_clash';
import type { RefusedLines } from './refused_lines';

/** Where a document came from, for the report of what was refused. */
export interface Origin {
  file: string;
  line: number;
  record: number;
}

interface Waiting {
  document: Normalised;
  origin: Origin;
  kind: KindTally;
}

export interface Tally {
  distinct: number;
  secondDeliveries: number;
  retriedAsText: number;
  indices: Set<string>;
  /** Fields that were turned to text because of a mapping clash, with how many documents had it. */
  clashes: Map<string, number>;
}

const REQUEST_BYTES = 5 * 1024 * 1024;
const REQUEST_DOCUMENTS = 4000;
export const IN_FLIGHT = 2;
/** A document may clash in several fields; OpenSearch names one at a time. */
const ROUNDS = 6;

/** Collects documents into bulk requests of a few MB, two of them under way at a time. */
export class BulkLoader {
  readonly tally: Tally = {
    distinct: 0,
    secondDeliveries: 0,
    retriedAsText: 0,
    indices: new Set(),
    clashes: new Map(),
  };
  private lines: string[] = [];
  private waiting: Waiting[] = [];
  private bytes = 0;
  private readonly underWay = new Set<Promise<void>>();
  private fault: unknown;

  constructor(
    private readonly connection: Connection,
    private readonly refused: RefusedLines
  ) {}

  /** Resolves when there is room for more. @throws LoadProblem of any earlier request */
  async add(document: Normalised, origin: Origin, kind: KindTally): Promise<void> {
    const line = bulkLines(document);
    this.lines.push(line);
    this.waiting.push({ document, origin, kind });
    this.bytes += line.length;
    if (this.bytes >= REQUEST_BYTES || this.lines.length >= REQUEST_DOCUMENTS) await this.flush();
  }

  /** Sends what is left and waits for all answers. */
  async finish(): Promise<void> {
    if (this.lines.length > 0) await this.flush();
    await Promise.all(this.underWay);
    if (this.fault !== undefined) throw this.fault;
  }

  private async flush(): Promise<void> {
    const { lines, waiting } = this;
    this.lines = [];
    this.waiting = [];
    this.bytes = 0;
    while (this.underWay.size >= IN_FLIGHT) await Promise.race(this.underWay);
    if (this.fault !== undefined) throw this.fault;
    const request = this.send(lines, waiting)
      .catch((fault: unknown) => {
        this.fault ??= fault;
      })
      .finally(() => this.underWay.delete(request));
    this.underWay.add(request);
  }

  private async send(lines: string[], waiting: Waiting[]): Promise<void> {
    const outcomes = await sendBulk(this.connection, lines);
    for (const [at, outcome] of outcomes.entries()) {
      const { document, kind } = waiting[at];
      if (outcome.result === 'refused') await this.fit(waiting[at], outcome);
      else this.count(outcome.result, document.index, kind);
    }
  }

  /** Sends a document again with its clashing field as text. */
  private async fit(waiting: Waiting, first: Outcome): Promise<void> {
    const { document: normalised, origin, kind } = waiting;
    let outcome = first;
    const tried = new Set<string>();
    const fields = new Set<string>();
    for (let round = 0; round < ROUNDS && outcome.result === 'refused'; round += 1) {
      const field = isMappingRefusal(outcome)
        ? fitDocument(normalised.document, outcome.reason, tried)
        : undefined;
      if (field === undefined) break;
      fields.add(field);
      [outcome] = await sendBulk(this.connection, [bulkLines(normalised)]);
    }
    if (outcome.result === 'refused') {
      const { reason } = outcome;
      kind.refused += 1;
      await this.refused.add({ ...origin, reason, eventID: normalised.id });
      return;
    }
    this.count(outcome.result, normalised.index, kind);
    this.tally.retriedAsText += 1;
    for (const field of fields) {
      this.tally.clashes.set(field, (this.tally.clashes.get(field) ?? 0) + 1);
    }
  }

  private count(result: 'created' | 'updated', index: string, kind: KindTally): void {
    const counted = result === 'created' ? 'distinct' : 'secondDeliveries';
    this.tally[counted] += 1;
    kind[counted] += 1;
    this.tally.indices.add(index);
  }
}

/** What has to do with the shape of the document, not with the index or its state. */
function isMappingRefusal(outcome: Outcome): boolean {
  return (
    outcome.result === 'refused' &&
    ['mapper_parsing_exception', 'illegal_argument_exception', 'parsing_exception'].includes(
      outcome.type
    )
  );
}
