// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { SearchProblem } from '../../search/errors';
import type { LogSearchPort, SearchAnswer, SearchBody } from '../../search/search_port';
import { fitsPattern, isGone } from '../../log_query/list';

/**
 * Reads one kind of log for one page of a time line. The first page is plain searches; a further one opens a point in
 * time when it has none yet, so that what arrives in between is not in it.
 */
export class PagedReader {
  private opened?: Promise<string>;

  constructor(
    private readonly port: LogSearchPort,
    private readonly index: string,
    private readonly further: boolean,
    private pit?: string
  ) {}

  readonly read = async (body: SearchBody): Promise<SearchAnswer> => {
    if (!this.further) return this.port.search({ index: this.index, body });
    const given = this.pit !== undefined && !this.opened;
    try {
      const answer = await this.port.searchPointInTime(await this.pitNow(), body);
      if (answer.pit_id) this.pit = answer.pit_id;
      // Somebody else's mark: the state of other indices than those that are asked.
      const strange = (answer.hits.hits || []).some((hit) => !fitsPattern(hit._index, this.index));
      if (strange) throw gone();
      return answer;
    } catch (error) {
      if (given && isGone(error)) throw gone();
      throw error;
    }
  };

  /** The point in time that the next page goes on in. */
  get pointInTime(): string | undefined {
    return this.pit;
  }

  /** Lets the point in time go; OpenSearch does it by itself two minutes after the last page. */
  async close(): Promise<void> {
    if (this.pit !== undefined) await this.port.closePointInTime(this.pit).catch(() => undefined);
    this.pit = undefined;
  }

  private async pitNow(): Promise<string> {
    if (this.pit !== undefined) return this.pit;
    if (!this.opened) this.opened = this.port.openPointInTime(this.index);
    const pit = await this.opened;
    if (this.pit === undefined) this.pit = pit;
    return this.pit;
  }
}

function gone(): SearchProblem {
  const message = 'after: the time line was left for too long, ask for its first page';
  return new SearchProblem('not_found', 404, message, { field: 'after' });
}
