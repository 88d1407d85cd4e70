// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiSmallButtonEmpty, EuiText } from '@elastic/eui';
import { i18n } from '@osd/i18n';
import { FormattedMessage } from '@osd/i18n/react';
import type { SystemDefinition } from '../../../common/systems/system';

const MOST = 24;

interface OfferedNetworksProps {
  systems: readonly SystemDefinition[];
  /** Chosen for the list; none: all. */
  chosen: readonly string[];
  values: readonly string[];
  add(cidr: string): void;
}

/** The networks that the register has of the systems, to be put on the list with a click. */
export const OfferedNetworks = (props: OfferedNetworksProps) => {
  const { systems, chosen, values, add } = props;
  const offered = systems
    .filter(({ id }) => chosen.length === 0 || chosen.indexOf(id) >= 0)
    .flatMap((system) => system.networks.map((network) => ({ ...network, system: system.name })))
    .filter(({ cidr }, place, all) => all.findIndex((one) => one.cidr === cidr) === place)
    .filter(({ cidr }) => values.indexOf(cidr) < 0);
  if (offered.length === 0) return null;
  return (
    <div data-test-subj="offeredNetworks">
      <EuiText size="xs">
        <strong>
          <FormattedMessage
            id="siemReview.good.offered"
            defaultMessage="Networks of the systems: add"
          />
        </strong>
      </EuiText>
      <div className="siemReview__pills">
        {offered.slice(0, MOST).map(({ cidr, name, system }) => (
          <EuiSmallButtonEmpty
            key={cidr}
            iconType="plusInCircle"
            onClick={() => add(cidr)}
            title={system}
            data-test-subj="offeredNetwork"
          >
            {i18n.translate('siemReview.good.offeredNetwork', {
              defaultMessage: '{cidr} ({name})',
              values: { cidr, name },
            })}
          </EuiSmallButtonEmpty>
        ))}
      </div>
      {offered.length > MOST && (
        <EuiText size="xs" color="subdued">
          <FormattedMessage
            id="siemReview.good.moreNetworks"
            defaultMessage="{more} more: choose a system to see them."
            values={{ more: offered.length - MOST }}
          />
        </EuiText>
      )}
    </div>
  );
};
