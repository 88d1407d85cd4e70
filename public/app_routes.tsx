// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import React from 'react';
import { Redirect, Route, Switch, useLocation } from 'react-router-dom';
import { decodePageState } from '../common/url_state/page_state';
import { HomePage } from './home/home_page';
import { HOME, ONE_ROLE, ROLES, rolesPath } from './page_paths';
import { RolePage } from './role_usage/one_role/role_page';
import { RolesPage } from './role_usage/roles_page';

/** The pages by path. A path that is none leads home, a role page without a role to all roles. */
export const AppRoutes = () => (
  <Switch>
    <Route exact path={HOME} component={HomePage} />
    <Route exact path={ROLES} component={RolesPage} />
    <Route exact path={ONE_ROLE} component={RoleOfAddress} />
    <Redirect to={HOME} />
  </Switch>
);

const RoleOfAddress = () => {
  const { search } = useLocation();
  const { role, period } = decodePageState(search);
  if (!role) return <Redirect to={rolesPath({ period })} />;
  return <RolePage key={role} role={role} />;
};
