// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiSmallButtonIcon } from '@elastic/eui';
import { i18n } from '@osd/i18n';
import type { Way } from '../../../common/panels/arrange_set';

interface MoveButtonsProps {
  /** Of what is moved, unique on the page. */
  id: string;
  name: string;
  first: boolean;
  last: boolean;
  disabled: boolean;
  move(way: Way): void;
}

/** Up and down. */
export const MoveButtons = ({ id, name, first, last, disabled, move }: MoveButtonsProps) => (
  <>
    <EuiSmallButtonIcon
      iconType="arrowUp"
      color="text"
      isDisabled={disabled || first}
      aria-label={i18n.translate('siemReview.setEditor.up', {
        defaultMessage: 'Move “{name}” up',
        values: { name },
      })}
      onClick={() => move('up')}
      data-test-subj={`move-${id}-up`}
    />
    <EuiSmallButtonIcon
      iconType="arrowDown"
      color="text"
      isDisabled={disabled || last}
      aria-label={i18n.translate('siemReview.setEditor.down', {
        defaultMessage: 'Move “{name}” down',
        values: { name },
      })}
      onClick={() => move('down')}
      data-test-subj={`move-${id}-down`}
    />
  </>
);

/** Puts the focus on a move button that can be pressed: the one that was, or at the edge the other. */
export function focusMoved(box: Element, id: string, way: Way): void {
  const button = (one: Way) =>
    box.querySelector<HTMLButtonElement>(`[data-test-subj="move-${id}-${one}"]`);
  const pressed = button(way);
  const target = pressed && !pressed.disabled ? pressed : button(way === 'up' ? 'down' : 'up');
  if (target) target.focus();
}
