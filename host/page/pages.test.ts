// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import path from 'path';
import { startHostUnderTest } from '../testing/host_under_test';
import type { HostUnderTest } from '../testing/host_under_test';
import type { BootData } from './boot_data';
import { insidePath } from './kept_pages';

describe('pages', () => {
  let host: HostUnderTest;
  let cookie: string;
  beforeAll(async () => {
    const bundleDir = mkdtempSync(path.join(tmpdir(), 'siem-review-bundle-'));
    writeFileSync(path.join(bundleDir, 'siemReview.plugin.js'), 'window.x = 1;');
    writeFileSync(path.join(bundleDir, 'siemReview.chunk.application.AB12CD34.js'), 'export {};');
    host = await startHostUnderTest({ bundleDir, settings: { greeting: 'konnichiwa' } });
    cookie = await host.signIn();
  });
  afterAll(() => host.stop());

  const boot = async (where: string, headers: Record<string, string> = {}): Promise<BootData> => {
    const cookies = [cookie, headers.cookie].filter(Boolean).join('; ');
    const html = await (await host.get(where, { ...headers, cookie: cookies })).text();
    const data = /<osd-injected-metadata data="([^"]*)"/.exec(html)?.[1] || '';
    return JSON.parse(
      data
        .replace(/&quot;/g, '"')
        .replace(/&#39;/g, "'")
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&amp;/g, '&')
    );
  };

  it('leads to the application, and whoever is not signed in to the sign-in page and back', async () => {
    expect((await host.get('/')).headers.get('location')).toBe('/app/siemReview');
    const response = await host.get('/app/siemReview/role_usage?from=now-7d&x=%2F');
    expect(response.status).toBe(302);
    const location = response.headers.get('location') || '';
    // The address names what the server keeps; it does not say where to go.
    expect(location).toMatch(/^\/login\?kept=[\w-]{16}$/);
    const page = await (await host.get(location)).text();
    expect(page).toContain('data-next="/app/siemReview/role_usage?from=now-7d&amp;x=%2F"');
    const name = location.slice('/login?'.length);
    expect(page).toContain(`href="/login?locale=ja-JP&amp;${name}"`);
  });

  it('asks for name and password in the language of the page that was asked for', async () => {
    const response = await host.get('/app/siemReview?locale=ja-JP');
    const location = response.headers.get('location') || '';
    expect(location).toMatch(/^\/login\?kept=[\w-]{16}&locale=ja-JP$/);
    expect(await (await host.get(location)).text()).toContain('<html lang="ja-JP"');
  });

  it.each([
    '/login',
    '/app/siemReview',
    '/auth/session',
    '/api/fake/unread',
    '/nothing',
    '/bundles/host/no.js',
  ])('has the security headers on %s', async (where) => {
    for (const headers of [{}, { cookie }]) {
      const response = await host.get(where, headers as Record<string, string>);
      const policy = response.headers.get('content-security-policy') || '';
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("frame-ancestors 'self'");
      expect(policy).not.toMatch(/script-src[^;]*unsafe|https?:/);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('referrer-policy')).toBe('same-origin');
      expect(response.headers.get('cache-control')).toBe('private, no-store');
    }
  });

  it('has no inline script and no foreign address', async () => {
    for (const where of ['/login', '/app/siemReview']) {
      const html = await (await host.get(where, { cookie })).text();
      expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
      expect(html).not.toMatch(/ on\w+=|javascript:|https?:\/\//);
    }
  });

  it('tells the page what the plugin shows to browsers, and no more', async () => {
    const data = await boot('/app/siemReview');
    expect(data.pluginConfig).toEqual({ greeting: 'konnichiwa' });
    expect(data.capabilities).toEqual({ siemReview: { show: true } });
    expect(data.user).toEqual({ name: 'analyst', proved: true });
    expect(JSON.stringify(data)).not.toContain('not for browsers');
  });

  it("speaks the language of the address, else the remembered one, else the browser's", async () => {
    const japanese = { 'accept-language': 'ja,en;q=0.5' };
    expect((await boot('/app/siemReview')).locale).toBe('en');
    expect((await boot('/app/siemReview', japanese)).locale).toBe('ja-JP');
    expect(
      (await boot('/app/siemReview', { ...japanese, cookie: 'siem_review_locale=en' })).locale
    ).toBe('en');
    const asked = await boot('/app/siemReview?locale=ja-JP', { cookie: 'siem_review_locale=en' });
    expect(asked.locale).toBe('ja-JP');
    expect(asked.translation.messages['siemReview.host.signIn.submit']).toBe('サインイン');
    expect(Object.keys(asked.translation.formats)).toEqual(['number', 'date', 'time', 'relative']);
    expect(await (await host.get('/login', japanese)).text()).toContain('<html lang="ja-JP"');
  });

  it('remembers light and dark', async () => {
    expect((await boot('/app/siemReview')).uiSettings['theme:darkMode']).toBe(false);
    expect(
      (await boot('/app/siemReview', { cookie: 'siem_review_theme=dark' })).uiSettings[
        'theme:darkMode'
      ]
    ).toBe(true);
  });

  it('serves scripts for ever when their name changes with them, and asks again for others', async () => {
    const entry = await host.get('/bundles/plugin/siemReview/siemReview.plugin.js');
    expect(entry.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(entry.headers.get('cache-control')).toBe('private, no-cache');
    const etag = entry.headers.get('etag') || '';
    const again = await host.get('/bundles/plugin/siemReview/siemReview.plugin.js', {
      'if-none-match': etag,
    });
    expect(again.status).toBe(304);
    const chunk = await host.get(
      '/bundles/plugin/siemReview/siemReview.chunk.application.AB12CD34.js'
    );
    expect(chunk.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const page = await (await host.get('/login')).text();
    const script = /src="([^"]+sign_in[^"]+\.js)"/.exec(page)?.[1] || '';
    const own = await host.get(script, { 'accept-encoding': 'gzip' });
    expect(own.status).toBe(200);
    expect(own.headers.get('content-encoding')).toBe('gzip');
    expect(own.headers.get('cache-control')).toContain('immutable');
  });

  it.each([
    '..%2f..%2fpackage.json',
    '%2e%2e/package.json',
    'a%00b.js',
    '.hidden.js',
    'sub/../../x.js',
  ])('serves nothing outside its folders: %s', async (file) => {
    expect((await host.get(`/bundles/plugin/siemReview/${file}`)).status).toBe(404);
  });

  it('puts a typed address into the page as text', async () => {
    const typed = await host.get('/app/%22%3E%3Cscript%3E?x=%22%3E%3Cscript%3E');
    for (const where of [
      typed.headers.get('location') || '',
      '/login?kept=%22%3E%3Cscript%3E&reason=%3Cscript%3E&next=https://evil.example/app/',
      '/login?reason=constructor&kept=__proto__',
    ]) {
      const html = await (await host.get(where)).text();
      expect(html).not.toMatch(/<script>|evil|native code/);
    }
  });

  it.each([
    ['https://evil.example/app/', '/app/siemReview'],
    ['//evil.example/app/', '/app/siemReview'],
    ['/app/../auth/once', '/app/siemReview'],
    ['/app/\\evil', '/app/siemReview'],
    ['/app/siemReview?x=1#y', '/app/siemReview?x=1'],
    ['/app/siemReview/%2e%2e/%2e%2e/auth/once', '/app/siemReview'],
    [`/app/${'a'.repeat(5000)}`, '/app/siemReview'],
  ])('goes after signing in from %s to %s', (next, path_) => {
    expect(insidePath(next)).toBe(path_);
  });
});
