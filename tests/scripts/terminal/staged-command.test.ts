import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { stagedCommand } from '../../../scripts/program/staged-command.ts';

test('a command to type next names the stage that it is about', () => {
  expect([stagedCommand('operator', 'discard sweep', 'prod'), stagedCommand('doctor', '', 'dev')]).toEqual([
    'npm run operator -- discard sweep --stage prod',
    'npm run doctor -- --stage dev',
  ]);
});

const COMMAND = /npm run (operator|publisher|doctor|smoke)\b/;
const IS_COMMENT = /^\s*(\/\/|\*|\/\*)/;
/** How a command is described, its help, and the reason that an alarm's history shows: these send the operator to no deployment. */
const NO_HINT = /Run it as |-- \w+ --help|A rehearsal by /;

test('no script tells an operator to run a command without its stage', () => {
  const lines = globSync('scripts/**/*.ts').flatMap((path) => readFileSync(path, 'utf8').split('\n'));
  const told = lines.filter((line) => COMMAND.test(line) && !IS_COMMENT.test(line) && !NO_HINT.test(line));
  expect(told.filter((line) => !line.includes('--stage'))).toEqual([]);
  expect(told.length).toBeGreaterThan(0);
});
