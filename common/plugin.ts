// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

export const PLUGIN_ID = 'siemReview';
export const PLUGIN_NAME = 'SIEM Review';
export const API_BASE = '/api/siem_review';
