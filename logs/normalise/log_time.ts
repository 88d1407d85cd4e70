// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { RefusedRecord } from '../kind';

/** A time of a record, and how Python writes it (`2025-01-02T03:04:05.250000+00:00`), which ids are made of. */
export interface LogTime {
  date: Date;
  iso: string;
}

const ISO_TIME =
  /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?:[zZ]|([+-]\d\d):?(\d\d))?$/;

/** An ISO 8601 time; without zone it is UTC. @throws RefusedRecord naming the field */
export function isoTimeOf(value: unknown, field: string): LogTime {
  if (typeof value !== 'string' || value === '') throw new RefusedRecord(`no ${field}`);
  const parts = ISO_TIME.exec(value);
  if (parts === null) throw noTime(field, value);
  const [, year, month, day, hour, minute, second = '00', fraction = '', zone, zoneMinutes] = parts;
  const offset = zone === undefined ? '+00:00' : `${zone}:${zoneMinutes}`;
  const micros = fraction.slice(0, 6).padEnd(6, '0');
  const clock = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const date = new Date(`${clock}.${micros.slice(0, 3)}${offset}`);
  const wall = new Date(`${clock}Z`);
  // The 31st of February is no day, though JavaScript takes it for the 3rd of March.
  if (!isPlausible(date) || !isPlausible(wall) || wall.getUTCDate() !== Number(day)) {
    throw noTime(field, value);
  }
  return { date, iso: `${clock}${micros === '000000' ? '' : `.${micros}`}${offset}` };
}

/** Seconds since 1970, or milliseconds when it is as much. @throws RefusedRecord naming the field */
export function epochTimeOf(value: unknown, field: string): LogTime {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || text === '' || text === '-') {
    throw new RefusedRecord(`no ${field}`);
  }
  if (!/^\d{1,15}(?:\.\d{1,9})?$/.test(text)) throw noTime(field, text);
  const epoch = Number(text);
  const date = new Date(Math.round(epoch > 1e12 ? epoch : epoch * 1000));
  if (!isPlausible(date)) throw noTime(field, text);
  return { date, iso: pythonTime(date) };
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const ACCESS_TIME = /^(\d\d)\/([A-Z][a-z]{2})\/(\d{4}):(\d\d:\d\d:\d\d) ([+-]\d\d)(\d\d)$/;

/** As access logs write it: `06/Feb/2019:00:00:38 +0000`. @throws RefusedRecord naming the field */
export function accessTimeOf(value: string, field: string): LogTime {
  const parts = ACCESS_TIME.exec(value);
  const month = MONTHS.indexOf(parts?.[2] ?? '') + 1;
  if (parts === null || month === 0) throw noTime(field, value);
  const [, day, , year, clock, zone, zoneMinutes] = parts;
  const date = `${year}-${String(month).padStart(2, '0')}-${day}`;
  return isoTimeOf(`${date}T${clock}${zone}${zoneMinutes}`, field);
}

/** As Python writes a time in UTC: with microseconds when there are any. */
export function pythonTime(date: Date): string {
  const iso = date.toISOString();
  return iso.endsWith('.000Z') ? `${iso.slice(0, 19)}+00:00` : `${iso.slice(0, 23)}000+00:00`;
}

/** The index of a kind for the month of a time, by the clock of UTC. */
export function monthlyIndex(name: string, { date }: LogTime): string {
  return `log-aws-${name}-${date.toISOString().slice(0, 7)}`;
}

function isPlausible(date: Date): boolean {
  const year = date.getUTCFullYear();
  return year >= 1970 && year <= 9999;
}

function noTime(field: string, value: string): RefusedRecord {
  return new RefusedRecord(`${field} is no time: ${value.slice(0, 40)}`);
}
