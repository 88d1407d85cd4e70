// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { integer, keyword, number } from './field';
import type { LogField } from './log_kind';

/** Method, status and bytes of a request, as ECS names them: the wide fields that do not overflow. */
export function httpFields(): LogField[] {
  return [
    keyword('http.request.method', ['Method', 'メソッド'], ['HTTP method.', 'HTTP メソッド。']),
    integer(
      'http.response.status_code',
      ['Status', 'ステータス'],
      ['HTTP status of the answer.', '応答の HTTP ステータスコード。'],
      { group: true }
    ),
    number(
      'http.response.bytes',
      ['Bytes sent', '送信バイト数'],
      ['Bytes of the answer.', '応答のバイト数。'],
      { sum: true }
    ),
  ];
}

/** Bytes of the request. */
export function requestBytes(): LogField {
  return number(
    'http.request.bytes',
    ['Bytes received', '受信バイト数'],
    ['Bytes of the request.', 'リクエストのバイト数。'],
    { sum: true }
  );
}

/** Host, path and query of an address. */
export function urlFields(): LogField[] {
  return [
    keyword(
      'url.domain',
      ['Host', 'ホスト'],
      ['Host that was asked for.', '要求されたホスト名。'],
      {
        entity: 'domain',
      }
    ),
    keyword('url.path', ['Path', 'パス'], ['Path that was asked for.', '要求されたパス。']),
    keyword(
      'url.query',
      ['Query', 'クエリ文字列'],
      ['Query of the address.', 'URL のクエリ文字列。']
    ),
  ];
}
