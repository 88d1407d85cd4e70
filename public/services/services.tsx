// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { createContext, useContext } from 'react';
import type { ReactNode } from 'react';
import type { Period } from '../../common/url_state/period';
import type { Ask } from './ask';
import type { DisplayNumber } from './display_number';
import type { DisplayTime } from './display_time';
import type { DiscoverPlace } from './discover_place';
import type { FileRequest } from './save_file';

/** A breadcrumb; the last one has no path. */
export interface Crumb {
  text: string;
  /** Path inside the application, with its search part. */
  to?: string;
}

/** All that pages need from outside, made once in application.tsx. */
export interface Services {
  ask: Ask;
  /** Asks for a file and hands it to the browser; rejects with an `AskProblem`. */
  saveFile(request: FileRequest): Promise<void>;
  time: DisplayTime;
  number: DisplayNumber;
  /** What role usage starts with when the address names no period. */
  startPeriod: Period;
  lang: 'en' | 'ja';
  theme: { dark: boolean; version: string };
  /** Where Discover is; undefined where there is none. */
  discover: DiscoverPlace | undefined;
  /** Whether files are offered. It hides buttons only: who may read the logs may read them here. */
  canExport: boolean;
  /** Breadcrumbs and document title. */
  showTrail(crumbs: Crumb[]): void;
  showFailure(title: string, text: string): void;
}

const ServicesContext = createContext<Services | undefined>(undefined);

export const ServicesProvider = (props: { services: Services; children: ReactNode }) => (
  <ServicesContext.Provider value={props.services}>{props.children}</ServicesContext.Provider>
);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('This component needs a ServicesProvider above it.');
  return services;
}
