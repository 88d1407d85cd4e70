// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useState } from 'react';
import type { ReactElement } from 'react';
import {
  EuiContextMenuItem,
  EuiContextMenuPanel,
  EuiPopover,
  EuiSmallButtonIcon,
  EuiSpacer,
  EuiAccordion,
} from '@elastic/eui';
import { useHistory } from 'react-router-dom';
import { FormattedMessage } from '@osd/i18n/react';
import { i18n } from '@osd/i18n';
import { wordsOfQuery } from '../../common/log_query/words';
import type { LogQuery } from '../../common/log_query/log_query';
import type { LogKind } from '../../common/logs/log_kind';
import type { Panel } from '../../common/panels/panel';
import { AskedFlyout, SentText } from '../components/asked_flyout';
import { panelPath } from '../page_paths';
import { useServices } from '../services/services';
import { useDiscoverHref } from './panel_discover';
import { goodNames } from '../scope/known_good/good_names';
import { usePanelView } from './panel_view';

interface PanelMenuProps {
  panel: Panel;
  query: LogQuery;
  kind: LogKind;
  title: string;
  asTable: boolean;
  onAsTable?(asTable: boolean): void;
}

/** What can be done with a panel: read the question, see it as a table, open it in Discover, change it. */
export const PanelMenu = ({ panel, query, kind, title, asTable, onAsTable }: PanelMenuProps) => {
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  const history = useHistory();
  const { state } = usePanelView();
  const { discover } = useServices();
  const href = useDiscoverHref(query, kind);
  const [, setPrepared] = useState(false);
  // The link is made anew with the index pattern that this OSD turns out to have.
  const prepare = () => discover && void discover.prepare(kind).then(() => setPrepared(true));
  const label = i18n.translate('siemReview.panel.menu', {
    defaultMessage: 'More of “{title}”',
    values: { title },
  });
  const then = (run: () => void) => () => {
    setOpen(false);
    run();
  };
  const items: ReactElement[] = [
    <EuiContextMenuItem
      key="asked"
      icon="inspect"
      onClick={then(() => setAsked(true))}
      data-test-subj="panelAsked"
    >
      <FormattedMessage id="siemReview.asked.button" defaultMessage="What was asked?" />
    </EuiContextMenuItem>,
  ];
  if (onAsTable) {
    items.push(
      <EuiContextMenuItem
        key="table"
        icon={asTable ? 'visBarVertical' : 'tableDensityExpanded'}
        onClick={then(() => onAsTable(!asTable))}
        data-test-subj="panelAsTable"
      >
        {asTable ? (
          <FormattedMessage id="siemReview.panel.asDrawn" defaultMessage="View as drawn" />
        ) : (
          <FormattedMessage id="siemReview.trend.asTable" defaultMessage="View as table" />
        )}
      </EuiContextMenuItem>
    );
  }
  items.push(
    <EuiContextMenuItem
      key="edit"
      icon="pencil"
      onClick={then(() => history.push(panelPath({ ...state, panel })))}
      data-test-subj="panelEdit"
    >
      <FormattedMessage id="siemReview.panel.edit" defaultMessage="Edit or share this panel" />
    </EuiContextMenuItem>
  );
  if (href) {
    items.push(
      <EuiContextMenuItem
        key="discover"
        icon="discoverApp"
        href={href}
        target="_blank"
        onMouseEnter={prepare}
        onFocus={prepare}
        data-test-subj="panelDiscover"
      >
        <FormattedMessage id="siemReview.discover.open" defaultMessage="View in Discover" />
      </EuiContextMenuItem>
    );
  }
  return (
    <>
      <EuiPopover
        isOpen={open}
        closePopover={() => setOpen(false)}
        panelPaddingSize="none"
        anchorPosition="downRight"
        aria-label={label}
        button={
          <EuiSmallButtonIcon
            iconType="boxesHorizontal"
            color="text"
            onClick={() => setOpen(!open)}
            aria-label={label}
            aria-expanded={open}
            className="siemReview__noPrint"
            data-test-subj="panelMenu"
          />
        }
      >
        {/* Watched, or the menu keeps the address of the moment when it was opened. */}
        <EuiContextMenuPanel size="s" items={items} watchedItemProps={['href']} />
      </EuiPopover>
      {asked && <PanelAsked query={query} kind={kind} onClose={() => setAsked(false)} />}
    </>
  );
};

/** The question in words; as it was sent, under details. */
const PanelAsked = (props: { query: LogQuery; kind: LogKind; onClose(): void }) => {
  const { query, kind, onClose } = props;
  const { lang, time } = useServices();
  const { instants, register, state, holding } = usePanelView();
  const accounts = register.accountsOf(state.scope);
  return (
    <AskedFlyout
      words={
        <>
          <p data-test-subj="askedWords">
            {wordsOfQuery(query, kind, lang, {
              tz: time.zone,
              ...goodNames(holding, state.scope.knownGood, kind),
            })}
          </p>
          <p>
            <FormattedMessage
              id="siemReview.asked.period"
              defaultMessage="Period: {range}, the end not included."
              values={{ range: time.range(instants.from, instants.to) }}
            />
          </p>
          <p>
            {accounts ? (
              <FormattedMessage
                id="siemReview.asked.accounts"
                defaultMessage="Accounts: {accounts}"
                values={{ accounts: accounts.map(register.accountText).join(', ') || '–' }}
              />
            ) : (
              <FormattedMessage
                id="siemReview.asked.allAccounts"
                defaultMessage="All accounts that you may read."
              />
            )}
          </p>
          {kind.traps.map((trap) => (
            <p key={trap.en}>{trap[lang]}</p>
          ))}
        </>
      }
      onClose={onClose}
    >
      <EuiSpacer size="m" />
      <EuiAccordion
        id="askedDetails"
        buttonContent={
          <FormattedMessage id="siemReview.asked.details" defaultMessage="Details (JSON)" />
        }
      >
        <SentText sent={query} />
      </EuiAccordion>
    </AskedFlyout>
  );
};
