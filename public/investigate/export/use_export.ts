// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { TimeLineExport } from '../../../common/investigate/time_line/export/time_line_export';
import { timeLineEndpoint } from '../../../common/investigate/time_line/endpoints';
import { useServices } from '../../services/services';
import { dataOf } from '../../services/use_answer';
import { useInvestigateView } from '../investigate_view';
import { missingOf, namesOf, whyUnknown } from '../kind_words';
import type { Investigation } from '../saved/use_investigation';
import { timeLineInput } from '../time_line/use_time_line';
import type { TimeLine } from '../time_line/use_time_line';
import { readAll } from './read_all';
import { scopeNames } from './scope_names';

/** Collects all that a file of the time line has to tell: events, scope, gaps, notes. */
export function useExport(
  line: TimeLine,
  { kept, notes }: Investigation
): () => Promise<TimeLineExport> {
  const { ask, lang, time, number } = useServices();
  const view = useInvestigateView();
  return async () => {
    const { state, scope, kinds } = view;
    const first = dataOf(line.answer);
    const { events, more } = await readAll(
      (input) => ask(timeLineEndpoint, input),
      timeLineInput(view)
    );
    const gaps = (first ? first.kinds : []).flatMap((one) => {
      const why = whyUnknown(one) || missingOf(one, { time, number });
      return why === '' ? [] : [`${namesOf([one], kinds, lang)}: ${why}`];
    });
    return {
      lang,
      zone: time.zone,
      made: new Date().toISOString(),
      ...(kept && { name: kept.content.name, note: kept.content.note }),
      trail: state.trail,
      scope,
      scopeWords: scopeNames(view),
      kinds,
      events,
      more,
      gaps,
      notes,
    };
  };
}
