// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { LogId, Words } from '../../logs/log_kind';
import { valuesOf } from '../document_fields';
import type { DocumentFields } from '../document_fields';
import { computeMeanings } from './compute_meanings';
import { dataServiceMeanings } from './data_service_meanings';
import { iamMeanings } from './iam_meanings';
import { keyMeanings } from './key_meanings';
import { loggingMeanings } from './logging_meanings';
import type { MeaningTable, MeaningText } from './meaning_table';
import { networkMeanings } from './network_meanings';
import { signInMeanings } from './sign_in_meanings';
import { signInDetails } from './sign_in_details';
import { storageMeanings } from './storage_meanings';
import { THREAT_FAMILIES } from './threat_families';
import { THREAT_PURPOSES } from './threat_purposes';

export const MEANING_TABLES: readonly MeaningTable[] = [
  signInMeanings,
  iamMeanings,
  loggingMeanings,
  keyMeanings,
  storageMeanings,
  networkMeanings,
  computeMeanings,
  dataServiceMeanings,
];

/**
 * What an event means, and why an analyst looks at it: calls that delete, open, sign in or touch logging, keys and
 * rights, and findings of GuardDuty, from its own log or through Security Hub. Undefined: nothing is said of it here.
 */
export function meaningOf(
  log: LogId,
  event: { what: string; by?: string },
  fields: DocumentFields = {}
): Words | undefined {
  if (log === 'cloudtrail') return meaningOfCall(event.by, event.what, fields);
  if (log === 'guardduty') return meaningOfThreat(textOf(valuesOf(fields, 'type')) || event.what);
  if (log !== 'securityhub') return undefined;
  return [...valuesOf(fields, 'Types'), event.what]
    .map((type) => (typeof type === 'string' ? meaningOfThreat(typeOfFinding(type)) : undefined))
    .filter((meaning) => meaning !== undefined)[0];
}

/** `TTPs/Recon/Recon:EC2-PortProbeUnprotectedPort` is `Recon:EC2/PortProbeUnprotectedPort`. */
function typeOfFinding(type: string): string {
  const parts = /(?:^|\/)([A-Za-z]+:[A-Za-z0-9]+)[-/]([^/]+)$/.exec(type);
  return parts ? `${parts[1]}/${parts[2]}` : type;
}

/** Lambda and CloudFront write the version of the API behind the name. */
const VERSION = /(19|20)\d{2}_?\d{2}_?\d{2}(v\d+)?$/;

function meaningOfCall(
  source: string | undefined,
  name: string,
  fields: DocumentFields
): Words | undefined {
  const service = (source || '').replace(/\.amazonaws\.com(\.cn)?$/, '');
  const found = MEANING_TABLES.map((table) =>
    entry(entry(table, service), name.replace(VERSION, ''))
  ).filter((one) => one !== undefined)[0];
  if (!found) return undefined;
  return service === 'signin' && name === 'ConsoleLogin'
    ? joined([found, ...signInDetails(fields)])
    : words(found);
}

function meaningOfThreat(type: string): Words | undefined {
  const parts = /^([A-Za-z]+):([A-Za-z0-9]+)\/([^.!]+)/.exec(type);
  if (!parts) return undefined;
  const [, purpose, resource, family] = parts;
  const aim = entry(THREAT_PURPOSES, purpose);
  const seen = entry(THREAT_FAMILIES, `${resource}/${family}`) || entry(THREAT_FAMILIES, family);
  const said = [seen, aim].filter((one): one is MeaningText => one !== undefined);
  return said.length > 0 ? joined(said) : undefined;
}

function entry<Value>(table: Record<string, Value> | undefined, key: string): Value | undefined {
  return table && Object.prototype.hasOwnProperty.call(table, key) ? table[key] : undefined;
}

function words([en, ja]: MeaningText): Words {
  return { en, ja };
}

function joined(said: readonly MeaningText[]): Words {
  return { en: said.map(([en]) => en).join(' '), ja: said.map(([, ja]) => ja).join('') };
}

function textOf([first]: unknown[]): string | undefined {
  return typeof first === 'string' ? first : undefined;
}
