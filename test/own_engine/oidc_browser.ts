// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import http from 'http';

export interface Reply {
  status: number;
  location: string;
  text: string;
}

/** A browser without a screen: cookies, as browsers do, for all ports of the host name; redirects on demand. */
export class HttpBrowser {
  readonly cookies = new Map<string, string>();

  async ask(url: string, form?: Record<string, string>, headers = {}): Promise<Reply> {
    const body = form && new URLSearchParams(form).toString();
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const type = body ? { 'content-type': 'application/x-www-form-urlencoded' } : {};
    const options = {
      method: form ? 'POST' : 'GET',
      headers: { cookie, ...type, ...headers },
      agent: false as const,
    };
    return new Promise((resolve, reject) => {
      const sent = http.request(url, options, (response) => {
        for (const line of response.headers['set-cookie'] ?? []) this.keep(line);
        let text = '';
        response.on('data', (part: Buffer) => (text += part.toString()));
        response.on('end', () => {
          const location = response.headers.location ?? '';
          resolve({
            status: response.statusCode ?? 0,
            location: location && new URL(location, url).href,
            text,
          });
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  /** Signs in at the provider's own page, and follows until an address that `isLast` names; that is not opened. */
  async follow(url: string, name: string, isLast: (location: string) => boolean): Promise<string> {
    let next = url;
    for (let steps = 0; steps < 12; steps++) {
      if (isLast(next)) return next;
      const onForm = /\/interaction\/[\w-]+$/.test(next);
      const form = onForm ? { prompt: 'login', login: name, password: 'any' } : undefined;
      const answer = await this.ask(next, form);
      if (!answer.location) throw new Error(`${next} answered ${answer.status}: ${answer.text}`);
      next = answer.location;
    }
    throw new Error(`still going: ${next}`);
  }

  private keep(line: string): void {
    const [pair] = line.split(';');
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    if (value === '' || /expires=Thu, 01 Jan 1970|max-age=0/i.test(line)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
