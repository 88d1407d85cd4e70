// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** Languages that a policy is written in. */
export const OUTPUTS = ['json', 'terraform', 'cdk', 'cloudformation'] as const;
export type Output = (typeof OUTPUTS)[number];
