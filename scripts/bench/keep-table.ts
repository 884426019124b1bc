import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_FOLDER } from '../program/project-paths.ts';
import type { Section } from './figure.ts';
import { machineFacts } from './machine.ts';
import { markdownOf } from './report.ts';

const KEPT_IN = join(PROJECT_FOLDER, 'docs', 'performance.md');
const HEADING = '## The last run\n';

/** Puts the figures in place of those that docs/performance.md had, with the commit and the machine. */
export function keepTable(sections: readonly Section[]): void {
  writeFileSync(KEPT_IN, withLastRun(readFileSync(KEPT_IN, 'utf8'), sections, commitInWords()));
}

/** A page whose last chapter is of these figures. @throws {Error} for a page without that chapter. */
export function withLastRun(page: string, sections: readonly Section[], commit: string): string {
  const [before, ...after] = page.split(HEADING);
  if (after.length !== 1) throw new Error(`the page has no chapter "${HEADING.trim()}"`);
  return `${before}${HEADING}\nOf ${commit}, on ${machineFacts()}.\n\n${markdownOf(sections)}`;
}

function commitInWords(): string {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: PROJECT_FOLDER, encoding: 'utf8' }).trim();
  const isAsCommitted = git('status', '--porcelain', '--untracked-files=no') === '';
  return `commit ${git('rev-parse', '--short=12', 'HEAD')}${isAsCommitted ? '' : ' with changes'} of ${git('log', '-1', '--format=%cs')}`;
}
