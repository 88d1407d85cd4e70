// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { axeExceptions } from './axe_exceptions';

/** Rule and element of each violation that no exception covers. */
export async function violations(page: Page): Promise<string[]> {
  // While a flyout fades in, none of its texts has contrast enough.
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter(
          ({ effect, playState }) =>
            playState === 'running' && effect?.getTiming().iterations !== Infinity
        )
        .map((one) => one.finished.catch(() => undefined))
    ).then(() => undefined)
  );
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate<AxeResults>('axe.run(document)');
  const open: string[] = [];
  for (const { id, nodes } of found) {
    for (const { target, html } of nodes) {
      const selector = String(target[0]);
      const inside = axeExceptions.filter(({ rule }) => rule === id).map((one) => one.inside);
      const excused = await page
        .locator(selector)
        .first()
        .evaluate((element, parents) => parents.some((one) => element.closest(one)), inside);
      if (!excused) open.push(`${id}: ${html.slice(0, 200)}`);
    }
  }
  return open;
}
