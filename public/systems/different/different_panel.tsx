// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useState } from 'react';
import type { ReactNode } from 'react';
import { EuiLink, EuiLoadingContent, EuiPopover, EuiText, EuiTitle } from '@elastic/eui';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import type { Scope } from '../../../common/log_query/log_query';
import type { LogKind } from '../../../common/logs/log_kind';
import type { Difference, NewThing } from '../../../common/panels/difference';
import { AnswerPanel } from '../../components/answer_panel';
import { PageLink } from '../../components/page_link';
import { DATA_HEALTH } from '../../page_paths';
import { usePanelView } from '../../panels/panel_view';
import type { Instants } from '../../period/resolve_period';
import { useServices } from '../../services/services';
import { FreshThing } from './fresh_thing';
import { useDifferences } from './use_differences';

interface DifferentPanelProps {
  scope?: Scope;
  before?: Scope;
  /** The period before. */
  earlier: Instants;
  renewed: number;
}

/** What is different from the period before, each with its things behind it. */
export const DifferentPanel = ({ scope, before, earlier, renewed }: DifferentPanelProps) => {
  const { time } = useServices();
  const { kinds } = usePanelView();
  const answer = useDifferences(kinds, scope, before, renewed);
  return (
    <section className="siemReview__different" data-test-subj="different">
      <EuiTitle size="xxs">
        <h2>
          <FormattedMessage
            id="siemReview.different.title"
            defaultMessage="Different from the period before ({range})"
            values={{ range: time.range(earlier.from, earlier.to) }}
          />
        </h2>
      </EuiTitle>
      <EuiText size="xs" color="subdued">
        <p>
          <FormattedMessage
            id="siemReview.different.basis"
            defaultMessage="Roles, actions, addresses and resources as CloudTrail names them; of the other logs only whether a whole kind fell silent."
          />
        </p>
      </EuiText>
      <AnswerPanel
        answer={answer}
        isEmpty={() => false}
        wayOut={{ compact: true }}
        skeleton={<EuiLoadingContent lines={1} />}
      >
        {({ things, silent }, stale) => (
          <EuiText size="s" className={stale ? 'siemReview__stale' : undefined}>
            <ul className="siemReview__differences">
              {(Object.keys(WORDS) as NewThing[]).map((thing) => (
                <li key={thing} data-test-subj={`different-${thing}`}>
                  <FreshThings thing={thing} difference={things[thing]} />
                </li>
              ))}
              <li data-test-subj="different-silent">
                <SilentKinds silent={silent} />
              </li>
            </ul>
          </EuiText>
        )}
      </AnswerPanel>
    </section>
  );
};

const WORDS: Record<NewThing, (count: number) => string> = {
  roles: (count) =>
    i18n.translate('siemReview.different.roles', {
      defaultMessage: '{count, plural, =0 {no new roles} one {# new role} other {# new roles}}',
      values: { count },
    }),
  actions: (count) =>
    i18n.translate('siemReview.different.actions', {
      defaultMessage:
        '{count, plural, =0 {no new actions of a role} one {# new action of a role} other {# new actions of roles}}',
      values: { count },
    }),
  addresses: (count) =>
    i18n.translate('siemReview.different.addresses', {
      defaultMessage:
        '{count, plural, =0 {no new source addresses} one {# new source address} other {# new source addresses}}',
      values: { count },
    }),
  resources: (count) =>
    i18n.translate('siemReview.different.resources', {
      defaultMessage:
        '{count, plural, =0 {no new resources} one {# new resource} other {# new resources}}',
      values: { count },
    }),
};

const SHOWN = 50;

const FreshThings = ({ thing, difference }: { thing: NewThing; difference: Difference }) => {
  const { fresh, cut, unknown } = difference;
  const text = WORDS[thing](fresh.length);
  if (unknown) {
    return (
      <span>
        <FormattedMessage
          id="siemReview.different.unknown"
          defaultMessage="{thing}: {why, select, no_before {no logs before to compare with} other {no logs to compare}}"
          values={{ thing: THINGS[thing](), why: unknown }}
        />
      </span>
    );
  }
  const cutNote = cut && (
    <FormattedMessage
      id="siemReview.different.cut"
      defaultMessage=" (only the 1,000 most frequent of each period compared)"
    />
  );
  if (fresh.length === 0) {
    return (
      <span>
        {text}
        {cutNote}
      </span>
    );
  }
  return (
    <>
      <ListBehind text={text}>
        {fresh.slice(0, SHOWN).map(({ keys, value }) => (
          <li key={JSON.stringify(keys)}>
            <FreshThing thing={thing} keys={keys} value={value} />
          </li>
        ))}
        {fresh.length > SHOWN && (
          <li>
            <FormattedMessage
              id="siemReview.panel.others"
              defaultMessage="{others} more not listed"
              values={{ others: fresh.length - SHOWN }}
            />
          </li>
        )}
      </ListBehind>
      {cutNote}
    </>
  );
};

const THINGS: Record<NewThing, () => string> = {
  roles: () => i18n.translate('siemReview.different.ofRoles', { defaultMessage: 'New roles' }),
  actions: () =>
    i18n.translate('siemReview.different.ofActions', { defaultMessage: 'New actions of roles' }),
  addresses: () =>
    i18n.translate('siemReview.different.ofAddresses', {
      defaultMessage: 'New source addresses',
    }),
  resources: () =>
    i18n.translate('siemReview.different.ofResources', { defaultMessage: 'New resources' }),
};

const SilentKinds = ({ silent }: { silent: LogKind[] }) => {
  const { lang } = useServices();
  if (silent.length === 0) {
    return (
      <span>
        <FormattedMessage
          id="siemReview.different.noneSilent"
          defaultMessage="no kind of log fell silent"
        />
      </span>
    );
  }
  return (
    <ListBehind
      text={i18n.translate('siemReview.different.silent', {
        defaultMessage:
          '{count, plural, one {# kind of log fell silent} other {# kinds of log fell silent}}',
        values: { count: silent.length },
      })}
    >
      {silent.map(({ id, name }) => (
        <li key={id}>
          <PageLink to={`${DATA_HEALTH}?log=${id}`}>{name[lang]}</PageLink>
        </li>
      ))}
    </ListBehind>
  );
};

const ListBehind = ({ text, children }: { text: string; children: ReactNode }) => {
  const [open, setOpen] = useState(false);
  return (
    <EuiPopover
      isOpen={open}
      closePopover={() => setOpen(false)}
      ownFocus
      panelPaddingSize="s"
      anchorPosition="downLeft"
      aria-label={text}
      button={
        <EuiLink
          onClick={() => setOpen(!open)}
          aria-expanded={open}
          data-test-subj="differenceList"
        >
          <strong>{text}</strong>
        </EuiLink>
      }
    >
      <EuiText size="xs" className="siemReview__listBehind">
        <ul>{children}</ul>
      </EuiText>
    </EuiPopover>
  );
};
