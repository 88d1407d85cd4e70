// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { i18n } from '@osd/i18n';
import type { AskProblem } from '../services/ask';

/** One sentence for the person who waits: what went wrong and what helps. */
export function problemWords(problem: AskProblem): string {
  switch (problem.code) {
    case 'bad_input':
      return i18n.translate('siemReview.problem.badInput', {
        defaultMessage:
          'This question is not possible as asked{field, select, none {} other { ({field})}}.',
        values: { field: problem.field || 'none' },
      });
    case 'not_signed_in':
      return i18n.translate('siemReview.problem.notSignedIn', {
        defaultMessage:
          'You are no longer signed in. Sign in again; this address brings you back here.',
      });
    case 'forbidden':
      return i18n.translate('siemReview.problem.forbidden', {
        defaultMessage:
          'Your rights do not allow reading these logs. Ask an administrator for read rights.',
      });
    case 'not_found':
      return i18n.translate('siemReview.problem.notFound', {
        defaultMessage: 'There are no such logs in this OpenSearch.',
      });
    case 'too_many_buckets':
      return i18n.translate('siemReview.problem.tooManyBuckets', {
        defaultMessage: 'The answer would be too large. Choose a shorter period.',
      });
    case 'too_many_searches':
      return i18n.translate('siemReview.problem.tooManySearches', {
        defaultMessage:
          'Too many searches of yours are running. Wait for one to end, then try again.',
      });
    case 'overloaded':
      return i18n.translate('siemReview.problem.overloaded', {
        defaultMessage: 'OpenSearch is too busy at the moment. Try again in a little while.',
      });
    case 'unavailable':
      return i18n.translate('siemReview.problem.unavailable', {
        defaultMessage: 'OpenSearch does not answer. Try again in a little while.',
      });
    case 'deadline':
      return i18n.translate('siemReview.problem.deadline', {
        defaultMessage: 'The search took too long and was stopped. Choose a shorter period.',
      });
    case 'mapping_conflict':
      return i18n.translate('siemReview.problem.mappingConflict', {
        defaultMessage:
          'A field of these logs has another type than expected, so it cannot be counted.',
      });
    case 'network':
      return i18n.translate('siemReview.problem.network', {
        defaultMessage: 'The server cannot be reached. Check your connection, then try again.',
      });
    case 'conflict':
    case 'unknown':
      return i18n.translate('siemReview.problem.unknown', {
        defaultMessage: 'Something went wrong on the server. Its log says what.',
      });
  }
}
