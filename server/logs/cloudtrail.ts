// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
export {
  alwaysMapped,
  assumeRole,
  cloudtrail,
  requestParameters,
  UNKNOWN_ACCOUNT,
} from '../../common/logs/cloudtrail_names';
