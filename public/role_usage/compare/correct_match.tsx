// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useState } from 'react';
import {
  EuiCompressedFormRow,
  EuiCompressedSelect,
  EuiFlyout,
  EuiFlyoutBody,
  EuiFlyoutHeader,
  EuiSmallButton,
  EuiSpacer,
  EuiText,
  EuiTitle,
} from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import type { RoleRow } from '../../../common/role_usage/answers';
import {
  putRoleMatchEndpoint,
  removeRoleMatchEndpoint,
} from '../../../common/role_usage/compare/endpoints';
import { correctMatch, freeMatchId } from '../../../common/role_usage/compare/match_roles';
import type { MatchedRoles } from '../../../common/role_usage/compare/match_roles';
import type { RoleMatch } from '../../../common/role_usage/compare/role_match';
import type { Versioned } from '../../../common/systems/system';
import { useServices } from '../../services/services';
import { SavingProblem } from '../../settings/kept/saving_problem';
import { useSaving } from '../../settings/kept/use_saving';

interface CorrectMatchProps {
  role: RoleRow;
  rows: MatchedRoles[];
  matches: Array<Versioned<RoleMatch>>;
  close(): void;
  saved(): void;
}

const ALONE = '';

/** Says with which others a role belongs; it is kept for everybody. */
export const CorrectMatch = ({ role, rows, matches, close, saved }: CorrectMatchProps) => {
  const { ask } = useServices();
  const saving = useSaving();
  const own = rows.filter(({ cells }) =>
    cells.some((cell) => cell.some(({ arn }) => arn === role.arn))
  )[0];
  const others = rows.filter((row) => row !== own);
  const [target, setTarget] = useState(ALONE);
  const save = async () => {
    const to = others.filter(({ key }) => key === target)[0];
    const { write } = correctMatch(
      role,
      to,
      matches.map(({ content }) => content),
      (name) =>
        freeMatchId(
          name,
          matches.map(({ content }) => content.id)
        )
    );
    const done = await saving.run(async () => {
      // One after another: a role may be in one match only, so it leaves before it arrives.
      for (const { id, content } of write) {
        const kept = matches.filter((one) => one.content.id === id)[0];
        const version = kept ? kept.version : 0;
        if (content) await ask(putRoleMatchEndpoint, { id, content, version });
        else await ask(removeRoleMatchEndpoint, { id, version });
      }
    });
    if (done) saved();
  };
  return (
    <EuiFlyout onClose={close} size="s" ownFocus aria-labelledby="siemReviewCorrect">
      <EuiFlyoutHeader hasBorder>
        <EuiTitle size="s">
          <h2 id="siemReviewCorrect">
            <FormattedMessage
              id="siemReview.compare.correctTitle"
              defaultMessage="Where does {name} belong?"
              values={{ name: role.name }}
            />
          </h2>
        </EuiTitle>
      </EuiFlyoutHeader>
      <EuiFlyoutBody data-test-subj="correctFlyout">
        {saving.problem && <SavingProblem problem={saving.problem} />}
        <EuiText size="s">
          <p>{role.arn}</p>
        </EuiText>
        <EuiSpacer size="s" />
        <EuiCompressedFormRow
          fullWidth
          label={i18n.translate('siemReview.compare.belongsTo', { defaultMessage: 'Belongs with' })}
          helpText={i18n.translate('siemReview.compare.correctHelp', {
            defaultMessage:
              'Kept for everybody, with its versions. Its name does not count any more then.',
          })}
        >
          <EuiCompressedSelect
            fullWidth
            value={target}
            options={[
              {
                value: ALONE,
                text: i18n.translate('siemReview.compare.alone', {
                  defaultMessage: 'No other: on its own',
                }),
              },
              ...others.map(({ key, name }) => ({ value: key, text: name })),
            ]}
            onChange={(event) => setTarget(event.target.value)}
            data-test-subj="correctTarget"
          />
        </EuiCompressedFormRow>
        <EuiSpacer size="m" />
        <EuiSmallButton
          fill
          onClick={() => void save()}
          isLoading={saving.busy}
          data-test-subj="correctSave"
        >
          <FormattedMessage id="siemReview.compare.save" defaultMessage="Save" />
        </EuiSmallButton>
      </EuiFlyoutBody>
    </EuiFlyout>
  );
};
