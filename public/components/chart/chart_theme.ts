// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { DARK_THEME, LIGHT_THEME } from '@elastic/charts';
import type { PartialTheme, Theme } from '@elastic/charts';
import {
  EUI_CHARTS_NEXT_THEME_DARK,
  EUI_CHARTS_NEXT_THEME_LIGHT,
  EUI_CHARTS_THEME_DARK,
  EUI_CHARTS_THEME_LIGHT,
  EUI_CHARTS_V9_THEME_DARK,
  EUI_CHARTS_V9_THEME_LIGHT,
} from '@elastic/eui/dist/eui_charts_theme';
import { euiPaletteCool, euiPaletteGray, euiPaletteNegative } from '@elastic/eui';

/** The chart theme of one of OSD's three looks, `theme:version` v7, v8 (Next) or v9. */
export function chartTheme(theme: { dark: boolean; version: string }): {
  theme: PartialTheme;
  baseTheme: Theme;
} {
  const baseTheme = theme.dark ? DARK_THEME : LIGHT_THEME;
  return { theme: lookOf(theme), baseTheme };
}

function lookOf({ dark, version }: { dark: boolean; version: string }): PartialTheme {
  if (version.startsWith('v7'))
    return (dark ? EUI_CHARTS_THEME_DARK : EUI_CHARTS_THEME_LIGHT).theme;
  if (version.startsWith('v9')) {
    return (dark ? EUI_CHARTS_V9_THEME_DARK : EUI_CHARTS_V9_THEME_LIGHT).theme;
  }
  return (dark ? EUI_CHARTS_NEXT_THEME_DARK : EUI_CHARTS_NEXT_THEME_LIGHT).theme;
}

/** One hue for services, strongest for the busiest, grey for all others. */
export function serviceColours(count: number, others: boolean, dark: boolean): string[] {
  // The palest steps of the palette do not stand out from the page.
  const shades = euiPaletteCool(count + 2);
  const hue = shades.slice(2).reverse();
  return others ? [...hue, euiPaletteGray(5)[dark ? 3 : 1]] : hue;
}

/** The second hue: denied strong, failed pale. */
export function refusedColours(): { denied: string; failed: string } {
  const shades = euiPaletteNegative(5);
  return { denied: shades[4], failed: shades[2] };
}
