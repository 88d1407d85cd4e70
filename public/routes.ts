// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

// Apart from the rest, because the entry that every page of OSD loads needs them.
export const HOME = '/';
export const ROLES = '/role_usage';
export const ONE_ROLE = '/role_usage/role';
