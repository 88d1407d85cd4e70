// Copyright SIEM Review contributors
// SPDX-License-Identifier: Apache-2.0

/** Something that the person who starts the engine can put right; the message says how. */
export class EngineProblem extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'EngineProblem';
  }
}

/** Errors of the file system that have one plain remedy become an EngineProblem; others stay as they are. */
export function asEngineProblem(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { code, path } = error as NodeJS.ErrnoException;
  const where = path === undefined ? '' : ` at ${path}`;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new EngineProblem(
      `The disk is full${where}. Free some space or choose a folder on another disk with --data-dir, then start again.`
    );
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new EngineProblem(
      `No right to write${where}. Start as the user who owns it or choose another folder with --data-dir.`
    );
  }
  return error;
}
