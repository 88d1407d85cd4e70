// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { useEffect, useRef, useState } from 'react';
import { EuiContextMenuItem, EuiContextMenuPanel, EuiPopover, copyToClipboard } from '@elastic/eui';
import { useHistory } from 'react-router-dom';
import { i18n } from '@osd/i18n';
import type { Entity } from '../../common/investigate/entity';
import type { Step } from '../../common/investigate/trail';
import { awsConsoleLink } from '../../common/links/aws_console';
import { ROLE_ARN } from '../../common/role_usage/endpoints';
import { filterWordings } from '../components/grid/cell_actions';
import { rolePath } from '../page_paths';
import { useInvestigateView } from './investigate_view';
import { goodEntity } from './known_good/known_good_type';
import type { GoodValue } from './known_good/known_good_type';
import { excluding } from './trail/step_key';

interface ValueDoorProps {
  /** As it is shown; what it says to those who hear it. */
  text: string;
  /** The whole value: copied, looked up. */
  value: string;
  /** What it is, where it is a thing with a page of its own. */
  entity?: Entity;
  /** What extracting it adds to the trail; without it, it cannot be extracted. */
  step?: Step;
  /** Opens Discover with the documents that have it. */
  discover?(): void;
  /** What list of known good takes it; unless told, one for what it is. */
  good?: GoodValue;
}

/** A little longer than OUI's popovers take to close. */
const FADED_MS = 300;

/**
 * A value as a door: extract, exclude, follow, copy. Hundreds of them stand in a time line, so the menu is made when it is
 * opened first.
 */
export const ValueDoor = (props: ValueDoorProps) => {
  const [armed, setArmed] = useState(false);
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!armed) return;
    // The button is another one now, inside the popover: the focus comes back to it when that closes.
    if (button.current) button.current.focus();
    setOpen(true);
  }, [armed]);
  useEffect(() => {
    if (open || !armed) return undefined;
    // The popover lets the focus go when it has faded; who went on elsewhere by a click stays there.
    const timer = window.setTimeout(() => {
      if (document.activeElement === document.body && button.current) button.current.focus();
    }, FADED_MS);
    return () => window.clearTimeout(timer);
  }, [open, armed]);
  const door = (
    <button
      ref={button}
      type="button"
      className="euiLink euiLink--text siemReview__value"
      title={props.value}
      aria-haspopup
      aria-expanded={open}
      onClick={() => (armed ? setOpen(!open) : setArmed(true))}
      data-test-subj="value"
    >
      {props.text}
    </button>
  );
  const close = () => setOpen(false);
  if (!armed) return door;
  return (
    <EuiPopover
      isOpen={open}
      closePopover={close}
      panelPaddingSize="none"
      anchorPosition="downLeft"
      ownFocus
      aria-label={props.text}
      button={door}
    >
      <ValueMenu {...props} close={close} />
    </EuiPopover>
  );
};

const ValueMenu = (props: ValueDoorProps & { close(): void }) => {
  const { value, entity, step, discover, close } = props;
  const { take, pivot, open, putOnList, state } = useInvestigateView();
  const history = useHistory();
  const console = /^arn:/.test(value) ? awsConsoleLink(value) : undefined;
  const items: JSX.Element[] = [];
  const offer = (name: string, icon: string, label: string, run: () => void) =>
    items.push(
      <EuiContextMenuItem
        key={name}
        icon={icon}
        onClick={() => {
          close();
          run();
        }}
        data-test-subj={`value-${name}`}
      >
        {label}
      </EuiContextMenuItem>
    );
  if (step) {
    offer('extract', 'plusInCircle', valueWords.extract(), () => take(step));
    offer('exclude', 'minusInCircle', valueWords.exclude(), () => take(excluding(step)));
  }
  if (entity) offer('page', 'inspect', valueWords.page(), () => open(entity));
  if (step) offer('pivot', 'branch', valueWords.pivot(), () => pivot(step));
  offer('copy', 'copyClipboard', filterWordings.copy(), () => copyToClipboard(value));
  if (discover) offer('discover', 'discoverApp', filterWordings.discover(), discover);
  if (ROLE_ARN.test(value)) {
    const { period, scope } = state;
    offer('role', 'user', valueWords.role(), () =>
      history.push(rolePath(value, { period, scope }))
    );
  }
  if (console) {
    offer('console', 'popout', valueWords.console(), () =>
      window.open(console, '_blank', 'noopener')
    );
  }
  const good = props.good || (entity && goodEntity(entity));
  if (good) {
    offer('knownGood', 'checkInCircleFilled', valueWords.knownGood(), () => putOnList(good));
  }
  return <EuiContextMenuPanel size="s" items={items} />;
};

/** What can be done with a value, in words. */
export const valueWords = {
  extract: () => i18n.translate('siemReview.investigate.extract', { defaultMessage: 'Extract' }),
  exclude: () => i18n.translate('siemReview.investigate.exclude', { defaultMessage: 'Exclude' }),
  page: () =>
    i18n.translate('siemReview.investigate.page', { defaultMessage: 'What is known of it' }),
  pivot: () =>
    i18n.translate('siemReview.investigate.pivot', { defaultMessage: 'New trail from this' }),
  role: () => i18n.translate('siemReview.entity.roleUsage', { defaultMessage: 'Role usage' }),
  console: () =>
    i18n.translate('siemReview.investigate.console', { defaultMessage: 'AWS console' }),
  knownGood: () =>
    i18n.translate('siemReview.investigate.addKnownGood', {
      defaultMessage: 'Put on a list of known good',
    }),
};
