// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import type { ReactNode } from 'react';
import { EuiSpacer, EuiTab, EuiTabs } from '@elastic/eui';
import { i18n } from '@osd/i18n';
import { PageFrame } from '../components/page_frame';
import { usePageHref } from '../components/page_link';
import type { Crumb } from '../services/services';
import { HOME, SETTINGS_PANELS } from '../routes';
import { SETTINGS_GOOD, SETTINGS_KINDS, SETTINGS_SYSTEMS, SETTINGS_WORK } from './paths';

interface SettingsFrameProps {
  /** The tab that the page belongs to. */
  tab: string;
  title: string;
  purpose: ReactNode;
  /** A page below its tab. */
  below?: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** What all pages of the settings have in common: the frame and the tabs. */
export const SettingsFrame = ({ tab, below, children, ...frame }: SettingsFrameProps) => {
  const tabs = settingsTabs();
  const current = tabs.filter(({ path }) => path === tab)[0];
  const crumbs: Crumb[] = [
    {
      text: i18n.translate('siemReview.trail.home', { defaultMessage: 'SIEM Review' }),
      to: HOME,
    },
    { text: i18n.translate('siemReview.settings.crumb', { defaultMessage: 'Settings' }) },
    ...(below ? [{ text: current.title, to: tab }, { text: below }] : [{ text: current.title }]),
  ];
  return (
    <PageFrame crumbs={crumbs} {...frame}>
      <EuiTabs size="s" className="siemReview__noPrint">
        {tabs.map(({ path, title }) => (
          <TabLink key={path} path={path} title={title} selected={path === tab} />
        ))}
      </EuiTabs>
      <EuiSpacer size="m" />
      {children}
    </PageFrame>
  );
};

const TabLink = (props: { path: string; title: string; selected: boolean }) => (
  <EuiTab isSelected={props.selected} {...usePageHref(props.path)}>
    {props.title}
  </EuiTab>
);

function settingsTabs(): Array<{ path: string; title: string }> {
  return [
    {
      path: SETTINGS_SYSTEMS,
      title: i18n.translate('siemReview.settings.systems', { defaultMessage: 'Systems' }),
    },
    {
      path: SETTINGS_WORK,
      title: i18n.translate('siemReview.settings.work', { defaultMessage: 'Planned work' }),
    },
    {
      path: SETTINGS_GOOD,
      title: i18n.translate('siemReview.good.tab', { defaultMessage: 'Known good' }),
    },
    {
      path: SETTINGS_PANELS,
      title: i18n.translate('siemReview.sets.tab', { defaultMessage: 'Panels' }),
    },
    {
      path: SETTINGS_KINDS,
      title: i18n.translate('siemReview.settings.kinds', { defaultMessage: 'Own kinds of logs' }),
    },
  ];
}
