// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { axeExceptions } from './axe_exceptions';

interface AxeWindow {
  axe: { run(root: Document, options: unknown): Promise<AxeResults> };
}

/** What a theme can change: the rest of a page is the same in each. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Rule and element of each violation that no exception covers. */
export async function violations(
  page: Page,
  { coloursOnly = false }: { coloursOnly?: boolean } = {}
): Promise<string[]> {
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
  const { violations: found } = await page.evaluate<AxeResults, string>(
    (options) => (window as unknown as AxeWindow).axe.run(document, JSON.parse(options)),
    JSON.stringify(coloursOnly ? { runOnly: COLOUR_RULES } : {})
  );
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
