// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type {
  CoreSetup,
  OpenSearchDashboardsRequest,
  Plugin,
  PluginInitializerContext,
} from 'opensearch-dashboards/server';
import { first } from 'rxjs/operators';
import type { SiemReviewConfig } from './config';
import { roleUsageRoutes } from './role_usage/routes';
import { RunningSearches } from './search/running_searches';
import { warnOfOldNodes } from './version_floor';

/** The server side: routes over the user's own rights; it keeps nothing but who is searching right now. */
export class SiemReviewPlugin implements Plugin<void, void> {
  constructor(private readonly context: PluginInitializerContext<SiemReviewConfig>) {}

  async setup(core: CoreSetup): Promise<void> {
    core.capabilities.registerProvider(() => ({ siemReview: { show: true, export: true } }));
    const log = this.context.logger.get();
    warnOfOldNodes(core, (line) => log.warn(line));
    const config = await this.context.config.create<SiemReviewConfig>().pipe(first()).toPromise();
    const serving = {
      searches: new RunningSearches(),
      deadline: config.search.deadlineMs,
      personOf: personBy(core.http),
    };
    const settings = { index: config.indices.cloudtrail, now: () => Date.now() };
    roleUsageRoutes(core.http.createRouter(), serving, settings);
  }

  start(): void {}

  stop(): void {}
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
