// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { fireEvent, screen } from '@testing-library/react';
import type { KnownGoodAnswer, KnownGoodHits } from '../../../common/known_good/answers';
import type { KnownGoodList } from '../../../common/known_good/known_good_list';
import { LOG_KINDS } from '../../../common/logs/kinds';
import { KnownGoodPills } from '../../scope/known_good/known_good_pills';
import { renderPage } from '../../testing/render_page';
import { servicesFor } from '../../testing/services_for_tests';
import { draftOfList, listOfDraft, readAdded, withValue } from './known_good_draft';
import { KnownGoodPage } from './known_good_page';

// A machine that is busy otherwise takes its time for a page.
jest.setTimeout(30_000);

const list = (id: string, more: Partial<KnownGoodList> = {}): KnownGoodList => ({
  id,
  name: `List ${id}`,
  of: 'cidr',
  values: ['198.51.100.0/24'],
  owner: 'Aoi',
  reason: 'Ours',
  expires: '2026-12-31',
  usedForEvidence: true,
  authors: ['tanaka'],
  ...more,
});
const HITS: KnownGoodHits = {
  lists: [
    {
      id: 'office',
      name: 'List office',
      expires: '2026-12-31',
      usedForEvidence: true,
      approved: false,
      kinds: [
        { log: 'cloudtrail', count: 1200 },
        { log: 'waf', count: null, problem: 'deadline' },
      ],
    },
  ],
  expired: [{ id: 'old', name: 'List old', expires: '2026-04-30' }],
  together: [{ log: 'cloudtrail', count: 1200 }],
};

function services(lists: KnownGoodList[], more: Partial<KnownGoodAnswer> = {}) {
  const answer: KnownGoodAnswer = {
    items: lists.map((content) => ({
      content,
      version: 3,
      changedBy: 'tanaka',
      changedAt: '2026-05-01T00:00:00Z',
    })),
    state: 'read',
    writing: { may: true },
    approving: { may: true },
    person: 'suzuki',
    today: '2026-05-01',
    ...more,
  };
  return servicesFor({ known_good: () => answer, hits: () => HITS });
}

const find = (name: string) => document.querySelector(`[data-test-subj="${name}"]`) as HTMLElement;

test('whoever had a hand in a list cannot approve it', async () => {
  renderPage(<KnownGoodPage />, services([list('office')], { person: 'tanaka' }), '/?list=office');
  await screen.findByText('You had a hand in it: somebody else has to approve it.');
  expect(find('approve')).toBeDisabled();
});

test('a second person may, but not while something is typed that is not saved', async () => {
  renderPage(<KnownGoodPage />, services([list('office')]), '/?list=office');
  await screen.findByText('Approve version 3');
  expect(find('approve')).toBeEnabled();
  fireEvent.change(find('field-owner'), { target: { value: 'Ren' } });
  await screen.findByText('Save or undo what you changed first.');
  expect(find('approve')).toBeDisabled();
});

test('an expired list says that it leaves out nothing, and cannot be approved', async () => {
  const old = list('old', { expires: '2026-04-30' });
  renderPage(<KnownGoodPage />, services([old]), '/?list=old');
  await screen.findByText('It is expired.');
  await screen.findByText(/^Nothing: it does not hold/);
  expect(find('approve')).toBeDisabled();
});

test('a value from elsewhere begins a list, or goes on one that takes such values', async () => {
  const lists = [list('office'), list('agents', { of: 'user_agent', values: ['scanner/1'] })];
  renderPage(<KnownGoodPage />, services(lists), '/?add=cidr:203.0.113.7');
  const link = await screen.findByText('List office');
  expect(screen.queryByText('List agents')).toBeNull();
  expect(find('field-values')).toHaveValue('203.0.113.7');
  fireEvent.click(link);
  await screen.findByText('Approve version 3');
  expect(find('field-values')).toHaveValue('198.51.100.0/24\n203.0.113.7');
});

test('the pill says which lists leave out how much, and which are expired', async () => {
  const scope = { from: '2026-05-01T00:00:00Z', to: '2026-05-02T00:00:00Z' };
  const onOff = jest.fn();
  renderPage(<KnownGoodPills scope={scope} kinds={LOG_KINDS} onOff={onOff} />, services([]));
  await screen.findByText('Known good left out: 1,200');
  // One kind could not be counted: the number is no less than that.
  await screen.findByText('List office at least 1,200');
  expect(find('expiredList')).toHaveTextContent('List old expired 2026/04/30: leaves out nothing');
  fireEvent.click(screen.getByLabelText('Count known good again'));
  expect(onOff).toHaveBeenCalled();
});

test('a list that was put into the form and not touched comes out the same', () => {
  const { authors, ...written } = list('office', { systems: ['card'] });
  expect(authors).toHaveLength(1);
  expect(listOfDraft(draftOfList(list('office', { systems: ['card'] })))).toEqual(written);
  const draft = draftOfList(list('office'));
  expect(withValue(draft, '198.51.100.0/24')).toBe(draft);
});

test.each([
  ['cidr:10.0.0.1', { of: 'cidr', value: '10.0.0.1' }],
  ['principal:arn:aws:iam::1:role/a', { of: 'principal', value: 'arn:aws:iam::1:role/a' }],
  ['nothing:1', undefined],
  ['cidr:', undefined],
  ['cidr', undefined],
  [null, undefined],
])('%s of an address', (text, added) => {
  expect(readAdded(text)).toEqual(added);
});
