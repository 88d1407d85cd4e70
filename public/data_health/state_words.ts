// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { i18n } from '@osd/i18n';
import type { CellState, HealthCell } from '../../common/data_health/answers';

/** A state in one or two words; never told by its colour alone. */
export function stateName(state: CellState): string {
  switch (state) {
    case 'fresh':
      return i18n.translate('siemReview.dataHealth.state.fresh', { defaultMessage: 'Fresh' });
    case 'late':
      return i18n.translate('siemReview.dataHealth.state.late', { defaultMessage: 'Late' });
    case 'silent':
      return i18n.translate('siemReview.dataHealth.state.silent', { defaultMessage: 'Silent' });
    case 'quiet':
      return i18n.translate('siemReview.dataHealth.state.quiet', { defaultMessage: 'Quiet' });
    case 'never_seen':
      return i18n.translate('siemReview.dataHealth.state.neverSeen', {
        defaultMessage: 'Never seen',
      });
    case 'not_expected':
      return i18n.translate('siemReview.dataHealth.state.notExpected', {
        defaultMessage: 'Not expected',
      });
    case 'acceptance_expired':
      return i18n.translate('siemReview.dataHealth.state.acceptanceExpired', {
        defaultMessage: 'Acceptance over',
      });
    case 'forbidden':
      return i18n.translate('siemReview.dataHealth.state.forbidden', {
        defaultMessage: 'No right',
      });
    case 'unknown':
      return i18n.translate('siemReview.dataHealth.state.unknown', { defaultMessage: 'Unknown' });
  }
}

/** What the state means, in a sentence. */
export function stateMeaning({ state, why }: Pick<HealthCell, 'state' | 'why'>): string {
  switch (state) {
    case 'fresh':
      return i18n.translate('siemReview.dataHealth.meaning.fresh', {
        defaultMessage: 'The newest event is at most six hours old.',
      });
    case 'late':
      return i18n.translate('siemReview.dataHealth.meaning.late', {
        defaultMessage:
          'The newest event is older than six hours, but logs of the last three days still arrive, or the usual pause is not over.',
      });
    case 'silent':
      return i18n.translate('siemReview.dataHealth.meaning.silent', {
        defaultMessage: 'Logs came before and have stopped coming.',
      });
    case 'quiet':
      return i18n.translate('siemReview.dataHealth.meaning.quiet', {
        defaultMessage:
          'This kind speaks only when something was found or changed: silence is not a fault, and no proof that it works.',
      });
    case 'never_seen':
      return i18n.translate('siemReview.dataHealth.meaning.neverSeen', {
        defaultMessage: 'There is no document of this kind for the account that you may see.',
      });
    case 'not_expected':
      return i18n.translate('siemReview.dataHealth.meaning.notExpected', {
        defaultMessage: 'Logs do not come, and the register of systems accepts that.',
      });
    case 'acceptance_expired':
      return i18n.translate('siemReview.dataHealth.meaning.acceptanceExpired', {
        defaultMessage: 'Logs do not come, and the time for which that was accepted is over.',
      });
    case 'forbidden':
      return i18n.translate('siemReview.dataHealth.meaning.forbidden', {
        defaultMessage: 'Your rights do not allow reading this kind of log.',
      });
    case 'unknown':
      return why === 'account_unseen'
        ? i18n.translate('siemReview.dataHealth.meaning.accountUnseen', {
            defaultMessage:
              'You see no log of this account at all: it sends none, or your rights hide it.',
          })
        : i18n.translate('siemReview.dataHealth.meaning.searchFailed', {
            defaultMessage: 'The search over this kind failed, so nothing can be said.',
          });
  }
}

export type Tone = 'success' | 'warning' | 'danger' | 'subdued';

/** Colour of a state: an accepted absence and what nobody expects have none. */
export function toneOf({ state, expected }: Pick<HealthCell, 'state' | 'expected'>): Tone {
  switch (state) {
    case 'fresh':
      return 'success';
    case 'late':
      return 'warning';
    case 'silent':
      return 'danger';
    case 'acceptance_expired':
      return 'warning';
    case 'never_seen':
      return expected === 'yes' ? 'danger' : 'subdued';
    case 'unknown':
      return expected === 'yes' ? 'warning' : 'subdued';
    default:
      return 'subdued';
  }
}

/** Somebody should look: what has a colour of warning. */
export function wantsAttention(cell: Pick<HealthCell, 'state' | 'expected'>): boolean {
  const tone = toneOf(cell);
  return tone === 'warning' || tone === 'danger';
}

const ICONS: Record<CellState, string> = {
  fresh: 'check',
  late: 'clock',
  silent: 'alert',
  quiet: 'bellSlash',
  never_seen: 'cross',
  not_expected: 'minus',
  acceptance_expired: 'calendar',
  forbidden: 'lock',
  unknown: 'questionInCircle',
};

export function stateIcon(state: CellState): string {
  return ICONS[state];
}
