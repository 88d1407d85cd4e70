// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { useCallback } from 'react';
import type { DataHealthAnswer, DataHealthInput } from '../../common/data_health/answers';
import { coverageOfHealth } from '../../common/data_health/health_coverage';
import { dataHealthEndpoint } from '../../common/data_health/endpoints';
import type { Coverage } from '../../common/search/coverage';
import { useServices } from '../services/services';
import type { Question } from '../services/use_answer';

export type CoveredHealth = DataHealthAnswer & { coverage: Coverage };

/** Asks how the logs are; its answer tells what it rests on, as every other one. */
export function useHealthQuestion(): Question<DataHealthInput, CoveredHealth> {
  const { ask } = useServices();
  return useCallback(
    async (input, signal) => {
      const answer = await ask(dataHealthEndpoint, input, signal);
      return { ...answer, coverage: coverageOfHealth(answer) };
    },
    [ask]
  );
}
