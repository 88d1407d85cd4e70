// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useState } from 'react';
import type { ReactNode } from 'react';
import {
  EuiCodeBlock,
  EuiFlyout,
  EuiFlyoutBody,
  EuiFlyoutHeader,
  EuiSmallButtonEmpty,
  EuiSpacer,
  EuiText,
  EuiTitle,
} from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import type { AskedSearch } from '../../common/role_usage/answers';

interface AskedButtonProps {
  /** The question in words. */
  words: ReactNode;
  asked: AskedSearch[];
}

/** "What was asked?": the question in words, and the searches as they were sent. */
export const AskedButton = ({ words, asked }: AskedButtonProps) => {
  const [open, setOpen] = useState(false);
  return (
    <>
      <EuiSmallButtonEmpty
        iconType="inspect"
        flush="both"
        onClick={() => setOpen(true)}
        data-test-subj="asked"
        className="siemReview__noPrint"
      >
        <FormattedMessage id="siemReview.asked.button" defaultMessage="What was asked?" />
      </EuiSmallButtonEmpty>
      {open && (
        <AskedFlyout words={words} onClose={() => setOpen(false)}>
          {asked.map((search, position) => (
            <Search key={position} search={search} position={position + 1} all={asked.length} />
          ))}
        </AskedFlyout>
      )}
    </>
  );
};

interface AskedFlyoutProps {
  words: ReactNode;
  children: ReactNode;
  onClose(): void;
}

/** The question in words, and below it what was sent. */
export const AskedFlyout = ({ words, children, onClose }: AskedFlyoutProps) => (
  <EuiFlyout onClose={onClose} size="m" ownFocus aria-labelledby="askedTitle">
    <EuiFlyoutHeader hasBorder>
      <EuiTitle size="s">
        <h2 id="askedTitle">
          <FormattedMessage id="siemReview.asked.title" defaultMessage="What was asked" />
        </h2>
      </EuiTitle>
    </EuiFlyoutHeader>
    <EuiFlyoutBody>
      <EuiText size="s">{words}</EuiText>
      {children}
    </EuiFlyoutBody>
  </EuiFlyout>
);

/** What was sent, to be read and copied. Without colours of a language: those of OUI are too pale to read. */
export const SentText = ({ sent }: { sent: unknown }) => (
  <EuiCodeBlock language="text" fontSize="s" paddingSize="s" isCopyable overflowHeight={360}>
    {JSON.stringify(sent, null, 2)}
  </EuiCodeBlock>
);

const Search = (props: { search: AskedSearch; position: number; all: number }) => (
  <>
    <EuiSpacer size="m" />
    <EuiTitle size="xxs">
      <h3>
        <FormattedMessage
          id="siemReview.asked.search"
          defaultMessage="Search {position} of {all}: {index}"
          values={{ position: props.position, all: props.all, index: props.search.index }}
        />
      </h3>
    </EuiTitle>
    <SentText sent={props.search.body} />
  </>
);
