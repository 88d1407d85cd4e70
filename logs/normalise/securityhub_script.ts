// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

// What siem/sf_securityhub.py of SIEM on Amazon OpenSearch Service v2.10.4 (MIT-0) adds to a finding, step by step, up to
// where it stops: at a finding without ProductName or Workflow, which some partners send.
import type { Fields } from '../kind';
import { isFields } from '../kind';
import { inner } from './common_document';
import { valueAt } from './dotted';
import { pythonStr } from './python_text';
import { addResources } from './securityhub_resources';
import { stripTitle } from './titles';

const MALWARE = ['Backdoor', 'CryptoCurrency', 'Trojan'];
const FILES = ['SuspiciousFile', 'MaliciousFile'];
const ACTION = 'aws/guardduty/service/action';
/** Of GuardDuty and Macie; the second is how old findings name it. */
const TYPE = /^[^/]*(?:\/([^/]*))?\/(?:(\w*):)?(\w*)[/.-]([\w&]*)(?:\.(\w*))?(?:!(\w*))?/;
const OLD_TYPE = /^(\w*):(\w*)\/([\w&]*)(?:\.(\w*))?(?:!(\w*))?/;

/**
 * Completes a finding's document in place.
 * @returns what the version in `_id` is made of; `undefined` when the script stops before, and `_id` is the bare Id
 */
export function refineFinding(document: Fields): string | undefined {
  const product = isFields(document.ProductFields) ? document.ProductFields : {};
  const name = product['aws/securityhub/ProductName'];
  if (typeof name !== 'string') return undefined;
  const module = name.toLowerCase();
  inner(document, 'event').module = module;

  const status = valueAt(document, 'Workflow.Status');
  if (status === undefined) return undefined;
  const { UpdatedAt } = document;
  if (status === 'NEW') {
    if (typeof UpdatedAt !== 'string') return undefined;
    document['@timestamp'] = UpdatedAt.replace(/Z/g, '+00:00');
  }
  const versioned = `${String(document['@timestamp'])}${pythonStr(status)}`;

  if ((module === 'guardduty' || module === 'macie') && !splitType(document)) return versioned;
  if (refineByProduct(document, module, product) && stripTitle(document)) addResources(document);
  return versioned;
}

/** The parts of `Types[0]`, such as `TTPs/Discovery/Recon:EC2-PortProbeUnprotectedPort`. */
function splitType(document: Fields): boolean {
  const type = valueAt(document, 'Types.0');
  if (type === undefined) return false;
  const full = TYPE.exec(pythonStr(type));
  const old = full === null ? OLD_TYPE.exec(pythonStr(type)) : null;
  const found = full === null ? ['', '', ...(old ?? []).slice(1)] : [...full];
  const [, category, purpose, resource, family, mechanism, artifact] = found as Array<
    string | undefined
  >;
  const told = purpose || category?.replace(/ /g, '');
  if (resource === undefined || told === undefined || (old !== null && told === '')) return false;
  Object.assign(document, {
    ThreatPurpose: told,
    ResourceTypeAffected: resource,
    ThreatFamilyName: family,
    DetectionMechanism: mechanism,
    Artifact: artifact,
  });
  return true;
}

/** False where the script stops. */
function refineByProduct(document: Fields, module: string, product: Fields): boolean {
  if (module.includes('security hub')) return refineControl(document);
  if (module.includes('guardduty')) return refineGuardDuty(document, product);
  if (module.includes('inspector')) return refineInspector(document, product);
  // The names of these two come before Macie's in the script.
  const isOther = ['iam access analyzer', 'systems manager patch manager'].some((one) =>
    module.includes(one)
  );
  if (!isOther && module.includes('macie')) {
    inner(document, 'event').category = 'intrusion_detection';
  }
  return true;
}

function refineControl(document: Fields): boolean {
  const { rule, GeneratorId } = document;
  if (!isFields(rule) || GeneratorId === undefined) return false;
  rule.id = GeneratorId;
  const control = valueAt(document, 'Compliance.SecurityControlId');
  document.consolidated_controls_view = Boolean(control);
  document.consolidated_control_findings =
    typeof GeneratorId === 'string' && GeneratorId.startsWith('security-control');
  return true;
}

function refineGuardDuty(document: Fields, product: Fields): boolean {
  const event = inner(document, 'event');
  event.category = 'intrusion_detection';
  const { ThreatFamilyName: family, ThreatPurpose: purpose } = document;
  const action = product[`${ACTION}/actionType`];
  const isFile = typeof family === 'string' && FILES.includes(family);
  let direction: unknown;
  if (action === 'NETWORK_CONNECTION') {
    direction = product[`${ACTION}/networkConnectionAction/connectionDirection`];
    if (typeof direction !== 'string') return false;
    direction = direction.toLowerCase();
  } else if (action === 'DNS_REQUEST') direction = 'outbound';
  else if (family === undefined && purpose === undefined) return false;
  else direction = isFile ? undefined : 'inbound';
  if (direction !== undefined && direction !== '') inner(document, 'network').direction = direction;
  if (direction === 'outbound') {
    const { source, destination } = document;
    document.source = destination;
    document.destination = source;
  }
  if (purpose === undefined) return false;
  if ((typeof purpose === 'string' && MALWARE.includes(purpose)) || isFile) {
    event.category = 'malware';
  }
  return true;
}

function refineInspector(document: Fields, product: Fields): boolean {
  const { rule, Types, Title } = document;
  if (!isFields(rule) || Types === undefined) return false;
  const oldId = product['aws/inspector/id'];
  let types: unknown = Types;
  if (typeof oldId === 'string' && oldId !== '') rule.name = oldId;
  else {
    if (Array.isArray(Types)) [types] = Types as unknown[];
    if (typeof types !== 'string') return false;
    [types] = types.split('/CVE');
    if (String(types).includes('Vulnerabilities')) {
      const cve = typeof Title === 'string' ? Title.trim().split(/\s+/)[0] : '';
      if (cve === '') return false;
      types = `${String(types)}/${cve}`;
    }
  }
  rule.id = types;
  const isPackage =
    (typeof types === 'string' || Array.isArray(types)) && types.includes('Vulnerabilities');
  if (isPackage) inner(document, 'event').category = 'package';
  return true;
}
