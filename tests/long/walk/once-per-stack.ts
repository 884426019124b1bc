import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from '../../support/stack/stack-of-worker.ts';

const inThisFile = new Map<string, Promise<unknown>>();

/**
 * What is laid out on a stack once, for all test files that run on it: a worker runs them one after the other, each in modules of its own.
 * @param make - what it gives is kept as JSON.
 */
export function oncePerStack<World>(name: string, make: () => Promise<World>): Promise<World> {
  const world = inThisFile.get(name) ?? keptOrMade(name, make);
  inThisFile.set(name, world);
  return world as Promise<World>; // of this name
}

async function keptOrMade<World>(name: string, make: () => Promise<World>): Promise<World> {
  const folder = join(inject('logsFolder'), 'worlds');
  const file = join(folder, `${name}.json`);
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  if (kept !== undefined) return JSON.parse(kept) as World;
  const world = await make();
  await mkdir(folder, { recursive: true });
  await writeFile(file, JSON.stringify(world));
  return world;
}
