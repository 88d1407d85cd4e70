// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { chooseTheme } from './preferences';
import { LOCALE_COOKIE } from '../page/preference_cookies';

// Where only the identity provider signs people in there is no form.
const form = document.getElementById('sign-in') as HTMLFormElement | null;
const message = document.getElementById('message') as HTMLElement;
const button = document.getElementById('submit') as HTMLButtonElement;
const password = document.getElementById('password') as HTMLInputElement;

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  void signIn(form);
});

for (const link of Array.from(document.querySelectorAll<HTMLAnchorElement>('a[data-locale]'))) {
  link.addEventListener('click', () => {
    document.cookie = `${LOCALE_COOKIE}=${link.dataset.locale}; path=/; max-age=31536000; samesite=lax`;
  });
}

document.getElementById('theme')?.addEventListener('click', () => {
  chooseTheme(!document.documentElement.classList.contains('dark'));
});

async function signIn(filled: HTMLFormElement): Promise<void> {
  const { refused, wait, unavailable, offline, next } = filled.dataset as Record<string, string>;
  const data = new FormData(filled);
  button.disabled = true;
  message.textContent = '';
  const response = await fetch('/auth/login', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'osd-xsrf': 'sign-in' },
    body: JSON.stringify({ username: data.get('username'), password: data.get('password') }),
  }).catch(() => undefined);
  if (response?.ok) {
    window.location.assign(next);
    return;
  }
  button.disabled = false;
  const seconds = response?.headers.get('retry-after') || '60';
  if (!response) message.textContent = offline;
  else if (response.status === 429) message.textContent = wait.replace('{seconds}', seconds);
  else if (response.status === 503) message.textContent = unavailable;
  else message.textContent = refused;
  password.select();
}
