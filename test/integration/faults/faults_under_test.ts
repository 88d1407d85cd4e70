// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { monitorEventLoopDelay } from 'perf_hooks';
import type { HttpAnswer } from '../../../host/testing/ask_http';
import { engineAccess } from '../engine_access';
import { startHostBefore } from '../host_before_engine';
import type { HostBeforeEngine } from '../host_before_engine';
import { API, GOOD, queryText } from '../hostile_inputs';
import type { EndpointName } from '../hostile_inputs';
import { startRecordingProxy } from '../recording_proxy';
import type { RecordingProxy } from '../recording_proxy';
import { PREFIX } from '../role_usage/documents';
import { startTcpProxy } from './tcp_proxy';
import type { TcpProxy } from './tcp_proxy';

/** The shortest that the setting takes. */
export const DEADLINE_MS = 1000;
const LONGEST_STALL_MS = 200;

export interface FaultsUnderTest {
  host: HostBeforeEngine;
  network: TcpProxy;
  engine: RecordingProxy;
  ask(endpoint: EndpointName): Promise<HttpAnswer>;
  /** Asks while the fault is there, and checks what holds for every fault. */
  askInFault(endpoint: EndpointName): Promise<{ answer: HttpAnswer; milliseconds: number }>;
  /** The same host answers again. */
  expectRecovery(endpoint?: EndpointName): Promise<void>;
  stop(): Promise<void>;
}

/** Host - network that fails - recording proxy - the real OpenSearch. */
export async function startFaults(): Promise<FaultsUnderTest> {
  const engine = await startRecordingProxy(engineAccess());
  const network = await startTcpProxy(engine.port);
  const host = await startHostBefore(
    { url: network.url },
    { indices: { cloudtrail: `${PREFIX}-*` }, search: { deadlineMs: DEADLINE_MS } }
  );
  const cookie = await host.signIn('analyst');
  const ask = (endpoint: EndpointName) =>
    host.ask(`${API}/${endpoint}?${queryText(GOOD[endpoint])}`, { headers: { cookie } });
  return {
    host,
    network,
    engine,
    ask,
    askInFault: async (endpoint) => {
      engine.forget();
      const stalls = monitorEventLoopDelay({ resolution: 5 });
      stalls.enable();
      const start = Date.now();
      const answer = await ask(endpoint);
      const milliseconds = Date.now() - start;
      stalls.disable();
      expect(stalls.max / 1e6).toBeLessThan(LONGEST_STALL_MS);
      // One try: no call was made a second time.
      const calls = engine.calls.map(({ method, path, body }) => `${method} ${path} ${body}`);
      expect(calls).toEqual([...new Set(calls)]);
      return { answer, milliseconds };
    },
    expectRecovery: async (endpoint = 'actions') => {
      const { status } = await ask(endpoint);
      expect(status).toBe(200);
    },
    stop: async () => {
      await host.stop();
      await network.close();
      await engine.stop();
    },
  };
}
