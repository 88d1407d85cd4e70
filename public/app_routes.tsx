// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React, { lazy, Suspense } from 'react';
import type { ComponentType } from 'react';
import { EuiLoadingContent } from '@elastic/eui';
import { Redirect, Route, Switch } from 'react-router-dom';
import { AddressWithoutCards } from './components/address_without_cards';
import { HomePage } from './home/home_page';
import {
  COMPARE,
  DATA_HEALTH,
  HOME,
  INVESTIGATE,
  ONE_PANEL,
  ONE_ROLE,
  ONE_SYSTEM,
  PCI,
  PCI_COMPARE,
  PCI_CONTROL,
  PCI_FINDING,
  PCI_ITEM,
  ROLES,
  rolesPath,
  SETTINGS,
  SETTINGS_PANELS,
  SYSTEMS,
} from './page_paths';
import {
  SETTINGS_GOOD,
  SETTINGS_KINDS,
  SETTINGS_SYSTEM,
  SETTINGS_SYSTEMS,
  SETTINGS_WORK,
} from './settings/paths';
import { usePageState } from './services/use_page_state';

/** A page that comes with the first visit to it. */
function later(load: () => Promise<ComponentType>): ComponentType {
  const Page = lazy(async () => ({ default: await load() }));
  return () => (
    <Suspense fallback={<EuiLoadingContent lines={6} className="siemReview" />}>
      <Page />
    </Suspense>
  );
}

const Systems = later(async () => (await import('./systems/systems_page')).SystemsPage);
const Dashboard = later(async () => (await import('./systems/dashboard_page')).DashboardPage);
const OnePanel = later(async () => (await import('./panels/editor/panel_page')).PanelPage);
const DataHealth = later(
  async () => (await import('./data_health/data_health_page')).DataHealthPage
);
const PanelSets = later(async () => (await import('./panels/sets_page')).PanelSetsPage);
const SystemsSettings = later(
  async () => (await import('./settings/systems/systems_settings_page')).SystemsSettingsPage
);
const SystemSettings = later(
  async () => (await import('./settings/systems/one_system_settings_page')).OneSystemSettingsPage
);
const PlannedWork = later(
  async () => (await import('./settings/planned_work/planned_work_page')).PlannedWorkPage
);
const KnownGood = later(
  async () => (await import('./settings/known_good/known_good_page')).KnownGoodPage
);
const OwnKinds = later(
  async () => (await import('./settings/own_kinds/own_kinds_page')).OwnKindsPage
);
const Investigate = later(
  async () => (await import('./investigate/investigate_page')).InvestigatePage
);
const Compare = later(async () => (await import('./role_usage/compare/compare_page')).ComparePage);
const PciBoard = later(async () => (await import('./pci/board/board_page')).BoardPage);
const PciSheet = later(async () => (await import('./pci/sheet/sheet_page')).SheetPage);
const PciControl = later(async () => (await import('./pci/control/control_page')).ControlPage);
const PciFinding = later(async () => (await import('./pci/finding/finding_page')).FindingPage);
const PciCompare = later(async () => (await import('./pci/compare/compare_page')).PciComparePage);
const Roles = later(async () => (await import('./role_usage/roles_page')).RolesPage);

/** The pages by path. A path that is none leads home, a role page without a role to all roles. */
export const AppRoutes = () => (
  <AddressWithoutCards>
    <Switch>
      <Route exact path={HOME} component={HomePage} />
      <Route exact path={SYSTEMS} component={Systems} />
      <Route exact path={ONE_SYSTEM} component={Dashboard} />
      <Route exact path={ONE_PANEL} component={OnePanel} />
      <Route exact path={ROLES} component={Roles} />
      <Route exact path={ONE_ROLE} component={RoleOfAddress} />
      <Route exact path={COMPARE} component={Compare} />
      <Route exact path={PCI} component={PciBoard} />
      <Route exact path={PCI_ITEM} component={PciSheet} />
      <Route exact path={PCI_CONTROL} component={PciControl} />
      <Route exact path={PCI_FINDING} component={PciFinding} />
      <Route exact path={PCI_COMPARE} component={PciCompare} />
      <Route exact path={INVESTIGATE} component={Investigate} />
      <Route exact path={DATA_HEALTH} component={DataHealth} />
      <Route exact path={SETTINGS_SYSTEMS} component={SystemsSettings} />
      <Route exact path={SETTINGS_SYSTEM} component={SystemSettings} />
      <Route exact path={SETTINGS_WORK} component={PlannedWork} />
      <Route exact path={SETTINGS_GOOD} component={KnownGood} />
      <Route exact path={SETTINGS_KINDS} component={OwnKinds} />
      <Route exact path={SETTINGS_PANELS} component={PanelSets} />
      <Redirect from={SETTINGS} to={SETTINGS_SYSTEMS} />
      <Redirect to={HOME} />
    </Switch>
  </AddressWithoutCards>
);

const RolePage = lazy(async () => ({
  default: (await import('./role_usage/one_role/role_page')).RolePage,
}));

const RoleOfAddress = () => {
  const [{ role, period }] = usePageState();
  if (!role) return <Redirect to={rolesPath({ period })} />;
  return (
    <Suspense fallback={<EuiLoadingContent lines={6} className="siemReview" />}>
      <RolePage key={role} role={role} />
    </Suspense>
  );
};
