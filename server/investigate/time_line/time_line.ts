// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type {
  TimeLineAnswer,
  TimeLineEvent,
  TimeLineInput,
  TimeLineKind,
} from '../../../common/investigate/time_line/answers';
import { PAGE_BOUNDS } from '../../../common/investigate/time_line/endpoints';
import { isChange } from '../../../common/investigate/time_line/lines/cloudtrail';
import { eventOf } from '../../../common/investigate/time_line/lines/event_of';
import { instantText } from '../../../common/time/instant';
import { plannedMatch } from '../../../common/systems/planned_match';
import type { PlannedMatch } from '../../../common/systems/planned_match';
import type { PlannedWork } from '../../../common/systems/system';
import { emptyListOf } from '../../log_query/asked';
import type { Asked } from '../../log_query/asked';
import { readCurrent } from '../../records/read_settings';
import { SearchProblem } from '../../search/errors';
import { gatherSearches } from '../../search/gather_searches';
import type { LogSearchPort } from '../../search/search_port';
import { alsoInSecurityHub, SECURITY_HUB, toldByProduct } from './found_elsewhere';
import { factsOfKind, kindEntry, orProblem, outOfScope } from './kind_entry';
import { KindStream } from './kind_stream';
import type { Item } from './kind_stream';
import { readPositions, writePositions } from './mark';
import type { Position, Positions, Question } from './mark';
import { mergeStreams } from './merge';
import { PagedReader } from './paged_reader';
import { askedOf, askedOfTrail, scopeOfTrail } from './trail_asked';
import type { TrailContext } from './trail_asked';

/** One kind of log on one page. */
interface Source {
  asked: Asked;
  reader: PagedReader;
  /** Absent: it has nothing more to tell. */
  stream?: KindStream;
}

/**
 * One page of the events of all kinds of log that a trail leaves in, in order of time. A kind that the person may not
 * read, or that cannot be read, says so in its entry; the others go on without it.
 */
export async function readTimeLine(
  port: LogSearchPort,
  context: TrailContext,
  input: TimeLineInput
): Promise<TimeLineAnswer> {
  const gathered = gatherSearches(port);
  const { accounts } = context;
  const { trail, scope, after } = input;
  const oldestFirst = input.oldestFirst === true;
  const size = input.size || PAGE_BOUNDS.usual;
  const question: Question = { trail, scope, oldestFirst, accounts };
  const all = askedOfTrail(context, input);
  const told = { scope: scopeOfTrail(context, input) };
  const ids = all.map(({ kind }) => kind.id);
  const positions = after === undefined ? undefined : readPositions(question, after, ids);
  if (accounts && accounts.length === 0)
    return { events: [], kinds: positions ? [] : all.map(outOfScope), ...told };
  const ahead = Math.max(10, Math.ceil((2 * size) / Math.max(1, all.length)));
  const sources = sourcesOf(gathered, all, { oldestFirst, ahead, positions });
  const kinds = positions ? [] : await firstRead(gathered, context, all, sources, size);
  const open = sources.filter(({ asked }) =>
    positions ? true : kinds.every(({ log, problem }) => log !== asked.kind.id || !problem)
  );
  const before = (one: Item, other: Item) =>
    one.at === other.at ? one.place < other.place : one.at < other.at === oldestFirst;
  const streams = open.flatMap(({ stream }) => (stream ? [stream] : []));
  const items = await mergeStreams(streams, before, size);
  const events = await eventsOf(gathered, context, input, items);
  const next = await positionsOf(open);
  return {
    events,
    ...(next.size > 0 && { after: writePositions(question, next) }),
    kinds,
    ...told,
  };
}

function sourcesOf(
  port: LogSearchPort,
  all: readonly Asked[],
  ask: { oldestFirst: boolean; ahead: number; positions?: Positions }
): Source[] {
  const { oldestFirst, ahead, positions } = ask;
  const readers = all.map((asked) => {
    const place = positions && positions.get(asked.kind.id);
    const reader = new PagedReader(port, asked.index, positions !== undefined, place && place.pit);
    return { asked, reader };
  });
  return readers.flatMap(({ asked, reader }, place): Source[] => {
    const start = positions && positions.get(asked.kind.id);
    if ((positions && !start) || emptyListOf(asked)) return [];
    if (start && start.ended) return [{ asked, reader }];
    const others = readers.map((one) => ({ asked: one.asked, reader: one.reader.read }));
    const options = {
      place,
      oldestFirst,
      ahead,
      counted: positions === undefined,
      ...(asked.kind.id === SECURITY_HUB && { elsewhere: toldByProduct(others) }),
    };
    return [{ asked, reader, stream: new KindStream(asked, reader.read, options, start) }];
  });
}

/** Reads the beginning of each kind, and what there is of it at all. */
async function firstRead(
  port: LogSearchPort,
  context: TrailContext,
  all: readonly Asked[],
  sources: readonly Source[],
  size: number
): Promise<TimeLineKind[]> {
  return Promise.all(
    all.map(async (asked): Promise<TimeLineKind> => {
      const facts = factsOfKind(port, asked, context.now());
      const emptyList = emptyListOf(asked);
      const source = sources.filter((one) => one.asked === asked)[0];
      if (!source || !source.stream)
        return { ...kindEntry(asked, await facts, {}), ...(emptyList && { emptyList }) };
      const { stream } = source;
      const [read, known] = await Promise.all([orProblem(stream.read(size)), facts]);
      const reports = stream.answers;
      return kindEntry(asked, known, { reports, total: stream.total, problem: read.problem });
    })
  );
}

async function eventsOf(
  port: LogSearchPort,
  context: TrailContext,
  input: TimeLineInput,
  items: readonly Item[]
): Promise<TimeLineEvent[]> {
  const securityHub = context.kinds.filter(({ id }) => id === SECURITY_HUB)[0];
  const changes = items.some(({ kind, values }) => kind.id === 'cloudtrail' && isChange(values));
  const [also, planned] = await Promise.all([
    alsoInSecurityHub(port, askedOf(context, input, securityHub, []), items),
    changes ? readPlanned(port) : undefined,
  ]);
  return items.map((item) => {
    const alsoIn = also.get(item);
    const { kind, id, at, values } = item;
    const event = eventOf(kind, { id, at: instantText(at), values }, planned);
    return alsoIn ? { ...event, alsoIn } : event;
  });
}

/** Undefined: the person may not see planned work. */
async function readPlanned(port: LogSearchPort): Promise<PlannedMatch | undefined> {
  try {
    const { items } = await readCurrent<PlannedWork>(port, 'planned_work');
    return plannedMatch(items.map(({ content }) => content));
  } catch (error) {
    if (error instanceof SearchProblem && error.code === 'forbidden') return undefined;
    throw error;
  }
}

/** Where the next page goes on; with the last one all points in time go. */
async function positionsOf(sources: readonly Source[]): Promise<Positions> {
  const positions: Positions = new Map();
  let goesOn = false;
  await Promise.all(
    sources.map(async ({ asked, reader, stream }) => {
      // Nothing more may only come out by reading on: what stands at the end of what was read is not known.
      if (stream && stream.head() === undefined) await stream.read(1);
      const position = stream && stream.position();
      const next: Position = position ? { ...position } : { told: 0, ended: true };
      if (reader.pointInTime !== undefined) next.pit = reader.pointInTime;
      if (position) goesOn = true;
      if (position || next.pit !== undefined) positions.set(asked.kind.id, next);
    })
  );
  if (goesOn) return positions;
  await Promise.all(sources.map(({ reader }) => reader.close()));
  return new Map();
}
