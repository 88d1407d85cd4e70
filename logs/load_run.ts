// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { BulkLoader, IN_FLIGHT } from './bulk_loader';
import type { Origin } from './bulk_loader';
import type { Envelope, LogKind, Normalised } from './kind';
import { isFields, RefusedRecord } from './kind';
import type { KindTally, LoadOptions, LoadReport } from './load_options';
import { LoadProblem } from './load_problem';
import type { Connection, LoadTarget } from './opensearch/connection';
import { connect } from './opensearch/connection';
import { RefusedLines } from './refused_lines';

const PROGRESS_EVERY = 1000;

/** A record and what is known about its delivery. */
export interface Delivered {
  value: unknown;
  raw: string;
  /** Path or S3 key of its file. */
  path: string;
  envelope?: Envelope;
  header?: string;
}

/** One load: takes records, hands documents to OpenSearch, counts. */
export class LoadRun {
  read = 0;
  files = 0;
  skippedFiles = 0;
  bytes = 0;
  totalBytes = 0;
  private readonly kinds = new Map<string, KindTally>();
  private readonly started = Date.now();
  private readonly loader: BulkLoader;

  private constructor(
    private readonly connection: Connection,
    private readonly refusedLines: RefusedLines,
    private readonly options: LoadOptions
  ) {
    this.loader = new BulkLoader(connection, refusedLines);
  }

  /** @throws LoadProblem when OpenSearch does not answer, or the account is none */
  static async start(target: LoadTarget, options: LoadOptions): Promise<LoadRun> {
    const { account, refusedFile } = options;
    if (account !== undefined && !/^\d{12}$/.test(account)) {
      throw new LoadProblem(`${account} is no AWS account: 12 digits are expected`);
    }
    const connection = await connect(target, IN_FLIGHT);
    const { status } = await connection.ask('GET', '/');
    if (status !== 200) throw new LoadProblem(`OpenSearch at ${target.url} answered ${status}`);
    if (await lacksTemplate(connection)) {
      options.say?.(
        `${target.url} has no index template for log-aws-cloudtrail-*: without those of SIEM on Amazon OpenSearch ` +
          'Service fields are mapped otherwise, and what is counted from them may be wrong'
      );
    }
    return new LoadRun(connection, await RefusedLines.startAt(refusedFile), options);
  }

  /** Normalises one record and queues it; resolves when there is room for the next. */
  async take(kind: LogKind, delivered: Delivered, origin: Origin): Promise<void> {
    const made = this.documentOf(kind, delivered);
    if ('refusal' in made) {
      await this.refuse(origin, made.refusal, kind);
      return;
    }
    this.countRead();
    const tally = this.tallyOf(kind);
    tally.read += 1;
    if (hasUnknownAccount(made)) tally.unknownAccount += 1;
    await this.loader.add(made, origin, tally);
  }

  /** Takes what a kind delivers in one JSON object: one record, or several. */
  async takeDelivered(kind: LogKind, delivered: Delivered, origin: Origin): Promise<void> {
    const { value, raw, path } = delivered;
    if (kind.form !== 'json' || kind.parts === undefined || !isFields(value)) {
      await this.take(kind, delivered, origin);
      return;
    }
    for (const { record, raw: own, envelope } of kind.parts(value, raw)) {
      await this.take(kind, { value: record, raw: own, path, envelope }, origin);
    }
  }

  /** Counts what stood where a record should be. */
  async refuse(origin: Origin, reason: string, kind?: LogKind): Promise<void> {
    this.countRead();
    if (kind !== undefined) {
      const tally = this.tallyOf(kind);
      tally.read += 1;
      tally.refused += 1;
    }
    await this.refusedLines.add({ ...origin, reason });
  }

  /** Waits for all answers, makes the documents visible, and sums up. */
  async finish(): Promise<LoadReport> {
    await this.loader.finish();
    const { tally } = this.loader;
    const indices = [...tally.indices].sort();
    for (const index of indices) await this.connection.ask('POST', `/${index}/_refresh`);
    this.tellProgress();
    return {
      files: this.files,
      skippedFiles: this.skippedFiles,
      read: this.read,
      distinct: tally.distinct,
      secondDeliveries: tally.secondDeliveries,
      refused: this.refusedLines.count,
      retriedAsText: tally.retriedAsText,
      clashes: Object.fromEntries([...tally.clashes].sort()),
      unknownAccount: [...this.kinds.values()].reduce((sum, one) => sum + one.unknownAccount, 0),
      kinds: Object.fromEntries(this.kinds),
      indices,
      seconds: (Date.now() - this.started) / 1000,
    };
  }

  async close(): Promise<void> {
    this.connection.close();
    await this.refusedLines.close();
  }

  private tallyOf({ name }: LogKind): KindTally {
    const known = this.kinds.get(name);
    if (known !== undefined) return known;
    const made = { read: 0, distinct: 0, secondDeliveries: 0, refused: 0, unknownAccount: 0 };
    this.kinds.set(name, made);
    return made;
  }

  private documentOf(kind: LogKind, delivered: Delivered): Normalised | { refusal: string } {
    const { value, ...known } = delivered;
    const context = { ...known, account: this.options.account, ingested: new Date() };
    try {
      if (kind.form === 'text') return kind.normaliseLine(delivered.raw, context);
      return isFields(value) ? kind.normalise(value, context) : { refusal: 'no JSON object' };
    } catch (error) {
      if (error instanceof RefusedRecord) return { refusal: error.message };
      // Such as a record nested deeper than the stack: one record never stops a load.
      return { refusal: `cannot be normalised: ${(error as Error).message}` };
    }
  }

  private countRead(): void {
    this.read += 1;
    if (this.read % PROGRESS_EVERY === 0) this.tellProgress();
  }

  private tellProgress(): void {
    const { bytes, totalBytes, read } = this;
    this.options.progress?.({ bytes, totalBytes, records: read });
  }
}

/** Only when OpenSearch says so: who may not ask is not warned. */
async function lacksTemplate(connection: Connection): Promise<boolean> {
  const path = '/_index_template/_simulate_index/log-aws-cloudtrail-2000-01';
  const { status, body } = await connection.ask('POST', path);
  if (status !== 200 || !isFields(body)) return false;
  // Without any template the answer is an empty object.
  const mappings = isFields(body.template) ? body.template.mappings : undefined;
  return !isFields(mappings) || Object.keys(mappings).length === 0;
}

function hasUnknownAccount({ document }: Normalised): boolean {
  const { cloud } = document;
  const account = isFields(cloud) ? cloud.account : undefined;
  return isFields(account) && account.id === 'unknown';
}
