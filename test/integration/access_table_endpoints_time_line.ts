// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type {
  DensityAnswer,
  EventAnswer,
  StepCountsAnswer,
  TimeLineAnswer,
} from '../../common/investigate/time_line/answers';
import * as line from '../../common/investigate/time_line/endpoints';
import type { HttpAnswer } from '../../host/testing/ask_http';
import { AT, OTHER, PERIOD } from './access_table_endpoints_documents';
import { agreed, verdict } from './access_table_endpoints_verdict';
import type { Act } from './access_table_endpoints_verdict';

/** A kind of log in a time line, over time and by steps; of one that is refused nothing is told. */
export const following =
  (log: string, all: number): Act =>
  async (ask) => {
    const input = { trail: { steps: [{ logs: [log] }] }, scope: PERIOD };
    const answers: HttpAnswer[] = [];
    for (const endpoint of [line.timeLineEndpoint, line.densityEndpoint, line.stepCountsEndpoint])
      answers.push(await ask(endpoint, input));
    const given = agreed(answers.map(verdict));
    if (given !== 'allowed') return given;
    const [told, density, steps] = answers.map((one) => one.json() as unknown) as [
      TimeLineAnswer,
      DensityAnswer,
      StepCountsAnswer,
    ];
    const [{ counts }] = density.kinds;
    const found = [
      told.events.length,
      counts.reduce<number>((sum, one) => sum + (one || 0), 0),
      (steps.counts[0].kinds || [])[0].count || 0,
    ];
    const problems = [told.kinds[0].problem, density.kinds[0].problem].filter(Boolean);
    const refused = problems.length === 2 && steps.counts[0].count === null;
    if (refused && found.every((one) => one === 0)) return 'denied';
    if (problems.length > 0) throw new Error(`forbidden, and yet: ${answers[0].text()}`);
    return found.every((one) => one === all) ? 'allowed' : 'less';
  };

/** What is left out for somebody is not there for him; hidden fields are not among those told. */
export const oneEvent: Act = async (ask) => {
  const event = { log: 'cloudtrail', id: `endpoints-of-${OTHER}`, at: AT };
  const answer = await ask(line.eventEndpoint, event);
  // What is left out for somebody is not there for him.
  if (answer.status === 404) return 'less';
  const given = verdict(answer);
  if (given !== 'allowed') return given;
  const { fields } = answer.json() as unknown as EventAnswer;
  return fields.some(({ field }) => field === 'source.ip') ? given : 'less';
};
