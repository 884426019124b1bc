import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findProcess } from '../../../scripts/local/process-identity.ts';
import { runTool } from '../../../scripts/program/run-tool.ts';
import { waitUntil } from '../../../scripts/program/wait-until.ts';
import { temporaryFolder } from './temporary-folder.ts';

async function aRun(script: string, signal = new AbortController().signal) {
  const logFile = join(await temporaryFolder(), 'tool.log');
  const args = ['-e', script];
  return {
    logFile,
    run: runTool({ what: 'The tool', command: process.execPath, args, env: process.env, logFile, signal }),
  };
}

test('what a command writes is in its log', async () => {
  const { logFile, run } = await aRun('console.log("one"); console.error("two")');
  await run;
  expect(await readFile(logFile, 'utf8')).toBe('one\ntwo\n');
});

test('a command that fails is named, with its log and the last lines of it', async () => {
  const { logFile, run } = await aRun('console.error("out of luck"); process.exit(7)');
  await expect(run).rejects.toThrow(
    `The tool failed (exit code 7). Its log is ${logFile}, and ends with:\n  | out of luck`,
  );
});

test('giving up ends the command, and says why it was given up', async () => {
  const giveUp = new AbortController();
  const { logFile, run } = await aRun('console.log(process.pid); setInterval(() => {}, 1000)', giveUp.signal);
  const given = expect(run).rejects.toThrow('enough');
  // There is no log yet while the command is being started.
  const numberInLog = async () => Number(await readFile(logFile, 'utf8').catch(() => '')) || undefined;
  const pid = await waitUntil('its number', numberInLog, { deadlineMs: 5_000 });
  giveUp.abort(new Error('enough'));
  await given;
  expect(findProcess(pid)).toBeUndefined();
});

test('a command that is not there is an error', async () => {
  const logFile = join(await temporaryFolder(), 'tool.log');
  const { signal } = new AbortController();
  const run = runTool({ what: 'The tool', command: '/no/such/command', args: [], env: process.env, logFile, signal });
  await expect(run).rejects.toThrow('ENOENT');
});
