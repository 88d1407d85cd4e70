// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0
import { maskCardNumbers } from '../../common/mask/card_numbers';
import type { LogMeta, Logger } from 'opensearch-dashboards/server';

export type WriteLine = (line: string) => void;

const CONTROL = /[\u0000-\u001f\u007f\u2028\u2029]+/g;

/** One line for each entry: `time [LEVEL][context] message`. Line ends inside are shown as |, so no entry can pose as two. */
export class LineLogger implements Logger {
  constructor(
    private readonly write: WriteLine,
    private readonly context: string[] = []
  ) {}

  trace(_message: string): void {}
  debug(_message: string): void {}
  info(message: string, meta?: LogMeta): void {
    this.line('INFO', message, meta);
  }
  warn(error: string | Error, meta?: LogMeta): void {
    this.line('WARN', error, meta);
  }
  error(error: string | Error, meta?: LogMeta): void {
    this.line('ERROR', error, meta);
  }
  fatal(error: string | Error, meta?: LogMeta): void {
    this.line('FATAL', error, meta);
  }

  get(...childContextPaths: string[]): Logger {
    return new LineLogger(this.write, [...this.context, ...childContextPaths]);
  }

  private line(level: string, what: string | Error, meta?: LogMeta): void {
    const text = what instanceof Error ? what.stack || what.message : String(what);
    const more = meta ? ` ${JSON.stringify(meta)}` : '';
    const entry = maskCardNumbers(`${text}${more}`.replace(CONTROL, ' | '));
    this.write(`${new Date().toISOString()} [${level}][${this.context.join('.')}] ${entry}`);
  }
}
