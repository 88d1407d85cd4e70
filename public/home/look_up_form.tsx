// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useState } from 'react';
import type { FormEvent } from 'react';
import {
  EuiCompressedFieldSearch,
  EuiCompressedFormRow,
  EuiFlexGroup,
  EuiFlexItem,
  EuiSmallButton,
} from '@elastic/eui';
import { useHistory } from 'react-router-dom';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import { hasCardNumber } from '../../common/mask/card_numbers';
import { cardNumberWords } from '../components/address_without_cards';
import { lookUpPath } from './look_up';

/** One field for a name, an ARN, an action or a service. */
export const LookUp = () => {
  const history = useHistory();
  const [text, setText] = useState('');
  const refused = hasCardNumber(text);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!refused) history.push(lookUpPath(text));
  };
  return (
    <form onSubmit={submit} role="search" className="siemReview__lookUp">
      <EuiCompressedFormRow
        fullWidth
        isInvalid={refused}
        error={refused ? [cardNumberWords()] : []}
        label={i18n.translate('siemReview.home.lookUp', {
          defaultMessage: 'Role name, ARN, action or service',
        })}
        helpText={i18n.translate('siemReview.home.lookUpHelp', {
          defaultMessage:
            'A name finds roles, an ARN opens its role, an action such as s3:GetObject finds the roles that used it.',
        })}
      >
        <EuiFlexGroup gutterSize="s" responsive={false}>
          <EuiFlexItem>
            <EuiCompressedFieldSearch
              fullWidth
              isInvalid={refused}
              maxLength={600}
              value={text}
              onChange={(event) => setText(event.target.value)}
              placeholder="settlement-batch, arn:aws:iam::…, kms:Decrypt"
              data-test-subj="lookUp"
            />
          </EuiFlexItem>
          <EuiFlexItem grow={false}>
            <EuiSmallButton type="submit" fill data-test-subj="lookUpGo">
              <FormattedMessage id="siemReview.home.go" defaultMessage="Look up" />
            </EuiSmallButton>
          </EuiFlexItem>
        </EuiFlexGroup>
      </EuiCompressedFormRow>
    </form>
  );
};
