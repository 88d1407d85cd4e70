// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { i18n } from '@osd/i18n';
import { goodForms } from './good_fault_words';

/**
 * What is wrong with a value, in the language of the page: the checks themselves, which the server shares, speak English. One
 * that is not known here stays as it is. With `line`, the line of a list that it is about.
 */
export function faultWords(message: string, line?: number): string {
  const words = knownWords(message) || message;
  if (line === undefined) return words;
  return i18n.translate('siemReview.settings.faultInLine', {
    defaultMessage: 'Line {line}: {words}',
    values: { line, words },
  });
}

/** Whether a page has words of its own for it. */
export function isKnownFault(message: string): boolean {
  return knownWords(message) !== undefined;
}

function knownWords(message: string): string | undefined {
  for (const [form, words] of formsAndWords()) {
    const found = form.exec(message);
    if (found) return words(found);
  }
  return undefined;
}

type Words = (found: RegExpExecArray) => string;

const formsAndWords = (): Array<[RegExp, Words]> => [
  ...textForms(),
  ...valueForms(),
  ...ownForms(),
  ...goodForms(),
];

const textForms = (): Array<[RegExp, Words]> => [
  [
    /^must not be empty$|^must be text$|^is missing$|^at least 1$/,
    () => i18n.translate('siemReview.settings.faultEmpty', { defaultMessage: 'must not be empty' }),
  ],
  [
    /^has the wrong form$/,
    () =>
      i18n.translate('siemReview.settings.faultForm', {
        defaultMessage: 'has characters that are not allowed here',
      }),
  ],
  [
    /^at most (\d+) characters$/,
    ([, most]) =>
      i18n.translate('siemReview.settings.faultLong', {
        defaultMessage: 'at most {most} characters',
        values: { most },
      }),
  ],
  [
    /^at most (\d+)$/,
    ([, most]) =>
      i18n.translate('siemReview.settings.faultMany', {
        defaultMessage: 'at most {most} of them',
        values: { most },
      }),
  ],
  [
    /^is there twice$|^names a field twice$/,
    () => i18n.translate('siemReview.settings.faultTwice', { defaultMessage: 'is there twice' }),
  ],
  [
    /^looks like a secret/,
    () =>
      i18n.translate('siemReview.settings.faultSecret', {
        defaultMessage: 'looks like a secret: keep it elsewhere',
      }),
  ],
  [
    /^has a character that cannot be seen$/,
    () =>
      i18n.translate('siemReview.settings.faultUnseen', {
        defaultMessage: 'has a character that cannot be seen',
      }),
  ],
  [
    /^holds a card number/,
    () =>
      i18n.translate('siemReview.settings.faultCard', {
        defaultMessage: 'holds what looks like a card number',
      }),
  ],
  [
    /^is not free/,
    () =>
      i18n.translate('siemReview.settings.faultTaken', {
        defaultMessage: 'is not free: choose another',
      }),
  ],
];

const valueForms = (): Array<[RegExp, Words]> => [
  [
    /^may hold \* only at the end/,
    () =>
      i18n.translate('siemReview.settings.faultStar', {
        defaultMessage: 'may hold * only at the end, after something else',
      }),
  ],
  [
    /^must be an address that begins with https/,
    () =>
      i18n.translate('siemReview.settings.faultAddress', {
        defaultMessage: 'must be an address that begins with https://',
      }),
  ],
  [
    /^must be an account id of 12 digits$/,
    () =>
      i18n.translate('siemReview.settings.faultAccount', {
        defaultMessage: 'must be an account id of 12 digits',
      }),
  ],
  [
    /^account (\d{12}) belongs to system (\S+)(?: \((.*)\))?$/,
    ([, account, system]) =>
      i18n.translate('siemReview.settings.faultOwned', {
        defaultMessage: 'account {account} belongs to the system {system}',
        values: { account, system },
      }),
  ],
  [
    /^must be an address or a network/,
    () =>
      i18n.translate('siemReview.settings.faultNetwork', {
        defaultMessage: 'must be an address or a network such as 10.20.0.0/16',
      }),
  ],
  [
    /^is only for what is not expected$/,
    () =>
      i18n.translate('siemReview.settings.faultExpected', {
        defaultMessage: 'is only for a log that need not come',
      }),
  ],
  [
    /^must be a day such as/,
    () =>
      i18n.translate('siemReview.settings.faultDay', {
        defaultMessage: 'must be a day such as 2026-12-31',
      }),
  ],
  [
    /^must be an instant in UTC/,
    () =>
      i18n.translate('siemReview.settings.faultInstant', { defaultMessage: 'enter day and time' }),
  ],
  [
    /^must be after from$/,
    () =>
      i18n.translate('siemReview.settings.faultOrder', {
        defaultMessage: 'must be after the start',
      }),
  ],
  [
    /^is not a known kind of log$/,
    () =>
      i18n.translate('siemReview.settings.faultLog', {
        defaultMessage: 'is not a known kind of log',
      }),
  ],
];

const ownForms = (): Array<[RegExp, Words]> => [
  [
    /^must be names of indices/,
    () =>
      i18n.translate('siemReview.settings.faultIndex', {
        defaultMessage: 'must be names of indices such as log-app-*, separated by commas',
      }),
  ],
  [
    /^must not reach this program/,
    () =>
      i18n.translate('siemReview.settings.faultOwnIndex', {
        defaultMessage: 'must not reach this program’s own indices',
      }),
  ],
  [
    /^is not one of the fields$/,
    () =>
      i18n.translate('siemReview.settings.faultNoField', {
        defaultMessage: 'choose one of the fields',
      }),
  ],
  [
    /^is in row (\d+) as well$/,
    ([, row]) =>
      i18n.translate('siemReview.settings.faultRowTwice', {
        defaultMessage: 'is in row {row} as well',
        values: { row },
      }),
  ],
  [
    /^says something else than the rows above$/,
    () =>
      i18n.translate('siemReview.settings.faultRowsDiffer', {
        defaultMessage: 'says something else than the rows above',
      }),
  ],
];
