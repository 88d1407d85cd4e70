// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useCallback, useState } from 'react';
import {
  EuiCompressedFormRow,
  EuiCompressedSelect,
  EuiFlyout,
  EuiFlyoutBody,
  EuiFlyoutHeader,
  EuiLoadingContent,
  EuiSmallButton,
  EuiSpacer,
  EuiText,
  EuiTitle,
} from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import type { KnownGoodAnswer } from '../../../common/known_good/answers';
import { knownGoodListsEndpoint, putKnownGoodEndpoint } from '../../../common/known_good/endpoints';
import { writtenOf } from '../../../common/known_good/known_good_list';
import { PageLink } from '../../components/page_link';
import { useServices } from '../../services/services';
import { useAnswer } from '../../services/use_answer';
import { knownGoodPath } from '../../settings/paths';
import { SavingProblem } from '../../settings/kept/saving_problem';
import { useSaving } from '../../settings/kept/use_saving';
import { WritingNote } from '../../settings/kept/writing_note';
import { problemWords } from '../../words/problem_words';
import type { GoodValue } from './known_good_type';

interface AddKnownGoodProps {
  good: GoodValue;
  close(): void;
}

/** Puts a value on a list that takes such values; the list keeps its owner, reason and expiry. */
export const AddKnownGood = ({ good, close }: AddKnownGoodProps) => {
  const { ask } = useServices();
  const question = useCallback(
    (_: object, signal: AbortSignal) => ask(knownGoodListsEndpoint, {}, signal),
    [ask]
  );
  const answer = useAnswer(question, NOTHING);
  return (
    <EuiFlyout
      onClose={close}
      size="s"
      ownFocus
      aria-labelledby="addGoodTitle"
      data-test-subj="addKnownGood"
    >
      <EuiFlyoutHeader hasBorder>
        <EuiTitle size="xs">
          <h2 id="addGoodTitle">
            <FormattedMessage
              id="siemReview.investigate.addKnownGood"
              defaultMessage="Put on a list of known good"
            />
          </h2>
        </EuiTitle>
        <EuiText size="s">
          <code>{good.value}</code>
        </EuiText>
      </EuiFlyoutHeader>
      <EuiFlyoutBody>
        {answer.state === 'error' && <EuiText size="s">{problemWords(answer.problem)}</EuiText>}
        {(answer.state === 'loading' || answer.state === 'waiting') && (
          <EuiLoadingContent lines={3} />
        )}
        {answer.state === 'data' && <Lists lists={answer.data} good={good} />}
      </EuiFlyoutBody>
    </EuiFlyout>
  );
};

const NOTHING = {};

const Lists = ({ lists, good }: { lists: KnownGoodAnswer; good: GoodValue }) => {
  const { ask } = useServices();
  const saving = useSaving();
  const [chosen, choose] = useState<string>();
  const [done, setDone] = useState(false);
  const fitting = lists.items.filter(
    ({ content }) => content.of === good.of && content.expires >= lists.today
  );
  const list = fitting.filter(({ content }) => content.id === chosen)[0] || fitting[0];
  const add = async () => {
    const { content, version } = list;
    if (content.values.indexOf(good.value) >= 0) return setDone(true);
    const written = writtenOf(content);
    const kept = await saving.run(() =>
      ask(putKnownGoodEndpoint, {
        id: content.id,
        content: { ...written, values: [...written.values, good.value] },
        version,
      })
    );
    return setDone(kept);
  };
  if (done) {
    return (
      <EuiText size="s" data-test-subj="goodAdded" role="status">
        <FormattedMessage
          id="siemReview.good.added"
          defaultMessage="It is on the list {name}."
          values={{ name: list.content.name }}
        />
      </EuiText>
    );
  }
  return (
    <>
      <WritingNote writing={lists.writing} />
      {saving.problem && <SavingProblem problem={saving.problem} />}
      {list ? (
        <>
          <EuiCompressedFormRow
            fullWidth
            label={i18n.translate('siemReview.good.list', { defaultMessage: 'List' })}
            helpText={i18n.translate('siemReview.good.listHelp', {
              defaultMessage: '{reason} Owner {owner}, until {expires}.',
              values: {
                reason: list.content.reason,
                owner: list.content.owner,
                expires: list.content.expires.replace(/-/g, '/'),
              },
            })}
          >
            <EuiCompressedSelect
              fullWidth
              options={fitting.map(({ content }) => ({ value: content.id, text: content.name }))}
              value={list.content.id}
              onChange={({ target }) => choose(target.value)}
              data-test-subj="goodList"
            />
          </EuiCompressedFormRow>
          {list.content.approval && (
            <EuiText size="xs" color="subdued">
              <FormattedMessage
                id="siemReview.good.approvalGone"
                defaultMessage="It is approved for evidence: with another value a second person has to approve it again."
              />
            </EuiText>
          )}
          <EuiSpacer size="s" />
          <EuiSmallButton
            fill
            isLoading={saving.busy}
            isDisabled={!lists.writing.may}
            onClick={() => void add()}
            data-test-subj="goodAdd"
          >
            <FormattedMessage id="siemReview.good.add" defaultMessage="Put on this list" />
          </EuiSmallButton>
        </>
      ) : (
        <EuiText size="s" data-test-subj="noGoodList">
          <FormattedMessage
            id="siemReview.good.none"
            defaultMessage="No list takes such values yet: a list needs an owner, a reason and a day on which it ends."
          />
        </EuiText>
      )}
      <EuiSpacer size="m" />
      <EuiText size="s">
        <PageLink to={knownGoodPath(undefined, good)} data-test-subj="newKnownGood">
          <FormattedMessage id="siemReview.good.newList" defaultMessage="A new list with it" />
        </PageLink>
      </EuiText>
    </>
  );
};
