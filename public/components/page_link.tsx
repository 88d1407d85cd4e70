// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import type { MouseEvent, ReactNode } from 'react';
import { useHistory } from 'react-router-dom';
import { EuiLink } from '@elastic/eui';
import { locationOf } from '../page_paths';

interface PageLinkProps {
  /** Path inside the application, with its search part. */
  to: string;
  children: ReactNode;
  'data-test-subj'?: string;
}

/** A link inside the application: a real address, opened without loading the page anew. */
export const PageLink = ({ to, children, ...rest }: PageLinkProps) => {
  const go = usePageHref(to);
  return (
    <EuiLink {...go} {...rest}>
      {children}
    </EuiLink>
  );
};

/** `href` and `onClick` of anything that opens a page of ours. */
export function usePageHref(to: string): { href: string; onClick(event: MouseEvent): void } {
  const history = useHistory();
  return {
    href: history.createHref(locationOf(to)),
    onClick: (event) => {
      const asUsual = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey;
      if (event.defaultPrevented || asUsual) return;
      event.preventDefault();
      history.push(to);
    },
  };
}
