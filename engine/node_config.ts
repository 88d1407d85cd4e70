// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

import { promises as fs } from 'fs';
import path from 'path';
import { EngineProblem } from './engine_problem';
import type { Keys } from './keys';
import { administratorName, nodeName, nodeStore } from './keys';
import type { Owner } from './owner';
import type { Places } from './places';
import { writeConfig } from './places';
import type { OpenIdIssuer } from './security_config';
import { securityConfigYaml } from './security_config';

/** Committed beside this file; roles.yml and roles_mapping.yml are what a customer imports as well. */
const committed = path.join(__dirname, 'security');
const committedSecurity = ['roles.yml', 'roles_mapping.yml'];

/** The security plugin asks for these files too; users come later over REST, the rest stays empty. */
const emptySecurity: Record<string, string> = {
  'internal_users.yml': 'internalusers',
  'action_groups.yml': 'actiongroups',
  'tenants.yml': 'tenants',
  'nodes_dn.yml': 'nodesdn',
};

/** Writes the whole configuration, at every start: what was changed or lost in between does not matter. */
export async function writeNodeConfig(
  places: Places,
  owner: Owner | undefined,
  keys: Keys,
  port: number,
  openId?: OpenIdIssuer
): Promise<void> {
  const write = (name: string, content: string) => writeConfig(places, owner, name, content);
  await write('opensearch.yml', openSearchYml(places, keys, port));
  await write('log4j2.properties', loggingProperties);
  for (const file of committedSecurity) {
    const content = await fs.readFile(path.join(committed, file), 'utf8');
    await write(`opensearch-security/${file}`, content);
  }
  await write('opensearch-security/config.yml', await securityConfigYaml(openId));
  for (const [file, type] of Object.entries(emptySecurity)) {
    await write(`opensearch-security/${file}`, `_meta:\n  type: ${type}\n  config_version: 2\n`);
  }
}

/** opensearch.yml; JSON strings are YAML strings. */
export function openSearchYml(places: Places, keys: Keys, port: number): string {
  const settings: Record<string, unknown> = {
    'cluster.name': 'siem-review',
    'node.name': 'siem-review',
    'path.data': places.data,
    'path.logs': places.logs,
    'http.host': '127.0.0.1',
    'http.port': port,
    'transport.host': '127.0.0.1',
    // One node: nobody else needs to find this port, so any free one will do.
    'transport.port': '0',
    'discovery.type': 'single-node',
    // On a small machine with a well-filled disk the watermarks would make indices read-only;
    // the space is checked at start instead.
    'cluster.routing.allocation.disk.threshold_enabled': false,
    'plugins.security.nodes_dn': [nodeName],
    'plugins.security.authcz.admin_dn': [administratorName],
    'plugins.security.allow_default_init_securityindex': true,
    'plugins.security.restapi.roles_enabled': ['all_access'],
    // Records that may never be rewritten, not even by an administrator: name their indices here
    // (plugins.security.compliance.immutable_indices) once they exist.
  };
  for (const layer of ['transport', 'http']) {
    const ssl = `plugins.security.ssl.${layer}`;
    settings[`${ssl}.enabled`] = true;
    settings[`${ssl}.keystore_type`] = 'PKCS12';
    settings[`${ssl}.keystore_filepath`] = nodeStore;
    settings[`${ssl}.keystore_alias`] = 'node';
    settings[`${ssl}.keystore_password`] = keys.password;
    settings[`${ssl}.truststore_type`] = 'PKCS12';
    settings[`${ssl}.truststore_filepath`] = nodeStore;
    settings[`${ssl}.truststore_alias`] = 'ca';
    settings[`${ssl}.truststore_password`] = keys.password;
  }
  settings['plugins.security.ssl.transport.enforce_hostname_verification'] = false;
  // The administrator's key is asked for by TLS; people come without one.
  settings['plugins.security.ssl.http.clientauth_mode'] = 'OPTIONAL';
  const lines = Object.entries(settings).map(
    ([name, value]) => `${name}: ${JSON.stringify(value)}`
  );
  return `${lines.join('\n')}\n`;
}

const loggingProperties = `status = error
appender.console.type = Console
appender.console.name = console
appender.console.layout.type = PatternLayout
appender.console.layout.pattern = [%d{ISO8601}][%-5p][%c{1.}] %m%n
appender.console.filter.level.type = ThresholdFilter
appender.console.filter.level.level = error
appender.rolling.type = RollingFile
appender.rolling.name = rolling
appender.rolling.fileName = \${sys:opensearch.logs.base_path}/opensearch.log
appender.rolling.filePattern = \${sys:opensearch.logs.base_path}/opensearch-%i.log.gz
appender.rolling.layout.type = PatternLayout
appender.rolling.layout.pattern = [%d{ISO8601}][%-5p][%c{1.}] %m%n
appender.rolling.policies.type = Policies
appender.rolling.policies.size.type = SizeBasedTriggeringPolicy
appender.rolling.policies.size.size = 16MB
appender.rolling.strategy.type = DefaultRolloverStrategy
appender.rolling.strategy.max = 4
rootLogger.level = info
rootLogger.appenderRef.console.ref = console
rootLogger.appenderRef.rolling.ref = rolling
`;

/**
 * The arguments of `java`, as bin/opensearch would find them by running two more programs; without touching the whole
 * heap beforehand, so that the start is quick and a small machine not filled.
 * @param heap such as 1g or 1500m
 * @throws EngineProblem when it is not of that form, or less than 256 MB
 */
export function javaArguments(
  software: string,
  places: Places,
  heap: string,
  javaVersion: number
): string[] {
  const megabytes = heapMegabytes(heap);
  return [
    `-Xms${megabytes}m`,
    `-Xmx${megabytes}m`,
    `-XX:MaxDirectMemorySize=${Math.ceil(megabytes / 2)}m`,
    '-Xss1m',
    '-Xshare:auto',
    '-XX:+UseG1GC',
    '-XX:G1ReservePercent=25',
    '-XX:InitiatingHeapOccupancyPercent=30',
    '-XX:-OmitStackTraceInFastThrow',
    '-XX:+ExitOnOutOfMemoryError',
    `-XX:ErrorFile=${path.join(places.logs, 'java_error_%p.log')}`,
    '-Dopensearch.networkaddress.cache.ttl=60',
    '-Dopensearch.networkaddress.cache.negative.ttl=10',
    '-Djava.awt.headless=true',
    '-Dfile.encoding=UTF-8',
    '-Djna.nosys=true',
    '-Dio.netty.noUnsafe=true',
    '-Dio.netty.noKeySetOptimization=true',
    '-Dio.netty.recycler.maxCapacityPerThread=0',
    '-Dio.netty.allocator.numDirectArenas=0',
    '-Dlog4j.shutdownHookEnabled=false',
    '-Dlog4j2.disable.jmx=true',
    '-Djava.locale.providers=SPI,COMPAT',
    '-Djava.util.concurrent.ForkJoinPool.common.threadFactory=org.opensearch.secure_sm.SecuredForkJoinWorkerThreadFactory',
    ...(javaVersion >= 18 ? ['-Djava.security.manager=allow'] : []),
    ...(javaVersion >= 20 ? ['--add-modules=jdk.incubator.vector'] : []),
    `-Djava.io.tmpdir=${places.temporary}`,
    `-Dopensearch.path.home=${software}`,
    `-Dopensearch.path.conf=${places.config}`,
    '-Dopensearch.distribution.type=zip',
    '-Dopensearch.bundled_jdk=false',
    '-cp',
    path.join(software, 'lib', '*'),
    'org.opensearch.bootstrap.OpenSearch',
  ];
}

function heapMegabytes(heap: string): number {
  const found = /^(\d{1,6})([mg])$/i.exec(heap);
  const megabytes =
    found === null ? 0 : Number(found[1]) * (found[2].toLowerCase() === 'g' ? 1024 : 1);
  if (megabytes >= 256) return megabytes;
  throw new EngineProblem(
    `${heap} is not a heap for OpenSearch: give at least 256m, such as 1g or 1500m.`
  );
}
