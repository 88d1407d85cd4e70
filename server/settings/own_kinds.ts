// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { ownLogKind } from '../../common/logs/own_kind';
import type { OwnKind } from '../../common/logs/own_kind';
import type { LogKind } from '../../common/logs/log_kind';
import { readCurrent } from '../records/read_settings';
import { SearchProblem } from '../search/errors';
import type { SearchPort } from '../search/search_port';

/** Kinds of log that the team declared, read as the person who asks; none for who may not read the settings. */
export async function readOwnKinds(port: SearchPort): Promise<LogKind[]> {
  try {
    const { items } = await readCurrent<OwnKind>(port, 'own_kind');
    return items.map(({ content }) => ownLogKind(content));
  } catch (error) {
    if (error instanceof SearchProblem && error.code === 'forbidden') return [];
    throw error;
  }
}
