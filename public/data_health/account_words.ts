// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { HealthAccount } from '../../common/data_health/answers';

/** `settle-prod (111122223333)`, or the id alone where the register has no name. */
export function accountWords({ id, name }: Pick<HealthAccount, 'id' | 'name'>): string {
  return name ? `${name} (${id})` : id;
}

/** `Settlement, production; Batch, shared`: the systems that an account belongs to. */
export function systemsWords({ systems }: Pick<HealthAccount, 'systems'>): string {
  return systems.map(({ name, environment }) => `${name}, ${environment}`).join('; ');
}
