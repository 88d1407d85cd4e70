// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'react';
import type { BehaviorSubject } from 'rxjs';

/** The current value of a subject; the component follows it. */
export function useSubject<T>(subject: BehaviorSubject<T>): T {
  const [value, setValue] = useState(subject.value);
  useEffect(() => {
    const subscription = subject.subscribe(setValue);
    return () => subscription.unsubscribe();
  }, [subject]);
  return value;
}
