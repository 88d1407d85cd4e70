// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { useCallback, useEffect, useRef, useState } from 'react';

/** Most values that are remembered. */
const MOST = 50;

/** The way back through what a part of the address was since the page was opened; undefined: this is the first. */
export function useUndo<T>(value: T, set: (value: T) => void): (() => void) | undefined {
  const key = JSON.stringify(value);
  const last = useRef(key);
  const undoing = useRef<string>();
  const [before, setBefore] = useState<string[]>([]);
  useEffect(() => {
    if (last.current === key) return;
    const from = last.current;
    last.current = key;
    if (undoing.current === key) {
      undoing.current = undefined;
      return;
    }
    setBefore((known) => [...known, from].slice(-MOST));
  }, [key]);
  const undo = useCallback(() => {
    const earlier = before[before.length - 1];
    undoing.current = earlier;
    setBefore(before.slice(0, -1));
    set(JSON.parse(earlier) as T);
  }, [before, set]);
  return before.length > 0 ? undo : undefined;
}
