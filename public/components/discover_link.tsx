// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useEffect, useRef, useState } from 'react';
import { EuiIconTip, EuiSmallButtonEmpty } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import type { PatternOwner, PlacedView } from '../services/discover_place';
import { useServices } from '../services/services';

interface DiscoverLinkProps {
  view: PlacedView;
  /** The kind of log that is viewed; CloudTrail unless told. */
  kind?: PatternOwner;
}

/** Opens Discover with a view; where there is no Discover, says how to get the link. */
export const DiscoverLink = ({ view, kind }: DiscoverLinkProps) => {
  const { discover } = useServices();
  const [prepared, setPrepared] = useState(false);
  const gone = useRef(false);
  useEffect(
    () => () => {
      gone.current = true;
    },
    []
  );
  const text = <FormattedMessage id="siemReview.discover.open" defaultMessage="View in Discover" />;
  const indexPattern = discover && kind && discover.patternOf(kind);
  // A kind of which nobody has made an index pattern cannot be shown there.
  if (discover && kind && !indexPattern) return null;
  if (discover) {
    const prepare = () => {
      if (prepared) return;
      // Shown again with the address that it has then.
      void discover.prepare(kind).then(() => gone.current || setPrepared(true));
    };
    return (
      <EuiSmallButtonEmpty
        iconType="discoverApp"
        href={discover.link({ ...view, indexPattern })}
        target="_blank"
        onMouseEnter={prepare}
        onFocus={prepare}
        data-test-subj="discover"
      >
        {text}
      </EuiSmallButtonEmpty>
    );
  }
  const why = i18n.translate('siemReview.discover.none', {
    defaultMessage:
      'No address of an OpenSearch Dashboards is set: start with --discover-url to get links to Discover.',
  });
  return (
    <span>
      <EuiSmallButtonEmpty iconType="discoverApp" isDisabled data-test-subj="discover">
        {text}
      </EuiSmallButtonEmpty>
      <EuiIconTip content={why} aria-label={why} />
    </span>
  );
};
