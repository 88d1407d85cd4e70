// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { PlannedWork } from '../../../common/systems/system';
import { linesSaid } from '../form/lines_said';
import { instantOfWall, wallTime } from '../form/wall_time';

/** A planned work as its form holds it: from and to are wall-clock times in the display zone. */
export interface WorkDraft {
  number: string;
  purpose: string;
  system: string;
  accounts: string[];
  from: string;
  to: string;
  principals: string[];
  link: string;
  approver: string;
  events: string[];
}

export const EMPTY_WORK: WorkDraft = {
  number: '',
  purpose: '',
  system: '',
  accounts: [],
  from: '',
  to: '',
  principals: [],
  link: '',
  approver: '',
  events: [],
};

export function draftOfWork(work: PlannedWork, zone: string): WorkDraft {
  return {
    ...work,
    accounts: work.accounts.slice(),
    from: wallTime(work.from, zone),
    to: wallTime(work.to, zone),
    principals: work.principals.slice(),
    link: work.link || '',
    events: work.events.slice(),
  };
}

/** What would be sent: nothing is mended but blanks around texts. */
export function workOfDraft(draft: WorkDraft, zone: string): PlannedWork {
  const link = draft.link.trim();
  return {
    number: draft.number.trim(),
    purpose: draft.purpose.trim(),
    system: draft.system,
    accounts: linesSaid(draft.accounts),
    from: instantOfWall(draft.from, zone),
    to: instantOfWall(draft.to, zone),
    principals: linesSaid(draft.principals),
    ...(link && { link }),
    approver: draft.approver.trim(),
    events: linesSaid(draft.events),
  };
}
