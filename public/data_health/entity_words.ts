// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { i18n } from '@osd/i18n';
import type { EntityType } from '../../common/logs/log_kind';

/** What can be followed through a kind of log. */
export function entityName(entity: EntityType): string {
  return NAMES[entity]();
}

const NAMES: Record<EntityType, () => string> = {
  role: () => i18n.translate('siemReview.dataHealth.entity.role', { defaultMessage: 'role' }),
  user: () => i18n.translate('siemReview.dataHealth.entity.user', { defaultMessage: 'user' }),
  principal: () =>
    i18n.translate('siemReview.dataHealth.entity.principal', { defaultMessage: 'principal' }),
  access_key: () =>
    i18n.translate('siemReview.dataHealth.entity.accessKey', { defaultMessage: 'access key' }),
  address: () =>
    i18n.translate('siemReview.dataHealth.entity.address', { defaultMessage: 'address' }),
  account: () =>
    i18n.translate('siemReview.dataHealth.entity.account', { defaultMessage: 'account' }),
  region: () => i18n.translate('siemReview.dataHealth.entity.region', { defaultMessage: 'region' }),
  resource: () =>
    i18n.translate('siemReview.dataHealth.entity.resource', { defaultMessage: 'resource' }),
  instance: () =>
    i18n.translate('siemReview.dataHealth.entity.instance', { defaultMessage: 'instance' }),
  finding: () =>
    i18n.translate('siemReview.dataHealth.entity.finding', { defaultMessage: 'finding' }),
  control: () =>
    i18n.translate('siemReview.dataHealth.entity.control', { defaultMessage: 'control' }),
  user_agent: () =>
    i18n.translate('siemReview.dataHealth.entity.userAgent', { defaultMessage: 'user agent' }),
  domain: () => i18n.translate('siemReview.dataHealth.entity.domain', { defaultMessage: 'domain' }),
};
