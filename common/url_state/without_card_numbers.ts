// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { hasCardNumber } from '../mask/card_numbers';

/**
 * The search part of an address without the parts that hold a card number: addresses are kept in histories, sent as
 * links and written to logs of proxies. Undefined when there is none, so that a good address stays as it is.
 */
export function withoutCardNumbers(search: string): string | undefined {
  const good = new URLSearchParams();
  let dropped = false;
  new URLSearchParams(search).forEach((value, name) => {
    if (hasCardNumber(value) || hasCardNumber(name)) dropped = true;
    else good.append(name, value);
  });
  if (!dropped) return undefined;
  const rest = good.toString();
  return rest ? `?${rest}` : '';
}
