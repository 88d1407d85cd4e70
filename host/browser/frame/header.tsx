// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import {
  EuiHeader,
  EuiHeaderBreadcrumbs,
  EuiHeaderSection,
  EuiHeaderSectionItem,
  EuiHeaderSectionItemButton,
  EuiIcon,
} from '@elastic/eui';
import { i18n } from '@osd/i18n';
import React from 'react';
import type { MountPoint } from 'opensearch-dashboards/public';
import type { BootData } from '../../page/boot_data';
import type { Chrome } from '../core/core_chrome';
import type { BrowserSession } from '../core/session';
import { useSubject } from '../core/use_subject';
import { chooseLocale, chooseTheme } from '../preferences';
import { HeaderMenu } from './header_menu';
import { Mounted } from './toast_list';

const LANGUAGES = [
  { locale: 'en', lang: 'en', text: 'English' },
  { locale: 'ja-JP', lang: 'ja', text: '日本語' },
];

/** Name, breadcrumbs, help, language, theme, person. */
export const Header = (props: {
  boot: BootData;
  chrome: Chrome;
  session: BrowserSession;
  home: string;
  actionMenu: MountPoint | undefined;
}) => {
  const { boot, chrome, session, home, actionMenu } = props;
  const breadcrumbs = useSubject(chrome.breadcrumbs$);
  const themeLabel = boot.dark
    ? i18n.translate('siemReview.host.header.light', { defaultMessage: 'Light theme' })
    : i18n.translate('siemReview.host.header.dark', { defaultMessage: 'Dark theme' });
  return (
    <EuiHeader position="fixed" theme="default" className="hostHeader" role="banner">
      <EuiHeaderSection grow={false}>
        <EuiHeaderSectionItem border="right">
          <a href={home} className="hostName">
            SIEM Review
          </a>
        </EuiHeaderSectionItem>
      </EuiHeaderSection>
      <EuiHeaderBreadcrumbs
        breadcrumbs={breadcrumbs}
        aria-label={i18n.translate('siemReview.host.header.breadcrumbs', {
          defaultMessage: 'Breadcrumbs',
        })}
      />
      <EuiHeaderSection side="right">
        {actionMenu && (
          <EuiHeaderSectionItem>
            <Mounted mount={actionMenu} />
          </EuiHeaderSectionItem>
        )}
        <EuiHeaderSectionItem>
          <HelpMenu chrome={chrome} />
        </EuiHeaderSectionItem>
        <EuiHeaderSectionItem>
          <HeaderMenu
            id="languageMenu"
            label={i18n.translate('siemReview.host.header.language', {
              defaultMessage: 'Language',
            })}
            icon="globe"
            text={boot.locale === 'en' ? 'English' : '日本語'}
            items={LANGUAGES.map(({ locale, lang, text }) => ({
              key: `language-${locale}`,
              lang,
              text,
              icon: locale === boot.locale ? 'check' : 'empty',
              onClick: () => chooseLocale(locale),
            }))}
          />
        </EuiHeaderSectionItem>
        <EuiHeaderSectionItem>
          <EuiHeaderSectionItemButton
            aria-label={themeLabel}
            title={themeLabel}
            onClick={() => chooseTheme(!boot.dark)}
            data-test-subj="themeToggle"
          >
            <EuiIcon type={boot.dark ? 'invert' : 'moon'} />
          </EuiHeaderSectionItemButton>
        </EuiHeaderSectionItem>
        <EuiHeaderSectionItem>
          <UserMenu boot={boot} session={session} />
        </EuiHeaderSectionItem>
      </EuiHeaderSection>
    </EuiHeader>
  );
};

const HelpMenu = ({ chrome }: { chrome: Chrome }) => {
  const help = useSubject(chrome.help$);
  if (!help) return null;
  const documentation = i18n.translate('siemReview.host.header.documentation', {
    defaultMessage: 'Guide',
  });
  return (
    <HeaderMenu
      id="helpMenu"
      label={i18n.translate('siemReview.host.header.help', { defaultMessage: 'Help' })}
      icon="help"
      title={help.appName}
      content={help.content}
      items={(help.links ?? []).map((link) => ({
        key: link.href,
        href: link.href,
        text: link.linkType === 'custom' ? link.content : documentation,
      }))}
    />
  );
};

const UserMenu = ({ boot, session }: { boot: BootData; session: BrowserSession }) => {
  const unproved = i18n.translate('siemReview.host.header.unproved', {
    defaultMessage: 'OpenSearch has no security plugin: everybody sees everything',
  });
  return (
    <HeaderMenu
      id="userMenu"
      label={i18n.translate('siemReview.host.header.user', {
        defaultMessage: 'Signed in as {name}',
        values: { name: boot.user.name },
      })}
      icon={boot.user.proved ? 'user' : 'alert'}
      text={boot.user.name}
      title={boot.user.proved ? undefined : unproved}
      items={[
        {
          key: 'signOut',
          icon: 'exit',
          text: i18n.translate('siemReview.host.header.signOut', { defaultMessage: 'Sign out' }),
          onClick: () => void session.signOut('here'),
        },
        {
          key: 'signOutEverywhere',
          icon: 'exit',
          text: i18n.translate('siemReview.host.header.signOutEverywhere', {
            defaultMessage: 'Sign out everywhere',
          }),
          onClick: () => void session.signOut('everywhere'),
        },
      ]}
    />
  );
};
