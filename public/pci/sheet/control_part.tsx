// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { EuiText } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import type { SheetAnswer } from '../../../common/pci/items/answers';
import type { PciState } from '../../../common/url_state/pci_state';
import { PageLink } from '../../components/page_link';
import { ageWords } from '../age_words';
import { mappingWords } from '../board/controls_tab';
import { Mark } from '../mark';
import { controlPath } from '../paths';

interface ControlPartProps {
  sheet: SheetAnswer;
  state: PciState;
}

/** Controls that are mapped to the item, and the resources that fail. */
export const ControlPart = ({ sheet, state }: ControlPartProps) => (
  <table className="siemReview__plainTable" data-test-subj="sheetControls">
    <thead>
      <tr>
        <th scope="col">
          <FormattedMessage id="siemReview.pci.column.control" defaultMessage="Control" />
        </th>
        <th scope="col">
          <FormattedMessage id="siemReview.pci.column.state" defaultMessage="State" />
        </th>
        <th scope="col">
          <FormattedMessage id="siemReview.pci.resources" defaultMessage="Resources" />
        </th>
        <th scope="col">
          <FormattedMessage id="siemReview.pci.failing" defaultMessage="Failing" />
        </th>
        <th scope="col">
          <FormattedMessage id="siemReview.pci.column.mapping" defaultMessage="Mapping" />
        </th>
      </tr>
    </thead>
    <tbody>
      {sheet.controls.map((control) => (
        <tr key={control.id}>
          <th scope="row">
            <PageLink to={controlPath(control.id, state)}>{control.id}</PageLink> {control.label}
          </th>
          <td>
            <Mark mark={control.status} />
            {control.disabledReason && (
              <EuiText size="xs" color="subdued">
                {control.disabledReason}
              </EuiText>
            )}
          </td>
          <td>
            <FormattedMessage
              id="siemReview.pci.resourcesOf"
              defaultMessage="{failed} failed, {unknown} unknown, {passed} passed of {all}"
              values={{
                failed: control.failed,
                unknown: control.unknown,
                passed: control.passed,
                all: control.failed + control.unknown + control.passed,
              }}
            />
          </td>
          <td>
            <ul>
              {control.failing.slice(0, 20).map((one) => (
                <li key={`${one.account} ${one.region} ${one.resource}`}>
                  {one.resource} ({one.accountName || one.account}, {one.region})
                  {one.since && `, ${ageWords(one.since, sheet.asOf)}`}
                </li>
              ))}
            </ul>
            {control.failed > 20 && (
              <FormattedMessage
                id="siemReview.dataHealth.more"
                defaultMessage="and {count} more"
                values={{ count: control.failed - 20 }}
              />
            )}
          </td>
          <td>{mappingWords(control.mapping)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
