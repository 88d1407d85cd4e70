// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Browser } from 'playwright-core';
import type { KeptHistory } from '../../common/settings/kept';
import type { PlannedWork, SystemDefinition, Versioned } from '../../common/systems/system';
import { get } from '../product';
import { launchChromium } from './chromium';
import { violations } from './violations';
import { app, signedIn } from './visit';
import type { Visit } from './visit';

/** Not to be met again in a product that an earlier run has left. */
const MARK = Date.now().toString(36);
const SYSTEM = `test-${MARK}`;
const ACCOUNT = String(Date.now()).slice(-12);
const WORK = `CHG-${MARK}`;
const KIND = `own_${MARK}`;
/** What the browser itself says of an answer that is no good: refused on purpose here. */
const REFUSED = /^console: Failed to load resource: the server responded with a status of 4(00|09)/;

let browser: Browser;
let one: Visit;
beforeAll(async () => {
  browser = await launchChromium();
  one = await signedIn(browser, 'admin');
});
afterAll(() => browser.close());
afterEach(() => {
  expect(one.complaints.list.splice(0).filter((line) => !REFUSED.test(line))).toEqual([]);
});

async function kept<Content>(path: string): Promise<Versioned<Content>> {
  return (await get<Versioned<Content>>('admin', path, {})).body;
}
const system = () => kept<SystemDefinition>(`systems/${SYSTEM}`);

async function save(visit: Visit): Promise<void> {
  await visit.find('save').click();
  await visit.find('saved').getByText('Saved.').waitFor();
}

test('a system is made; an account id of 11 digits is refused where it stands', async () => {
  await one.open(app('/settings/systems'));
  await one.find('new').click();
  await one.find('editor').waitFor();
  await one.find('field-id').fill(SYSTEM);
  await one.find('field-name').fill('Test system');
  await one.find('add-accounts').click();
  await one.find('field-accounts-0-id').fill(ACCOUNT.slice(1));
  await one.find('field-accounts-0-name').fill('test-prod');
  await one.find('save').click();
  await one.page.getByText('Row 1, Account id: must be an account id of 12 digits').waitFor();
  expect(await one.find('field-accounts-0-id').getAttribute('aria-invalid')).toBe('true');
  await one.find('field-accounts-0-id').fill(ACCOUNT);
  await save(one);
  expect(one.page.url()).toContain(`system=${SYSTEM}`);
  const { content, version, changedBy } = await system();
  expect({ version, changedBy }).toEqual({ version: 1, changedBy: 'admin' });
  expect(content.environments).toEqual([
    { name: 'production', accounts: [{ id: ACCOUNT, name: 'test-prod' }] },
  ]);
});

test('an account of another system is refused by the server, and what was typed stays', async () => {
  await one.open(app('/settings/systems/system?account=111122223333&name=mine'));
  await one.find('field-id').fill(`other-${MARK}`);
  await one.find('field-name').fill('Other system');
  await one.find('save').click();
  await one.page.getByText('Row 1, Account id: account 111122223333 belongs to').waitFor();
  expect(await one.find('field-name').inputValue()).toBe('Other system');
});

test('a form with unsaved text is left only when told so', async () => {
  await one.open(app('/settings/systems'));
  await one.find('new').click();
  await one.find('field-name').fill('Not saved');
  // Another page of the same application, a step back, another application.
  const ways = [
    () => one.page.getByRole('tab', { name: 'Planned work' }).click(),
    () => one.page.goBack(),
    () => one.find('nav-siemReviewRoleUsage').click(),
  ];
  for (const go of ways) {
    await go();
    await one.page.getByText('Leave without saving?').waitFor();
    await one.page.getByRole('button', { name: 'Stay' }).click();
    expect(await one.find('field-name').inputValue()).toBe('Not saved');
  }
  // Closing the window is the browser's own question.
  const asked = one.page.waitForEvent('dialog');
  await one.page.evaluate('void setTimeout(() => location.reload(), 0)');
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await one.page.getByRole('tab', { name: 'Planned work' }).click();
  await one.page.getByRole('button', { name: 'Leave' }).click();
  await one.page.waitForURL(/\/settings\/planned_work$/);
});

test('who saves second sees what the first has saved, and neither loses anything', async () => {
  const address = app(`/settings/systems/system?system=${SYSTEM}`);
  await one.open(address);
  const other = await signedIn(browser, 'admin');
  await other.open(address);
  await other.find('field-owner').fill('First');
  await save(other);
  await one.find('field-description').fill('By the second');
  await one.find('save').click();
  await one.find('conflict').waitFor();
  const shown = await one.find('conflict').locator('tbody tr').allInnerTexts();
  expect(shown.map((row) => row.split(/\s/)[0])).toEqual(['description', 'owner']);
  expect((await system()).content.owner).toBe('First');
  await one.find('overwrite').click();
  expect(await one.find('field-description').inputValue()).toBe('By the second');
  await save(one);
  expect(await system()).toMatchObject({
    version: 3,
    content: { owner: '', description: 'By the second' },
  });
  await other.leave();
});

test('the versions say who changed what', async () => {
  await one.open(app(`/settings/systems/system?system=${SYSTEM}`));
  await one.find('showHistory').click();
  const versions = one.find('history').locator('[data-test-subj="version"]');
  await versions.first().waitFor();
  const { body } = await get<KeptHistory<SystemDefinition>>(
    'admin',
    `systems/${SYSTEM}/history`,
    {}
  );
  const wanted = body.versions.map(
    ({ version, changedBy }) => `Version ${version}, changed by ${changedBy}`
  );
  expect((await versions.allInnerTexts()).map((line) => line.replace(/, \d.*/, ''))).toEqual(
    wanted
  );
  expect(await one.find('differences').first().innerText()).toContain('By the second');
  expect(await violations(one.page)).toEqual([]);
  await one.page.keyboard.press('Escape');
});

test('an import with a bad row changes nothing and names row and field; a good one is applied', async () => {
  await one.open(app('/settings/systems'));
  await one.find('import').click();
  const head = 'system_id,name,environment,account_id,account_name,owner';
  const good = `${SYSTEM},Test system,production,${ACCOUNT},renamed,Owner of the file`;
  await one.find('importText').fill(`${head}\n${good}\nbad-${MARK},Bad,production,1234,x,`);
  await one.find('importCheck').click();
  await one.find('importRow-refused').waitFor();
  expect(await one.find('importRow-refused').innerText()).toMatch(
    /3\s+bad-.*\s+Refused\s+Environment 1: account 1: Account id must be an account id of 12 digits/
  );
  expect(await one.find('importApply').isDisabled()).toBe(true);
  expect(await violations(one.page)).toEqual([]);
  expect((await system()).version).toBe(3);

  await one.find('importFile').setInputFiles({
    name: 'systems.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`\uFEFF${head}\r\n${good}\r\n`, 'utf8'),
  });
  // Another text, and what was said of the one before is gone.
  await one.find('importRow-refused').waitFor({ state: 'detached' });
  await one.find('importCheck').click();
  await one.find('importRow-changed').waitFor();
  expect(await one.find('importRow-changed').innerText()).toContain('environments');
  await one.find('importApply').click();
  await one.find('imported').waitFor();
  expect(await system()).toMatchObject({ version: 4, content: { owner: 'Owner of the file' } });
});

test('the register can be taken away as a file and read back', async () => {
  await one.open(app('/settings/systems'));
  const [download] = await Promise.all([
    one.page.waitForEvent('download'),
    one.find('export-csv').click(),
  ]);
  expect(download.suggestedFilename()).toBe('systems.csv');
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString('utf8');
  expect(text).toContain(ACCOUNT);
  await one.find('import').click();
  await one.find('importText').fill(text);
  await one.find('importCheck').click();
  await one.find('importSum').waitFor();
  expect(await one.find('importSum').innerText()).toMatch(
    /^0 new, 0 changed, \d+ unchanged, 0 refused$/
  );
});

test('planned work is kept as instants of the display zone', async () => {
  await one.open(app('/settings/planned_work?new=yes'));
  await one.find('field-number').fill(WORK);
  await one.find('field-system').selectOption(SYSTEM);
  expect(await one.find('field-accounts').inputValue()).toBe(ACCOUNT);
  await one.find('field-from').fill('2026-05-01T09:00');
  await one.find('field-to').fill('2026-05-01T08:00');
  await one.find('field-principals').fill('terraform-deploy\nops-*');
  await one.find('field-purpose').fill('Test of planned work');
  await one.find('save').click();
  await one.page.getByText('must be after the start').waitFor();
  await one.find('field-to').fill('2026-05-01T18:30');
  await save(one);
  const { content } = await kept<PlannedWork>(`planned_work/${WORK}`);
  expect(content).toMatchObject({
    system: SYSTEM,
    accounts: [ACCOUNT],
    from: '2026-05-01T00:00:00Z',
    to: '2026-05-01T09:30:00Z',
    principals: ['terraform-deploy', 'ops-*'],
    events: [],
  });
  await one.open(app('/settings/planned_work'));
  await one.find('workLink').getByText(WORK).click();
  await one.page.waitForURL(new RegExp(`number=${WORK}`));
  await one.find('editor').waitFor();
  expect(await one.find('field-from').inputValue()).toBe('2026-05-01T09:00');
});

test('a kind of log is declared from the fields of its indices', async () => {
  await one.open(app('/settings/own_kinds?new=yes'));
  await one.find('field-id').fill(KIND);
  await one.find('field-name.en').fill('Load balancer, again');
  await one.find('field-name.ja').fill('ロードバランサー（再）');
  await one.find('field-indexPattern').fill('log-aws-elb-*');
  await one.find('lookForFields').click();
  await one.find('fieldsFound').waitFor();
  // The usual field of the time is taken by itself.
  expect(await one.find('field-time').inputValue()).toBe('@timestamp');
  for (const field of ['source.ip', 'cloud.account.id']) {
    await one.find('addField').locator('input').fill(field);
    await one.page.getByRole('option', { name: new RegExp(`^${field} \\(`) }).click();
  }
  await one.find('label-ja-source.ip').fill('');
  await one.find('save').click();
  await one.find('fieldsFault').waitFor();
  expect(await one.find('fieldsFault').innerText()).toBe('source.ip: must not be empty');
  await one.find('label-ja-source.ip').fill('接続元');
  await one.find('field-account').selectOption('cloud.account.id');
  await save(one);
  expect(await kept(`own_kinds/${KIND}`)).toMatchObject({
    content: { time: '@timestamp', account: 'cloud.account.id', indexPattern: 'log-aws-elb-*' },
  });
});

test('who may not write is told so, and finds nothing to change', async () => {
  const analyst = await signedIn(browser, 'analyst');
  await analyst.open(app(`/settings/systems/system?system=${SYSTEM}`));
  expect(await analyst.find('cannotWrite').innerText()).toContain('siem_review_admin');
  expect(await analyst.find('save').isDisabled()).toBe(true);
  expect(await analyst.find('field-name').isDisabled()).toBe(true);
  expect(await analyst.find('remove').count()).toBe(0);
  await analyst.open(app('/settings/systems'));
  expect(await analyst.find('import').count()).toBe(0);
  expect(analyst.complaints.list).toEqual([]);
  await analyst.leave();
});

test('axe finds nothing; 1366 x 768 does not scroll to the side', async () => {
  const found: Record<string, string[]> = {};
  for (const address of [
    '/settings/systems',
    `/settings/systems/system?system=${SYSTEM}`,
    '/settings/planned_work',
    `/settings/planned_work?number=${WORK}`,
    '/settings/own_kinds',
    `/settings/own_kinds?kind=${KIND}`,
  ]) {
    await one.open(app(address));
    const wide = await one.page.evaluate(
      'document.documentElement.scrollWidth > window.innerWidth'
    );
    const open = await violations(one.page);
    if (wide || open.length > 0) found[address] = open;
  }
  expect(found).toEqual({});
});

test('speaks Japanese, faults too', async () => {
  const japanese = await signedIn(browser, 'admin');
  await japanese.find('languageMenu').click();
  await japanese.find('language-ja-JP').click();
  await japanese.page.locator('html[lang^=ja]').waitFor({ state: 'attached' });
  await japanese.settled();
  await japanese.open(app('/settings/planned_work'));
  expect(await japanese.page.locator('body').innerText()).toContain('計画作業');
  await japanese.open(app(`/settings/systems/system?system=${SYSTEM}`));
  await japanese.find('field-accounts-0-id').fill('1');
  await japanese.find('save').click();
  await japanese.page.getByText('1 行目、アカウント ID：12 桁の数字で入力してください').waitFor();
  const page = await japanese.page.locator('body').innerText();
  for (const words of ['環境とアカウント', '保存', '変更履歴']) expect(page).toContain(words);
  expect(page).not.toContain('Environments and accounts');
  expect(japanese.complaints.list).toEqual([]);
  await japanese.leave();
});

test('what is removed leaves the lists', async () => {
  const pages = [
    { path: `/settings/own_kinds?kind=${KIND}`, back: /\/settings\/own_kinds$/ },
    { path: `/settings/planned_work?number=${WORK}`, back: /\/settings\/planned_work$/ },
    { path: `/settings/systems/system?system=${SYSTEM}`, back: /\/settings\/systems$/ },
  ];
  for (const { path, back } of pages) {
    await one.open(app(path));
    await one.find('remove').click();
    await one.page.locator('[data-test-subj="confirmModalConfirmButton"]').click();
    await one.page.waitForURL(back);
    await one.settled();
    expect(await one.page.locator('body').innerText()).not.toContain(MARK);
  }
});
