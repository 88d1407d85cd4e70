// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import moment from 'moment-timezone';
import { instantText } from '../../../common/time/instant';

const MINUTES = 'YYYY-MM-DDTHH:mm';
const SECONDS = 'YYYY-MM-DDTHH:mm:ss';
const MILLISECONDS = 'YYYY-MM-DDTHH:mm:ss.SSS';

/** An instant as wall-clock time in a zone, as the browser's own field holds it; what is no instant is empty. */
export function wallTime(iso: string, zone: string): string {
  const at = moment.tz(iso, moment.ISO_8601, true, zone);
  if (!at.isValid()) return '';
  if (at.milliseconds() !== 0) return at.format(MILLISECONDS);
  return at.format(at.seconds() !== 0 ? SECONDS : MINUTES);
}

/** The instant of a wall-clock time in a zone; empty when it is none. */
export function instantOfWall(text: string, zone: string): string {
  const at = moment.tz(text, [MINUTES, SECONDS, MILLISECONDS], true, zone);
  return at.isValid() ? instantText(at.valueOf()) : '';
}
