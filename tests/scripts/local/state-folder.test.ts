import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findProcess, type ProcessIdentity } from '../../../scripts/local/process-identity.ts';
import { takeStateFolder } from '../../../scripts/local/state-folder.ts';
import { temporaryFolder } from './temporary-folder.ts';

async function aRunningProcess(): Promise<ProcessIdentity> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true, stdio: 'ignore' });
  await once(child, 'spawn');
  onTestFinished(() => void child.kill('SIGKILL'));
  const identity = findProcess(child.pid ?? 0);
  if (identity === undefined) throw new Error('The sample process did not start.');
  return identity;
}

const LONG_GONE: ProcessIdentity = { pid: process.pid, startedAt: 'Thu Jan  1 00:00:00 1970' };

async function aStackLeftBehind(parent: string, name: string, owner: ProcessIdentity, parts: ProcessIdentity[]) {
  await mkdir(join(parent, name));
  await writeFile(join(parent, name, 'processes.json'), JSON.stringify({ owner, parts }));
}

test('what a dead stack left running is ended, and its folder removed, even under another name', async () => {
  const parent = await temporaryFolder();
  const part = await aRunningProcess();
  await aStackLeftBehind(parent, 'test-1', LONG_GONE, [part]);
  await takeStateFolder(join(parent, 'local'));
  expect(findProcess(part.pid)).toBeUndefined();
  expect(await readdir(parent)).toEqual(['local']);
});

test('a process that was given the number of a dead part is left alone', async () => {
  const parent = await temporaryFolder();
  const stranger = await aRunningProcess();
  await aStackLeftBehind(parent, 'test-1', LONG_GONE, [{ ...stranger, startedAt: LONG_GONE.startedAt }]);
  await takeStateFolder(join(parent, 'local'));
  expect(findProcess(stranger.pid)).toEqual(stranger);
});

test('a living stack keeps its folder and its parts, and the second one says whose it is', async () => {
  const parent = await temporaryFolder();
  const [owner, part] = [await aRunningProcess(), await aRunningProcess()];
  await aStackLeftBehind(parent, 'local', owner, [part]);
  await expect(takeStateFolder(join(parent, 'local'))).rejects.toThrow(`already (process ${owner.pid}). End that one`);
  expect(findProcess(part.pid)).toEqual(part);
});

test('stacks of other names run side by side', async () => {
  const parent = await temporaryFolder();
  await aStackLeftBehind(parent, 'local', await aRunningProcess(), []);
  await takeStateFolder(join(parent, 'test-2'));
  expect((await readdir(parent)).toSorted()).toEqual(['local', 'test-2']);
});

test('folders that no stack made are left alone', async () => {
  const parent = await temporaryFolder();
  await mkdir(join(parent, 'notes'));
  await takeStateFolder(join(parent, 'local'));
  expect((await readdir(parent)).toSorted()).toEqual(['local', 'notes']);
});

test('a folder that was released keeps its logs and can be taken again', async () => {
  const path = join(await temporaryFolder(), 'local');
  const first = await takeStateFolder(path);
  await writeFile(join(first.logs, 'cloud.log'), 'all was well\n');
  await first.release();
  expect((await readdir(path, { recursive: true })).toSorted()).toEqual(['logs', 'logs/cloud.log']);
  const second = await takeStateFolder(path);
  expect(await readdir(second.logs)).toEqual([]);
});
