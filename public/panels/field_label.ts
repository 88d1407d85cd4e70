// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { fieldOf } from '../../common/logs/field_of';
import type { LogKind } from '../../common/logs/log_kind';

/** A field as the first kind that has it calls it; its name where none has it. */
export function fieldLabel(field: string, kinds: readonly LogKind[], lang: 'en' | 'ja'): string {
  const found = kinds.map((kind) => fieldOf(kind, field)).filter(Boolean)[0];
  return found ? found.label[lang] : field;
}
