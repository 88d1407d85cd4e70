// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useEffect, useRef, useState } from 'react';
import { EuiCompressedFieldSearch } from '@elastic/eui';

interface DelayedSearchProps {
  value: string;
  label: string;
  onChange(value: string): void;
}

const PAUSE = 350;

/** A search box that tells of its text once typing pauses, or at once on Enter. */
export const DelayedSearch = ({ value, label, onChange }: DelayedSearchProps) => {
  const [typed, setTyped] = useState(value);
  const told = useRef(value);
  const tell = useRef(onChange);
  tell.current = onChange;
  useEffect(() => {
    // The address changed from outside: back button, cleared filters.
    if (value !== told.current) setTyped(value);
    told.current = value;
  }, [value]);
  useEffect(() => {
    if (typed === told.current) return undefined;
    const timer = setTimeout(() => {
      told.current = typed;
      tell.current(typed);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <EuiCompressedFieldSearch
      fullWidth
      isClearable
      maxLength={256}
      placeholder={label}
      aria-label={label}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onSearch={(text) => {
        told.current = text;
        tell.current(text);
      }}
      data-test-subj="search"
    />
  );
};
