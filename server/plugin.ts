// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type {
  CoreSetup,
  CoreStart,
  OpenSearchDashboardsRequest,
  Plugin,
  PluginInitializerContext,
} from 'opensearch-dashboards/server';
import { first } from 'rxjs/operators';
import type { LogKind } from '../common/logs/log_kind';
import { securityhubKind } from '../common/logs/securityhub';
import { START_SET } from '../common/panels/start_set';
import { indexOf } from './config';
import type { SiemReviewConfig } from './config';
import { dataHealthRoutes } from './data_health/routes';
import { resolveGoodScope } from './known_good/known_good_for';
import { knownGoodRoutes } from './known_good/routes';
import { factRoutes } from './investigate/facts/routes';
import { savedInvestigationRoutes } from './investigate/saved/routes';
import { timeLineRoutes } from './investigate/time_line/routes';
import { logQueryRoutes } from './log_query/routes';
import type { LogQuerySettings } from './log_query/routes';
import { openService } from './records/open_service';
import { dayKeeper } from './pci/controls/keep_days';
import { pciControlRoutes } from './pci/controls/routes';
import { pciItemRoutes } from './pci/items/routes';
import { startFindingsKeeper } from './pci/findings/keeper';
import type { FindingsKeeper } from './pci/findings/keeper';
import type { FindingsReading } from './pci/findings/read_standing';
import type { FindingsRoutes } from './pci/findings/routes';
import { findingsRoutes } from './pci/findings/routes';
import type { OpenService } from './records/open_service';
import { SettingsStore } from './records/settings_store';
import { compareRoutes } from './role_usage/compare/routes';
import { policyRoutes } from './role_usage/policy/routes';
import { roleUsageRoutes } from './role_usage/routes';
import { RunningSearches } from './search/running_searches';
import { readOwnKinds } from './settings/own_kinds';
import { settingsRoutes } from './settings/routes';
import { healthScope } from './systems/health_scope';
import { systemsRoutes } from './systems/routes';
import { warnOfOldNodes } from './version_floor';

/** The server side: routes over the user's own rights, and the identity that writes what people decide. */
export class SiemReviewPlugin implements Plugin<void, void> {
  private config?: SiemReviewConfig;
  private service?: OpenService;
  private findings?: FindingsKeeper;

  constructor(private readonly context: PluginInitializerContext<SiemReviewConfig>) {}

  async setup(core: CoreSetup): Promise<void> {
    core.capabilities.registerProvider(() => ({ siemReview: { show: true, export: true } }));
    const log = this.context.logger.get();
    warnOfOldNodes(core, (line) => log.warn(line));
    const config = await this.context.config.create<SiemReviewConfig>().pipe(first()).toPromise();
    this.config = config;
    const serving = {
      searches: new RunningSearches(),
      deadline: config.search.deadlineMs,
      personOf: personBy(core.http),
    };
    const now = () => Date.now();
    const store = new SettingsStore({
      identity: () => this.service && this.service.identity,
      administratorRoles: config.access.administratorRoles,
      now,
    });
    const common = { now, indexOf: (kind: LogKind) => indexOf(config, kind) };
    const router = core.http.createRouter();
    roleUsageRoutes(router, serving, { index: config.indices.cloudtrail, now });
    policyRoutes(router, serving, { index: config.indices.cloudtrail, now });
    compareRoutes(router, serving, { index: config.indices.cloudtrail, now }, store);
    systemsRoutes(router, serving, { ...common, store });
    settingsRoutes(router, serving, store);
    const holding = { now, zone: config.reviewTimeZone };
    knownGoodRoutes(router, serving, { ...common, ...holding, store });
    savedInvestigationRoutes(router, serving, { store, now });
    const asking: LogQuerySettings = {
      ...common,
      ownKinds: readOwnKinds,
      resolveScope: (port, scope) => resolveGoodScope(port, scope, holding),
    };
    logQueryRoutes(router, serving, asking);
    timeLineRoutes(router, serving, asking);
    factRoutes(router, serving, {
      ...common,
      ownKinds: readOwnKinds,
      resolveScope: (port, scope) => resolveGoodScope(port, scope, holding),
    });
    const findings: FindingsReading = {
      index: indexOf(config, securityhubKind),
      now,
      catchUp: async () => this.findings && this.findings.catchUp(),
    };
    findingsRoutes(router, serving, { store, now, keeping: () => this.keeping() });
    pciControlRoutes(router, serving, { findings, now, zone: config.reviewTimeZone });
    pciItemRoutes(router, serving, { ...common, findings, zone: config.reviewTimeZone }, store);
    const panels = START_SET.rows.flatMap((row) => row.panels);
    dataHealthRoutes(router, serving, { ...common, resolve: healthScope, panels });
  }

  start(core: CoreStart): void {
    if (!this.config) return;
    const log = this.context.logger.get('settings');
    this.service = openService(core.opensearch, this.config.service, log);
    if (!this.service) return;
    const keeping = { documents: this.service.documents, now: () => Date.now() };
    const days = dayKeeper({ ...keeping, zone: this.config.reviewTimeZone });
    const index = indexOf(this.config, securityhubKind);
    this.findings = startFindingsKeeper(
      { ...keeping, index, changed: days.changed },
      this.context.logger.get('findings'),
      days.step
    );
  }

  private keeping(): ReturnType<FindingsRoutes['keeping']> {
    const { service, findings } = this;
    return service && findings && { documents: service.documents, keeper: findings };
  }

  stop(): void {
    if (this.findings) this.findings.stop();
    if (this.service) this.service.close();
  }
}

/**
 * The user's name as OSD's security plugin keeps it with the request. Not a stable interface, so it is only looked
 * for: without it a person is known by his session.
 */
function personBy(http: object): (request: OpenSearchDashboardsRequest) => string | undefined {
  const { auth } = http as { auth?: { get?: (request: unknown) => unknown } };
  return (request) => {
    if (!auth || typeof auth.get !== 'function') return undefined;
    const known = auth.get(request) as
      { state?: { authInfo?: { user_name?: unknown } } } | undefined;
    const name = known && known.state && known.state.authInfo && known.state.authInfo.user_name;
    return typeof name === 'string' ? `user ${name}` : undefined;
  };
}
