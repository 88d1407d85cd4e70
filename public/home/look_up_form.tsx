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
import { i18n } from '@osd/i18n';
import { hasCardNumber } from '../../common/mask/card_numbers';
import { cardNumberWords } from '../components/address_without_cards';
import { investigateTyped } from './investigate';
import { lookUpPath } from './look_up';

interface SearchFormProps {
  label: string;
  help: string;
  example: string;
  go: string;
  /** Name for tests of the field; of the button with `Go`. */
  name: string;
  /** The page that answers what was typed. */
  pathOf(text: string): string;
}

/** One field that leads to a page. */
const SearchForm = ({ label, help, example, go, name, pathOf }: SearchFormProps) => {
  const history = useHistory();
  const [text, setText] = useState('');
  const refused = hasCardNumber(text);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!refused) history.push(pathOf(text));
  };
  return (
    <form onSubmit={submit} role="search" aria-label={label} className="siemReview__lookUp">
      <EuiCompressedFormRow
        fullWidth
        isInvalid={refused}
        error={refused ? [cardNumberWords()] : []}
        label={label}
        helpText={help}
      >
        <EuiFlexGroup gutterSize="s" responsive={false}>
          <EuiFlexItem>
            <EuiCompressedFieldSearch
              fullWidth
              isInvalid={refused}
              maxLength={600}
              value={text}
              onChange={(event) => setText(event.target.value)}
              placeholder={example}
              data-test-subj={name}
            />
          </EuiFlexItem>
          <EuiFlexItem grow={false}>
            <EuiSmallButton type="submit" data-test-subj={`${name}Go`}>
              {go}
            </EuiSmallButton>
          </EuiFlexItem>
        </EuiFlexGroup>
      </EuiCompressedFormRow>
    </form>
  );
};

/** One field for a name, an ARN, an action or a service. */
export const LookUp = () => (
  <SearchForm
    label={i18n.translate('siemReview.home.lookUp', {
      defaultMessage: 'Role name, ARN, action or service',
    })}
    help={i18n.translate('siemReview.home.lookUpHelp', {
      defaultMessage:
        'A name finds roles, an ARN opens its role, an action such as s3:GetObject finds the roles that used it.',
    })}
    example="settlement-batch, arn:aws:iam::…, kms:Decrypt"
    go={i18n.translate('siemReview.home.go', { defaultMessage: 'Look up' })}
    name="lookUp"
    pathOf={lookUpPath}
  />
);

/** One field for anything that logs name. */
export const InvestigateForm = () => (
  <SearchForm
    label={i18n.translate('siemReview.home.investigateLabel', {
      defaultMessage: 'Address, access key, account, resource, event or person',
    })}
    help={i18n.translate('siemReview.home.investigateHelp', {
      defaultMessage:
        'Begins an investigation: everything that all kinds of logs have of it, in order of time.',
    })}
    example="203.0.113.9, AKIA…, 111122223333, DeleteTrail"
    go={i18n.translate('siemReview.home.investigateGo', { defaultMessage: 'Investigate' })}
    name="investigate"
    pathOf={investigateTyped}
  />
);
