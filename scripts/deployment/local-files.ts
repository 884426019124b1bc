import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { STATES_FOLDER } from '../program/project-paths.ts';
import type { CloudEnvironment } from './cloud-environment.ts';

/** What `npm run appeal` publishes with, unless told otherwise. */
export const PUBLISHER_FILE = join(STATES_FOLDER, 'publisher.json');

/** What commands for operators need to reach the running stack: its outputs, and the environment of SDK clients. */
export const STACK_FILE = join(STATES_FOLDER, 'stack.json');

interface RunningStack {
  readonly publicUrl: string;
  readonly inboxUrl: string;
  readonly outputs: object;
  readonly environment: CloudEnvironment;
}

const ONLY_OWNER_READS = 0o600;

export async function writeLocalFiles(stack: RunningStack, keyText: string): Promise<void> {
  await writeForOwner(PUBLISHER_FILE, { apiUrl: stack.publicUrl, key: keyText });
  const { publicUrl, inboxUrl, outputs, environment } = stack;
  await writeForOwner(STACK_FILE, { publicUrl, inboxUrl, outputs, environment });
}

export async function removeLocalFiles(): Promise<void> {
  await Promise.all([PUBLISHER_FILE, STACK_FILE].map((file) => rm(file, { force: true })));
}

async function writeForOwner(file: string, content: unknown): Promise<void> {
  // A file that is there already would keep its mode.
  await rm(file, { force: true });
  await writeFile(file, `${JSON.stringify(content, undefined, 2)}\n`, { mode: ONLY_OWNER_READS });
}
