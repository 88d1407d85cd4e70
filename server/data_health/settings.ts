// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { DataHealthInput } from '../../common/data_health/answers';
import type { LogKind } from '../../common/logs/log_kind';
import type { Panel } from '../../common/panels/panel';
import type { SystemDefinition } from '../../common/systems/system';
import type { LogSearchPort } from '../search/search_port';

/** What a question is about, after the register of systems was read as the person who asks. */
export interface HealthScope {
  /** Absent: all accounts that the person may read. */
  accounts?: readonly string[];
  /** All systems of the register that the person may read. */
  systems: readonly SystemDefinition[];
  /** All kinds: the shipped ones and those that the team declared. */
  kinds: readonly LogKind[];
  register: 'read' | 'empty' | 'forbidden';
}

/** What data health needs to know of its surroundings. */
export interface DataHealthSettings {
  /** Milliseconds since 1970. */
  now(): number;
  /** Index pattern of a kind, as the settings have it. */
  indexOf(kind: LogKind): string;
  /** What a question is about, read as the user. */
  resolve(port: LogSearchPort, input: DataHealthInput): Promise<HealthScope>;
  /** Panels that a kind would fill. */
  panels: readonly Panel[];
}
