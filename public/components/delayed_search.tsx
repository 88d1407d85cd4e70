// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useCallback, useEffect, useRef, useState } from 'react';
import { EuiCompressedFieldSearch, EuiFormErrorText } from '@elastic/eui';
import { hasCardNumber } from '../../common/mask/card_numbers';
import { cardNumberWords } from './address_without_cards';

interface DelayedSearchProps {
  value: string;
  label: string;
  onChange(value: string): void;
}

const PAUSE = 350;

/**
 * A search box that tells of its text once typing pauses, or at once on Enter. A card number is refused here, before
 * it comes into the address; what had been told of its beginning is taken back.
 */
export const DelayedSearch = ({ value, label, onChange }: DelayedSearchProps) => {
  const [typed, setTyped] = useState(value);
  const told = useRef(value);
  const tell = useRef(onChange);
  tell.current = onChange;
  const refused = hasCardNumber(typed);
  const say = useCallback((text: string) => {
    const allowed = hasCardNumber(text) ? '' : text;
    if (allowed === told.current) return;
    told.current = allowed;
    tell.current(allowed);
  }, []);
  useEffect(() => {
    // The address changed from outside: back button, cleared filters.
    if (value !== told.current) setTyped(value);
    told.current = value;
  }, [value]);
  useEffect(() => {
    if (typed === told.current) return undefined;
    const timer = setTimeout(() => say(typed), PAUSE);
    return () => clearTimeout(timer);
  }, [typed, say]);
  return (
    <>
      <EuiCompressedFieldSearch
        fullWidth
        isClearable
        maxLength={256}
        placeholder={label}
        aria-label={label}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onSearch={say}
        isInvalid={refused}
        data-test-subj="search"
      />
      {refused && (
        <EuiFormErrorText data-test-subj="cardNumberRefused">{cardNumberWords()}</EuiFormErrorText>
      )}
    </>
  );
};
