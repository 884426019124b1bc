import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { type Part, startPart } from '../../../scripts/local/part.ts';
import { findProcess } from '../../../scripts/local/process-identity.ts';
import { waitForHealth } from '../../../scripts/local/wait-for-health.ts';
import { waitUntil } from '../../../scripts/program/wait-until.ts';
import { temporaryFolder } from './temporary-folder.ts';

async function aPart(script: string): Promise<Part> {
  const logFile = join(await temporaryFolder(), 'part.log');
  const part = await startPart({
    name: 'The sample part',
    command: process.execPath,
    args: ['-e', script],
    env: process.env,
    logFile,
    healthUrl: 'http://127.0.0.1:1/nobody-listens-here',
  });
  onTestFinished(() => part.stop());
  return part;
}

const staysUp = 'console.log(process.pid); setInterval(() => {}, 1000)';

test('a part that ends by itself is reported with its log file and the last lines of it', async () => {
  const part = await aPart('console.log("all was well"); console.error("out of luck"); process.exit(3)');
  const death = await part.died;
  expect(death.message).toBe(
    `The sample part ended by itself (exit code 3). Its log is ${part.logFile}, and ends with:\n  | all was well\n  | out of luck`,
  );
});

test('waiting for a part that ends instead of answering tells of its end', async () => {
  const part = await aPart('process.exit(1)');
  await expect(waitForHealth(part)).rejects.toThrow('The sample part ended by itself (exit code 1)');
});

test('a part that is stopped is gone, and has not died', async () => {
  const part = await aPart(staysUp);
  await part.stop();
  expect(findProcess(part.pid)).toBeUndefined();
  expect(await Promise.race([part.died, sleep(50, 'has not died')])).toBe('has not died');
});

test('stopping a part ends what it had started too', async () => {
  const part = await aPart(
    `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(staysUp)}], { stdio: 'inherit' }); setInterval(() => {}, 1000)`,
  );
  const child = await waitUntil(
    'the child to start',
    async () => Number(await readFile(part.logFile, 'utf8')) || undefined,
    { deadlineMs: 5_000 },
  );
  await part.stop();
  expect(findProcess(child)).toBeUndefined();
});

test('a part that ignores the request to end is ended all the same', async () => {
  const part = await aPart(`process.on('SIGTERM', () => {}); ${staysUp}`);
  await waitUntil('its first line', async () => (await readFile(part.logFile, 'utf8')) || undefined, {
    deadlineMs: 5_000,
  });
  await part.stop();
  expect(findProcess(part.pid)).toBeUndefined();
});

test('a command that is not there is named', async () => {
  const logFile = join(await temporaryFolder(), 'part.log');
  const start = startPart({
    name: 'The sample part',
    command: '/no/such/command',
    args: [],
    env: process.env,
    logFile,
    healthUrl: 'http://127.0.0.1:1/',
  });
  await expect(start).rejects.toThrow('The sample part could not be started (/no/such/command).');
});
