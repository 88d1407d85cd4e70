// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/**
 * The value with all its texts changed, at any depth, names of fields included: values become names in some answers.
 * Where nothing changes, the same object comes back.
 */
export function mapTexts<Value>(value: Value, change: (text: string) => string): Value {
  return mapped(value, change) as Value;
}

function mapped(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) {
    const items = value.map((item) => mapped(item, change));
    return items.every((item, place) => item === value[place]) ? value : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const names = Object.keys(value);
  const held = value as Record<string, unknown>;
  const fields = names.map((name): [string, unknown] => [change(name), mapped(held[name], change)]);
  const same = fields.every(
    ([name, field], place) => name === names[place] && field === held[names[place]]
  );
  return same ? value : Object.fromEntries(fields);
}
