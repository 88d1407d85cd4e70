// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import {
  EuiContextMenuItem,
  EuiContextMenuPanel,
  EuiHeaderSectionItemButton,
  EuiIcon,
  EuiPopover,
} from '@elastic/eui';
import React, { useState } from 'react';
import type { MountPoint } from 'opensearch-dashboards/public';
import { Mounted } from './toast_list';

export interface MenuItem {
  key: string;
  text: string;
  icon?: string;
  lang?: string;
  href?: string;
  onClick?(): void;
}

/** A button of the header that opens a short list. */
export const HeaderMenu = (props: {
  id: string;
  label: string;
  icon: string;
  text?: string;
  title?: string;
  items: MenuItem[];
  /** Below the items. */
  content?: MountPoint<HTMLDivElement>;
}) => {
  const { id, label, icon, text, title, items, content } = props;
  const [open, setOpen] = useState(false);
  const button = (
    <EuiHeaderSectionItemButton
      aria-label={label}
      aria-expanded={open}
      aria-haspopup="true"
      onClick={() => setOpen(!open)}
      data-test-subj={id}
    >
      <EuiIcon type={icon} />
      {text && <span className="hostHeaderText">{text}</span>}
    </EuiHeaderSectionItemButton>
  );
  return (
    <EuiPopover
      id={id}
      button={button}
      isOpen={open}
      closePopover={() => setOpen(false)}
      panelPaddingSize="none"
      anchorPosition="downRight"
      ownFocus
    >
      <EuiContextMenuPanel
        title={title}
        items={items.map(({ key, icon: itemIcon, lang, href, text: itemText, onClick }) => (
          <EuiContextMenuItem
            key={key}
            icon={itemIcon}
            lang={lang}
            href={href}
            target={href ? '_blank' : undefined}
            rel={href ? 'noopener noreferrer' : undefined}
            onClick={() => {
              setOpen(false);
              onClick?.();
            }}
            data-test-subj={key}
          >
            {itemText}
          </EuiContextMenuItem>
        ))}
      />
      {content && (
        <div className="hostMenuContent">
          <Mounted mount={content} />
        </div>
      )}
    </EuiPopover>
  );
};
