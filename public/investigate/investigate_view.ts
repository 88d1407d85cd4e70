// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { createContext, useContext } from 'react';
import type { Entity } from '../../common/investigate/entity';
import type { Step } from '../../common/investigate/trail';
import type { Scope } from '../../common/log_query/log_query';
import type { LogKind } from '../../common/logs/log_kind';
import type { InvestigateState } from '../../common/url_state/investigate_state';
import type { Instants } from '../period/resolve_period';
import type { Register } from '../scope/use_register';
import type { GoodValue } from './known_good/known_good_type';
import type { ChangeInvestigation } from './use_investigate_state';

/** What all parts of the page share. */
export interface InvestigateView {
  state: InvestigateState;
  change: ChangeInvestigation;
  /** Whom and when all questions are about: the whole period, or the part that is zoomed to. */
  scope: Scope;
  instants: Instants;
  kinds: readonly LogKind[];
  register: Register;
  renewed: number;
  /** Adds a step to the trail. */
  take(step: Step): void;
  /** Begins a new trail with a step. */
  pivot(step: Step): void;
  /** Shows the page of a thing beside the trail. */
  open(entity: Entity): void;
  /** Asks on which list of known good a value shall stand. */
  putOnList(good: GoodValue): void;
}

const InvestigateContext = createContext<InvestigateView | undefined>(undefined);
export const InvestigateViewProvider = InvestigateContext.Provider;

export function useInvestigateView(): InvestigateView {
  const view = useContext(InvestigateContext);
  if (!view)
    throw new Error('A part of an investigation needs an InvestigateViewProvider above it.');
  return view;
}
