// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { appendSample } from './append_sample';
import { sampleKinds } from './sample_kinds';
import type { SampleKind } from './sample_kinds';
import { missingDays, missingWork, readSampleState } from './sample_state';

const nowhere = { url: 'https://127.0.0.1:9', username: 'nobody', password: 'none' };
let folder: string;
let stateFile: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sample-state-'));
  stateFile = join(folder, 'sample.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('missing days', () => {
  it('are the last sixty the first time', () => {
    const days = missingDays('2026-11-24', 60, undefined);
    expect(days).toHaveLength(60);
    expect([days[0], days[59]]).toEqual(['2026-09-25', '2026-11-23']);
  });

  it('are those since the last load, however many, then none', () => {
    const state = { lastDay: '2026-11-20' };
    expect(missingDays('2026-11-24', 60, state)).toEqual([
      '2026-11-21',
      '2026-11-22',
      '2026-11-23',
    ]);
    expect(missingDays('2026-11-21', 60, state)).toEqual([]);
    expect(missingDays('2026-10-01', 60, state)).toEqual([]);
  });
});

describe('missing work', () => {
  const state = (kinds: SampleKind[]) => ({
    seed: 1,
    firstDay: '2026-11-01',
    lastDay: '2026-11-20',
    kinds,
  });

  it('is sixty days of every kind the first time, then what has come since', () => {
    const first = missingWork('2026-11-24', 60, undefined);
    expect(first.map(({ kind }) => kind)).toEqual(sampleKinds);
    for (const { days } of first) expect(days).toHaveLength(60);
    for (const { days } of missingWork('2026-11-24', 60, state([...sampleKinds]))) {
      expect(days).toEqual(['2026-11-21', '2026-11-22', '2026-11-23']);
    }
    expect(missingWork('2026-11-21', 60, state([...sampleKinds]))).toEqual([]);
  });

  it('loads a kind that came later from the first day on, up to the last of the others', () => {
    const work = missingWork('2026-11-21', 60, state(['cloudtrail']));
    expect(work.map(({ kind }) => kind)).toEqual(sampleKinds.slice(1));
    for (const { days } of work) {
      expect([days[0], days[days.length - 1]]).toEqual(['2026-11-01', '2026-11-20']);
    }
  });

  it('takes a state of earlier times as one of CloudTrail only', () => {
    writeFileSync(stateFile, '{"seed":1,"firstDay":"2026-08-01","lastDay":"2026-11-23"}');
    expect(readSampleState(stateFile)?.kinds).toEqual(['cloudtrail']);
  });
});

describe('remembered state', () => {
  it('is read back, and a damaged file counts as none', () => {
    expect(readSampleState(stateFile)).toBeUndefined();
    const state = { seed: 1, firstDay: '2026-08-01', lastDay: '2026-11-20', kinds: ['waf'] };
    writeFileSync(stateFile, JSON.stringify(state));
    expect(readSampleState(stateFile)).toEqual(state);
    for (const damaged of ['{"seed":1,"first', '{}', '{"seed":1,"firstDay":"x","lastDay":"y"}']) {
      writeFileSync(stateFile, damaged);
      expect(readSampleState(stateFile)).toBeUndefined();
    }
  });

  it('makes a start with nothing missing touch no OpenSearch', async () => {
    writeFileSync(
      stateFile,
      JSON.stringify({
        seed: 1,
        firstDay: '2026-08-01',
        lastDay: '2026-11-23',
        kinds: sampleKinds,
      })
    );
    const options = { stateFile, seed: 1, until: '2026-11-24' };
    await expect(appendSample(nowhere, options)).resolves.toBeUndefined();
  });

  it('refuses another seed and forgets nothing when a load fails', async () => {
    const state = {
      seed: 1,
      firstDay: '2026-08-01',
      lastDay: '2026-11-22',
      kinds: [...sampleKinds],
    };
    writeFileSync(stateFile, JSON.stringify(state));
    await expect(
      appendSample(nowhere, { stateFile, seed: 2, until: '2026-11-24' })
    ).rejects.toThrow('seed 1, not 2');
    await expect(
      appendSample(nowhere, { stateFile, seed: 1, until: '2026-11-24' })
    ).rejects.toThrow();
    expect(readSampleState(stateFile)).toEqual(state);
  });
});
