// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type {
  AppMountParameters,
  CoreSetup,
  CoreStart,
  Plugin,
  PluginInitializerContext,
} from 'opensearch-dashboards/public';
import { i18n } from '@osd/i18n';
import { PLUGIN_ID, PLUGIN_NAME } from '../common/plugin';
import { HOME, ROLES } from './routes';

/** What the server side exposes of `siem_review.*`. */
export interface BrowserConfig {
  /** Address of the OSD whose Discover links lead to, for the stand-alone home. */
  discoverBaseUrl?: string;
  /** Id of the index pattern over the CloudTrail indices there. */
  discoverIndexPatternId?: string;
}

/** The pages inside the application, for a side navigation such as that of the stand-alone host. */
export interface SiemReviewStart {
  pages: Array<{ appId: string; path: string; title: string }>;
}

// Loaded on every page of OSD: everything else comes with the first visit.
export class SiemReviewPlugin implements Plugin<void, SiemReviewStart> {
  constructor(private readonly context: PluginInitializerContext) {}

  setup(core: CoreSetup<object, SiemReviewStart>) {
    const config = this.context.config.get<BrowserConfig>();
    core.application.register({
      id: PLUGIN_ID,
      title: PLUGIN_NAME,
      category: { id: PLUGIN_ID, label: PLUGIN_NAME, order: 2500 },
      euiIconType: 'securityAnalyticsApp',
      order: 100,
      mount: async (params: AppMountParameters) => {
        const [{ mountApplication }, [start]] = await Promise.all([
          import('./application'),
          core.getStartServices(),
        ]);
        return mountApplication(start, params, config);
      },
    });
    core.chrome.navGroup.addNavLinksToGroup(SECURITY_ANALYTICS, [
      { id: PLUGIN_ID, title: PLUGIN_NAME, order: 50 },
    ]);
  }

  start(_core: CoreStart): SiemReviewStart {
    return {
      pages: [
        {
          appId: PLUGIN_ID,
          path: HOME,
          title: i18n.translate('siemReview.page.home', { defaultMessage: 'Home' }),
        },
        {
          appId: PLUGIN_ID,
          path: ROLES,
          title: i18n.translate('siemReview.trail.roles', { defaultMessage: 'Role usage' }),
        },
      ],
    };
  }

  stop() {}
}

/** OSD's own group of this id; its words are used only where no other plugin has named it. */
const SECURITY_ANALYTICS = {
  id: 'security-analytics',
  title: 'Security Analytics',
  description:
    'Detect and investigate potential security threats and vulnerabilities across your system.',
  order: 4000,
};
