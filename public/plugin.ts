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
import { AREAS, areaRoute, areaTitle } from './areas';

/** What the server side exposes of `siem_review.*`. */
export interface BrowserConfig {
  /** Address of the OSD whose Discover links lead to, for the stand-alone home. */
  discoverBaseUrl?: string;
  /** Id of the index pattern over the CloudTrail indices there. */
  discoverIndexPatternId?: string;
  /** Of the other kinds of log, by kind. */
  discoverIndexPatternIds?: Record<string, string | undefined>;
}

/** What is used of OSD's home page, where that plugin is there: a card, and a line in its directory of applications. */
interface HomeSetup {
  featureCatalogue: {
    registerSolution(solution: HomeEntry & { subtitle: string; appDescriptions: string[] }): void;
    register(feature: HomeEntry & HomeFeature): void;
  };
}

interface HomeEntry {
  id: string;
  title: string;
  description: string;
  icon: string;
  path: string;
}

interface HomeFeature {
  category: 'data';
  showOnHomePage: boolean;
  solutionId: string;
}

interface SetupPlugins {
  home?: HomeSetup;
}

const ICON = 'securityAnalyticsApp';

// Loaded on every page of OSD: everything else comes with the first visit.
export class SiemReviewPlugin implements Plugin<void, void, SetupPlugins> {
  constructor(private readonly context: PluginInitializerContext) {}

  setup(core: CoreSetup, { home }: SetupPlugins) {
    const config = this.context.config.get<BrowserConfig>();
    const category = { id: PLUGIN_ID, label: PLUGIN_NAME, order: 2500 };
    AREAS.forEach((area) => {
      core.application.register({
        id: area.appId,
        title: areaTitle(area),
        appRoute: areaRoute(area),
        category: { ...category, euiIconType: ICON },
        order: orderOf(area),
        mount: async (params: AppMountParameters) => {
          const [{ mountApplication }, [start]] = await Promise.all([
            import('./application'),
            core.getStartServices(),
          ]);
          return mountApplication(start, params, config, area);
        },
      });
    });
    core.chrome.navGroup.addNavLinksToGroup(
      SECURITY_ANALYTICS,
      AREAS.map((area) => ({
        id: area.appId,
        title: areaTitle(area),
        category,
        order: orderOf(area),
        showInAllNavGroup: true,
      }))
    );
    if (home) showAtHome(home);
  }

  start(_core: CoreStart) {}

  stop() {}
}

/** Home stands first in the navigation, though it is registered last. */
function orderOf(area: (typeof AREAS)[number]): number {
  return 100 * (AREAS.length - AREAS.indexOf(area));
}

/** OSD shows the card only where the person may see an application of the category with the card's id. */
function showAtHome({ featureCatalogue }: HomeSetup): void {
  const entry = {
    id: PLUGIN_ID,
    title: PLUGIN_NAME,
    description: i18n.translate('siemReview.homeCard.description', {
      defaultMessage:
        'See which permissions AWS roles have really used, and review your SIEM logs.',
    }),
    icon: ICON,
    path: `/app/${PLUGIN_ID}`,
  };
  // OSD gives every card its own name as the title: the line below has to say whose it is.
  const subtitle = i18n.translate('siemReview.homeCard.subtitle', {
    defaultMessage: 'SIEM Review: reviews on your SIEM logs',
  });
  featureCatalogue.registerSolution({
    ...entry,
    subtitle,
    appDescriptions: AREAS.slice().reverse().map(areaTitle),
  });
  featureCatalogue.register({
    ...entry,
    category: 'data',
    showOnHomePage: false,
    solutionId: PLUGIN_ID,
  });
}

/** OSD's own group of this id; its words are used only where no other plugin has named it. */
const SECURITY_ANALYTICS = {
  id: 'security-analytics',
  title: i18n.translate('siemReview.navGroup.title', { defaultMessage: 'Security Analytics' }),
  description: i18n.translate('siemReview.navGroup.description', {
    defaultMessage:
      'Detect and investigate potential security threats and vulnerabilities across your systems and data.',
  }),
  order: 5000,
};
