// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Entity } from '../../common/investigate/entity';
import { visibleText } from '../../common/words/visible_text';
import { shortText } from '../panels/value_text';

const ARN = /^arn:aws[a-z-]*:([a-z0-9-]+):[^:]*:[^:]*:(.+)$/;

/** The value as people call it: the last part of an ARN of IAM, service and name of any other, the name of an account. */
export function entityText(
  { type, value }: Entity,
  { accountText }: { accountText(id: string): string }
): string {
  // Values come from addresses too, and anybody can write those.
  if (type === 'account') return visibleText(accountText(value));
  const short = shortText(value);
  const arn = short === value ? ARN.exec(value) : null;
  return visibleText(arn ? `${arn[1]}:${arn[2]}` : shortened(short));
}

/** Ids without any place to break, of which the beginning tells enough. */
function shortened(text: string): string {
  return /^[0-9a-f]{24,}$/.test(text) ? `${text.slice(0, 12)}…` : text;
}
