// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
export {
  alwaysMapped,
  cloudtrail,
  requestParameters,
  UNKNOWN_ACCOUNT,
} from '../../common/logs/cloudtrail_names';
