import { readFile } from 'node:fs/promises';

const SHOWN_LINES = 12;

/** The last lines of a log, indented to stand under a message; empty when there is no such file. */
export async function lastLinesOf(logFile: string): Promise<string> {
  const text = await readFile(logFile, 'utf8').catch(() => '');
  const lines = text.trimEnd().split('\n').slice(-SHOWN_LINES);
  return lines.map((line) => `  | ${line}`).join('\n');
}
