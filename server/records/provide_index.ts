// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { ServiceIdentity } from './service_identity';

const FIRST_WAIT = 2000;
const LONGEST_WAIT = 60000;

/**
 * Makes the index of the settings as soon as OpenSearch lets it, trying again for ever, never throwing. Says what is in
 * the way once, and when it is made. Ends with the function that it gives back.
 */
export function keepProviding(
  identity: ServiceIdentity,
  log: { info(line: string): void; warn(line: string): void }
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  let told = '';
  const attempt = async (wait: number): Promise<void> => {
    try {
      if (await identity.provideIndex()) log.info('The index of the settings was made.');
    } catch (error) {
      if (ended) return;
      const { name, message } = error as Error;
      const line = `The index of the settings cannot be made yet, nothing can be written: ${name} ${message}`;
      if (line !== told) log.warn(line);
      told = line;
      timer = setTimeout(() => void attempt(Math.min(wait * 2, LONGEST_WAIT)), wait);
      timer.unref();
    }
  };
  void attempt(FIRST_WAIT);
  return () => {
    ended = true;
    if (timer) clearTimeout(timer);
  };
}
