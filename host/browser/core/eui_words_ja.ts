// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** Japanese for the texts inside OUI's own components around the pages, by their tokens; pages bring those of their own. */
export const euiWordsJa: Record<string, string> = {
  'euiBreadcrumbs.collapsedBadge.ariaLabel': '折りたたまれたパンくずリストを表示',
  'euiSimplifiedBreadcrumbs.collapsedBadge.ariaLabel': '折りたたまれたパンくずリストを表示',
  'euiFieldPassword.showPassword': 'パスワードを表示（画面に見える形になります）',
  'euiFieldPassword.maskPassword': 'パスワードを隠す',
  'euiForm.addressFormErrors': '強調されたエラーを修正してください。',
  'euiHeaderLinks.openNavigationMenu': 'メニューを開く',
  'euiHeaderLinks.appNavigation': 'アプリメニュー',
  'euiLink.external.ariaLabel': '外部リンク',
  'euiLink.newTarget.screenReaderOnlyText': '（新しいタブまたはウィンドウで開きます）',
  'euiModal.closeModal': 'このダイアログを閉じる',
  'euiPopover.screenReaderAnnouncement': 'ダイアログが開いています。Escape で閉じます。',
  'euiToast.dismissToast': '通知を閉じる',
  'euiToast.newNotification': '新しい通知があります',
  'euiToast.notification': '通知',
};
