// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { PlannedWork } from '../../common/systems/system';
import { cardProd, settlementProd, workloadAccounts } from '../../logs/sample/company';
import { incidents } from '../../logs/sample/incidents';
import { cardAdministrator, settlementAdministrator } from '../../logs/sample/habits/people';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/**
 * Planned works of the sample company in the weeks before a day (YYYY-MM-DD): what its administrators and its pipeline do
 * in some of them. What the incidents do is in none of them.
 */
export function sampleWorks(until: string): PlannedWork[] {
  const end = Date.parse(`${until}T00:00:00Z`);
  const card = quietWeek(end, cardProd.id);
  const settlement = quietWeek(end, settlementProd.id);
  const at = (daysBefore: number, hour: number) =>
    new Date(end - daysBefore * DAY + hour * HOUR).toISOString().replace('.000', '');
  return [
    {
      number: 'CHG-1041',
      purpose: 'Weekly releases of all systems by the pipeline',
      system: 'shared-security',
      accounts: workloadAccounts.map(({ id }) => id),
      from: at(28, 0),
      to: at(0, 0),
      principals: ['terraform-deploy'],
      link: 'https://changes.example.co.jp/CHG-1041',
      approver: 'Haruka Ishida',
      events: [],
    },
    {
      number: 'CHG-1057',
      purpose: 'Card authorisation: change of the database by its administrators',
      system: 'card-authorisation',
      accounts: [cardProd.id],
      from: at(card, 0),
      to: at(card - 7, 0),
      principals: [cardAdministrator.name],
      link: 'https://changes.example.co.jp/CHG-1057',
      approver: 'Haruka Ishida',
      events: [],
    },
    {
      number: 'CHG-1062',
      purpose: 'Settlement: change of the month-end batch',
      system: 'settlement',
      accounts: [settlementProd.id],
      from: at(settlement, 0),
      to: at(settlement - 7, 0),
      principals: [settlementAdministrator.name],
      link: 'https://changes.example.co.jp/CHG-1062',
      approver: 'Daiki Kondo',
      events: [],
    },
  ];
}

/** How many days before the end the newest week begins in which an account has no incident. */
function quietWeek(end: number, account: string): number {
  const days = incidents.filter(({ accountId }) => accountId === account);
  const isQuiet = (daysBefore: number) => {
    const date = new Date(end - daysBefore * DAY).getUTCDate();
    return days.every(({ dayOfMonth }) => dayOfMonth !== date);
  };
  let begin = 8;
  while (!WEEK.every((day) => isQuiet(begin - day))) begin += 1;
  return begin;
}

const WEEK = [0, 1, 2, 3, 4, 5, 6];
