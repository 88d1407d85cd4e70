// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { i18n } from '@osd/i18n';
import type { RoleKind } from '../../common/role_usage/answers';
import { ROLE_KINDS } from '../../common/url_state/page_state';
import type { PageState } from '../../common/url_state/page_state';
import { DelayedSearch } from '../components/delayed_search';
import { Picker } from '../components/picker';
import type { ChangeState } from '../services/use_page_state';
import { roleKindName } from '../words/role_kind_words';
import { UsesPicker } from './uses_picker';

/** Which roles the Roles page looks for: kind, words, use. */
export const RolesScope = ({ state, change }: { state: PageState; change: ChangeState }) => (
  <>
    <div className="siemReview__medium">
      <KindPicker kinds={state.kinds} onChange={(kinds) => change({ kinds })} />
    </div>
    <div className="siemReview__wide">
      <DelayedSearch
        value={state.search}
        label={i18n.translate('siemReview.roles.search', { defaultMessage: 'Role name or ARN' })}
        onChange={(search) => change({ search }, { replace: true })}
      />
    </div>
    <div className="siemReview__wide">
      <UsesPicker uses={state.uses} onChange={(uses) => change({ uses })} />
    </div>
  </>
);

const KindPicker = (props: { kinds: RoleKind[]; onChange(kinds: RoleKind[]): void }) => {
  const options = ROLE_KINDS.map((kind) => ({ label: roleKindName(kind), value: kind }));
  return (
    <Picker
      label={i18n.translate('siemReview.roles.kind', { defaultMessage: 'Kind' })}
      placeholder={i18n.translate('siemReview.roles.allKinds', { defaultMessage: 'All kinds' })}
      options={options}
      selectedOptions={options.filter(({ value }) => props.kinds.includes(value))}
      onChange={(chosen) =>
        props.onChange(ROLE_KINDS.filter((kind) => chosen.some(({ value }) => value === kind)))
      }
      data-test-subj="kind"
    />
  );
};
