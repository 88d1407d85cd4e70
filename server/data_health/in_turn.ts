// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** Does something for each of many, some at the same time; answers in their order. The first that fails ends it. */
export async function inTurn<One, Done>(
  many: readonly One[],
  atATime: number,
  act: (one: One) => Promise<Done>
): Promise<Done[]> {
  const done: Done[] = [];
  for (let from = 0; from < many.length; from += atATime) {
    done.push(...(await Promise.all(many.slice(from, from + atATime).map(act))));
  }
  return done;
}
