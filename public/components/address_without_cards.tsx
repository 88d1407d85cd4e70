// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useHistory, useLocation } from 'react-router-dom';
import { i18n } from '@osd/i18n';
import { withoutCardNumbers } from '../../common/url_state/without_card_numbers';
import { useServices } from '../services/services';

/** Shows its pages only when the address holds no card number; else takes it out of address and history first, and says so. */
export const AddressWithoutCards = ({ children }: { children: ReactNode }) => {
  const { pathname, search } = useLocation();
  const history = useHistory();
  const { showFailure } = useServices();
  const clean = withoutCardNumbers(search);
  useEffect(() => {
    if (clean === undefined) return;
    history.replace({ pathname, search: clean });
    showFailure(
      i18n.translate('siemReview.cardNumber.dropped', {
        defaultMessage: 'A card number was taken out of the address',
      }),
      cardNumberWords()
    );
  }, [clean, history, pathname, showFailure]);
  return clean === undefined ? <>{children}</> : null;
};

/** Why a text with a card number is not looked for. */
export function cardNumberWords(): string {
  return i18n.translate('siemReview.cardNumber.refused', {
    defaultMessage:
      'This looks like a card number. Card numbers are not searched for, and must not stand in an address.',
  });
}
