// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { decodePageState } from '../../common/url_state/page_state';
import { lookUpPath } from './look_up';

const read = (typed: string) => {
  const [path, search] = lookUpPath(typed).split('?');
  return { path, state: decodePageState(search) };
};

describe('lookUpPath', () => {
  it('opens the role of an ARN', () => {
    const { path, state } = read(' arn:aws:iam::111122223333:role/app/batch ');
    expect(path).toBe('/role_usage/role');
    expect(state.role).toBe('arn:aws:iam::111122223333:role/app/batch');
  });

  it('finds the role of a session in its account', () => {
    const { path, state } = read('arn:aws:sts::111122223333:assumed-role/batch/i-0abc');
    expect(path).toBe('/role_usage');
    expect(state).toMatchObject({ search: 'batch', scope: { accounts: ['111122223333'] } });
  });

  it('finds roles by an action or a known service, and everything else by name', () => {
    expect(read('s3:GetObject').state.uses).toEqual(['s3:GetObject']);
    expect(read('KMS').state).toMatchObject({ search: '', uses: ['kms'] });
    expect(read('settlement').state).toMatchObject({ search: 'settlement', uses: [] });
  });
});
