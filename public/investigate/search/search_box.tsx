// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useMemo, useState } from 'react';
import type { FormEvent } from 'react';
import {
  EuiCompressedFieldSearch,
  EuiFlexGroup,
  EuiFlexItem,
  EuiSmallButton,
  EuiSmallButtonEmpty,
  EuiText,
  EuiTextColor,
} from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import type { Entity } from '../../../common/investigate/entity';
import { ENTITY_WORDS } from '../../../common/investigate/step_words';
import { identify } from '../../../common/investigate/identify';
import { hasCardNumber } from '../../../common/mask/card_numbers';
import { useServices } from '../../services/services';
import { cardNumberWords } from '../../components/address_without_cards';

interface SearchBoxProps {
  /** True: the trail has steps already, so what is typed extends it. */
  extends: boolean;
  onStart(entity: Entity): void;
  onExtend(entity: Entity): void;
}

/** Most guesses that are offered. */
const OFFERED = 4;

/** One field for whatever somebody has at hand; says what it takes it for, and what else it may be. */
export const SearchBox = (props: SearchBoxProps) => {
  const { lang } = useServices();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string>();
  const refused = hasCardNumber(text);
  const guesses = useMemo(
    () => (refused || text.trim() === '' ? [] : identify(text).slice(0, OFFERED)),
    [text, refused]
  );
  const best = guesses.filter(({ type }) => type === chosen)[0] || guesses[0];
  const done = (go: (entity: Entity) => void) => {
    if (!best) return;
    setText('');
    setChosen(undefined);
    go(best);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    done(props.extends ? props.onExtend : props.onStart);
  };
  const label = i18n.translate('siemReview.investigate.search', {
    defaultMessage: 'What to look for',
  });
  return (
    <form onSubmit={submit} role="search" aria-label={label} className="siemReview__noPrint">
      <EuiFlexGroup gutterSize="s" responsive={false} alignItems="center">
        <EuiFlexItem>
          <EuiCompressedFieldSearch
            fullWidth
            maxLength={600}
            isInvalid={refused}
            value={text}
            onChange={(event) => setText(event.target.value)}
            aria-label={label}
            placeholder={i18n.translate('siemReview.investigate.searchExample', {
              defaultMessage:
                'Any role, address, key, account, instance, bucket, event or finding id, or words',
            })}
            data-test-subj="searchBox"
          />
        </EuiFlexItem>
        <EuiFlexItem grow={false}>
          <EuiSmallButton type="submit" fill isDisabled={!best} data-test-subj="searchGo">
            {props.extends ? (
              <FormattedMessage id="siemReview.investigate.add" defaultMessage="Add to the trail" />
            ) : (
              <FormattedMessage id="siemReview.investigate.start" defaultMessage="Start" />
            )}
          </EuiSmallButton>
        </EuiFlexItem>
        {props.extends && (
          <EuiFlexItem grow={false}>
            <EuiSmallButtonEmpty
              isDisabled={!best}
              onClick={() => done(props.onStart)}
              data-test-subj="searchNew"
            >
              <FormattedMessage id="siemReview.investigate.new" defaultMessage="New trail" />
            </EuiSmallButtonEmpty>
          </EuiFlexItem>
        )}
      </EuiFlexGroup>
      {refused && (
        <EuiText size="xs">
          <EuiTextColor color="danger">{cardNumberWords()}</EuiTextColor>
        </EuiText>
      )}
      {best && (
        <EuiText size="xs" data-test-subj="guess" aria-live="polite">
          <div className="siemReview__legend">
            <span>
              <FormattedMessage
                id="siemReview.investigate.takenFor"
                defaultMessage="Taken for: {type}"
                values={{ type: <strong>{ENTITY_WORDS[best.type][lang]}</strong> }}
              />
            </span>
            {guesses.length > 1 && (
              <span>
                <FormattedMessage id="siemReview.investigate.orIsIt" defaultMessage="Or is it:" />
              </span>
            )}
            {guesses
              .filter((one) => one !== best)
              .map(({ type }) => (
                <button
                  key={type}
                  type="button"
                  className="euiLink euiLink--primary"
                  onClick={() => setChosen(type)}
                  data-test-subj={`guess-${type}`}
                >
                  {ENTITY_WORDS[type][lang]}
                </button>
              ))}
          </div>
        </EuiText>
      )}
    </form>
  );
};
