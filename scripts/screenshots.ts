// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, readFileSync, writeFileSync } from 'fs';
import path from 'path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { tokenVault } from '../logs/sample/habits/card';
import { ONE_ROLE, ROLES } from '../public/routes';
import { launchChromium, openPage } from '../test/browser/chromium';
import { palettePng } from './palette_png';

const USAGE = 'usage: node scripts/run.js scripts/screenshots.ts URL DATA_DIR [OUT_DIR]\n';
const MOST_BYTES = 150_000;
const PERIOD = 'period=last_30_days';

interface Picture {
  file: string;
  /** Below `/app/siemReview`. */
  place: string;
  locale: 'en' | 'ja-JP';
}

const role = `${ONE_ROLE}?role=${encodeURIComponent(tokenVault.arn)}&${PERIOD}`;
const pictures: Picture[] = [
  { file: 'roles.png', place: `${ROLES}?${PERIOD}`, locale: 'en' },
  { file: 'role.png', place: role, locale: 'en' },
  { file: 'role-ja.png', place: role, locale: 'ja-JP' },
];

/** Pictures of the guides, from a running product with the sample logs: 1366 x 768, as admin. */
async function main(): Promise<void> {
  const [home, dataDir, outDir = path.resolve(__dirname, '..', 'docs', 'images')] =
    process.argv.slice(2);
  if (!home || !dataDir) {
    process.stderr.write(USAGE);
    process.exitCode = 2;
    return;
  }
  const password = adminPassword(dataDir);
  mkdirSync(outDir, { recursive: true });
  const browser = await launchChromium();
  try {
    for (const picture of pictures) {
      const image = await take(browser, home.replace(/\/$/, ''), password, picture);
      if (image.length > MOST_BYTES) {
        throw new Error(`${picture.file} has ${image.length} bytes: at most ${MOST_BYTES}.`);
      }
      writeFileSync(path.join(outDir, picture.file), image);
      process.stdout.write(`${picture.file} ${image.length} bytes\n`);
    }
  } finally {
    await browser.close();
  }
}

/** One picture; rejects when the page complained, or never had its data. */
async function take(
  browser: Browser,
  home: string,
  password: string,
  { file, place, locale }: Picture
): Promise<Buffer> {
  const { context, page, complaints } = await openPage(browser, home, { locale });
  try {
    await page.goto(`${home}/login?locale=${locale}`);
    await page.fill('#username', 'admin');
    await page.fill('#password', password);
    await Promise.all([page.waitForURL(/\/app\//), page.click('#submit')]);
    await page.goto(`${home}/app/siemReview${place}`);
    await settled(page);
    if (complaints.list.length > 0) throw new Error(`${file}: ${complaints.list.join('; ')}`);
    return await smaller(context, await page.screenshot({ type: 'png' }));
  } finally {
    await context.close();
  }
}

/** Until rows are there, nothing loads any more, and the pointer leaves no mark. */
async function settled(page: Page): Promise<void> {
  await page.waitForSelector('[data-test-subj="grid"] [role="gridcell"]', { timeout: 60_000 });
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  // Charts and grids draw once more after their size is known.
  await page.waitForTimeout(1000);
}

/** The same picture with a palette; the browser itself unpacks it. */
async function smaller(context: BrowserContext, image: Buffer): Promise<Buffer> {
  const page = await context.newPage();
  const { width, height, pixels } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = document.createElement('canvas');
    canvas.width = bitmap.width;
    canvas.height = bitmap.height;
    const drawing = canvas.getContext('2d') as CanvasRenderingContext2D;
    drawing.drawImage(bitmap, 0, 0);
    const { data } = drawing.getImageData(0, 0, bitmap.width, bitmap.height);
    let text = '';
    for (let at = 0; at < data.length; at += 32768) {
      text += String.fromCharCode(...data.subarray(at, at + 32768));
    }
    return { width: bitmap.width, height: bitmap.height, pixels: btoa(text) };
  }, image.toString('base64'));
  return palettePng(Buffer.from(pixels, 'base64'), width, height);
}

function adminPassword(dataDir: string): string {
  const file = path.join(dataDir, 'sign-in.json');
  const { users } = JSON.parse(readFileSync(file, 'utf8')) as {
    users: Array<{ name: string; password: string }>;
  };
  const admin = users.find(({ name }) => name === 'admin');
  if (!admin) throw new Error(`${file} has no user admin.`);
  return admin.password;
}

main().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exitCode = 1;
});
