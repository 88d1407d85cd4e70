// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'child_process';
import path from 'path';
import { add, emptyCell } from './count_by_loop';
import type { Cell, RawEvent, RoleCount } from './count_by_loop';

const root = path.resolve(__dirname, '..', '..');
const PARTIQL: Record<string, string> = {
  SELECT: 'dynamodb:PartiQLSelect',
  INSERT: 'dynamodb:PartiQLInsert',
  UPDATE: 'dynamodb:PartiQLUpdate',
  DELETE: 'dynamodb:PartiQLDelete',
};
const known = new Map<string, string[]>();

/**
 * Cells by IAM action, by a plain loop: the name of the action comes from the command `iam-map`, what the
 * record's content decides is decided here by looking at the record.
 */
export function actionCells(role: RoleCount): Map<string, Cell> {
  learn([...role.records.values()].map(([first]) => first));
  const cells = new Map<string, Cell>();
  for (const [key, records] of role.records) {
    for (const record of records) {
      for (const action of actionsOf(key, record)) {
        const cell = cells.get(action) ?? emptyCell();
        cells.set(action, cell);
        add(cell, record, new Date(record.eventTime).toISOString());
      }
    }
  }
  return cells;
}

/** A role's raw records by the IAM action that they needed; see `actionCells`. */
export function recordsByAction(role: RoleCount): Map<string, RawEvent[]> {
  learn([...role.records.values()].map(([first]) => first));
  const found = new Map<string, RawEvent[]>();
  for (const [key, records] of role.records) {
    for (const record of records) {
      for (const action of actionsOf(key, record)) {
        const list = found.get(action) ?? [];
        found.set(action, list);
        list.push(record);
      }
    }
  }
  return found;
}

function actionsOf(key: string, record: RawEvent): string[] {
  if (record.eventType !== undefined && record.eventType !== 'AwsApiCall') return [];
  if (key === 'dynamodb.amazonaws.com ExecuteStatement') {
    const word = String(record.requestParameters?.statement ?? '')
      .trim()
      .split(/\s+/)[0];
    return [PARTIQL[word.toUpperCase()]];
  }
  if (/^s3\.amazonaws\.com (GetObject|HeadObject)$/.test(key)) {
    return [record.requestParameters?.versionId ? 's3:GetObjectVersion' : 's3:GetObject'];
  }
  return known.get(key) ?? [];
}

function learn(records: RawEvent[]): void {
  const pairs = records
    .map(({ eventSource, eventName }) => ({ eventSource, eventName }))
    .filter((pair) => !known.has(`${pair.eventSource} ${pair.eventName}`));
  if (pairs.length === 0) return;
  const answer = spawnSync(process.execPath, ['scripts/run.js', 'scripts/iam_map.ts'], {
    cwd: root,
    input: pairs.map((pair) => `${JSON.stringify(pair)}\n`).join(''),
    encoding: 'utf8',
  });
  for (const line of answer.stdout.trim().split('\n')) {
    const { eventSource, eventName, actions } = JSON.parse(line);
    known.set(`${eventSource} ${eventName}`, actions);
  }
}
