// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
// Apart from the rest, because the entry that every page of OSD loads needs them.
export const HOME = '/';
export const SYSTEMS = '/systems';
export const ONE_SYSTEM = '/systems/system';
export const ONE_PANEL = '/systems/panel';
export const ROLES = '/role_usage';
export const ONE_ROLE = '/role_usage/role';
export const COMPARE = '/role_usage/compare';
export const PCI = '/pci';
export const PCI_ITEM = '/pci/requirement';
export const PCI_CONTROL = '/pci/control';
export const PCI_FINDING = '/pci/finding';
export const PCI_COMPARE = '/pci/compare';
export const INVESTIGATE = '/investigate';
export const DATA_HEALTH = '/data_health';
export const SETTINGS = '/settings';
export const SETTINGS_PANELS = '/settings/panels';
