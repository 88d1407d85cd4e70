// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useState } from 'react';
import { i18n } from '@osd/i18n';
import { Picker } from '../components/picker';
import { hasCardNumber } from '../../common/mask/card_numbers';
import { ACTION_OR_SERVICE } from '../../common/role_usage/endpoints';
import { KNOWN_SERVICES } from './known_services';

interface UsesPickerProps {
  uses: string[];
  onChange(uses: string[]): void;
}

/** Actions (`s3:GetObject`) and services (`kms`) that a role must have used, all of them. */
export const UsesPicker = ({ uses, onChange }: UsesPickerProps) => {
  const [wrong, setWrong] = useState(false);
  const label = i18n.translate('siemReview.roles.uses', {
    defaultMessage: 'Used: action or service, such as s3:GetObject, kms',
  });
  const add = (typed: string) => {
    const use = asUse(typed);
    setWrong(!use);
    if (!use) return false;
    if (!uses.includes(use)) onChange([...uses, use]);
    return undefined;
  };
  return (
    <Picker
      label={label}
      placeholder={label}
      options={KNOWN_SERVICES.filter((use) => !uses.includes(use)).map((use) => ({ label: use }))}
      selectedOptions={uses.map((use) => ({ label: use }))}
      onChange={(chosen) => onChange(chosen.map((option) => option.label))}
      onCreateOption={add}
      onSearchChange={() => setWrong(false)}
      isInvalid={wrong}
      customOptionText={i18n.translate('siemReview.roles.usesAdd', {
        defaultMessage: 'Find roles that used {value}',
        values: { value: '{searchValue}' },
      })}
      data-test-subj="uses"
    />
  );
};

/** What was typed as action or service; undefined when it is neither, or holds a card number. */
export function asUse(typed: string): string | undefined {
  const [service, action] = typed.trim().split(':');
  const use = action === undefined ? service.toLowerCase() : `${service.toLowerCase()}:${action}`;
  // Digits alone would be the name of a service, and come into the address.
  return ACTION_OR_SERVICE.test(use) && !hasCardNumber(use) ? use : undefined;
}
