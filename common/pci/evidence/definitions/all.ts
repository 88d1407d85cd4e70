// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { EvidenceDefinition } from '../definition';
import { ACCESS, IDENTITY } from './access_and_identity';
import { CONFIGURATION } from './configuration';
import { LOGGING } from './logging';
import { MALWARE, SOFTWARE } from './malware_and_software';
import { NETWORK } from './network';
import { STORED_DATA } from './stored_data';
import { PROGRAMME, TESTING } from './testing_and_programme';
import { TRANSMISSION } from './transmission';

/** Every query of evidence that is asked; the others of `EVIDENCE_FACTS` are `not_yet`. */
export const EVIDENCE_DEFINITIONS: readonly EvidenceDefinition[] = [
  ...NETWORK,
  ...CONFIGURATION,
  ...STORED_DATA,
  ...TRANSMISSION,
  ...MALWARE,
  ...SOFTWARE,
  ...ACCESS,
  ...IDENTITY,
  ...LOGGING,
  ...TESTING,
  ...PROGRAMME,
];
