// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import type { Formats } from '../../contract/runtime/i18n_formats';

/** What the server tells a page when it is loaded, in the `data` of `<osd-injected-metadata>`. */
export interface BootData {
  version: string;
  locale: string;
  translation: { locale: string; formats: Formats; messages: Record<string, string> };
  dark: boolean;
  uiSettings: Record<string, unknown>;
  capabilities: Record<string, Record<string, boolean | Record<string, boolean>>>;
  /** The plugin's settings that it exposes to browsers. */
  pluginConfig: Record<string, unknown>;
  /** Where the plugin's bundle and its chunks are. */
  pluginPath: string;
  user: { name: string; proved: boolean };
  idleSeconds: number;
  /** How this person signs in again: by the identity provider, else by name and password. */
  byProvider: boolean;
}
