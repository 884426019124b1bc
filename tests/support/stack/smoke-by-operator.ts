import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { INVITATION_PATH } from '../../../functions/contract/page-paths.ts';
import { linksIn } from '../../../scripts/local/visitors/inbox-client.ts';
import { waitUntil } from '../../../scripts/program/wait-until.ts';
import type { SesSimulator } from '../../ses-simulator/running-simulator.ts';
import { NODE_COMPILE_CACHE, PROJECT, type Ran } from './run-command.ts';
import { inject } from './stack-of-worker.ts';

const ASKS = /^An invitation was mailed to (\S+)\. /;

interface Smoking {
  /** What mails to the practice members reach. */
  readonly ses: SesSimulator;
  /** The line after which the command gets a signal: `SIGINT` as by Ctrl-C, `SIGKILL` as where the machine dies. */
  readonly ends?: { readonly at: RegExp; readonly by: 'SIGINT' | 'SIGKILL' };
}

/** Runs `npm run smoke` as an operator does who opens each mail that it asks about, and pastes the link of it. */
export async function smokesAsOperator(args: readonly string[], { ses, ends }: Smoking): Promise<Ran> {
  const environment = Object.entries(inject('environment')).map(([name, value]) => [name, String(value)]);
  const { PATH = '', HOME = '' } = process.env;
  const members = ['ana', 'omar'].map((name) => `${name}.${randomUUID()}@example.org`);
  const child = spawn(
    process.execPath,
    ['scripts/smoke/main.ts', '--stage', 'test', '--members', ...members, ...args],
    {
      cwd: PROJECT,
      env: { PATH, HOME, NODE_COMPILE_CACHE, ...Object.fromEntries(environment) },
    },
  );
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const written = { stdout: '', stderr: '' };
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    written.stderr += part;
  });
  child.stdin.on('error', () => {});
  for await (const line of createInterface({ input: child.stdout })) {
    written.stdout += `${line}\n`;
    const address = ASKS.exec(line)?.[1];
    // Where no mail comes, the operator waits, and the command says why.
    if (address)
      void linkMailedTo(address, ses).then(
        (link) => child.stdin.write(`${link}\n`),
        () => {},
      );
    // A terminal and npm each hand on a Ctrl-C.
    if (ends?.at.test(line)) for (let times = 0; times < 2; times += 1) child.kill(ends.by);
  }
  return { exitCode: await ended, ...written };
}

const linkMailedTo = (address: string, ses: SesSimulator): Promise<string> =>
  waitUntil(
    `an invitation to ${address}`,
    async () => {
      const links = ses.record.mailsTo(address).flatMap(({ text = '' }) => linksIn({ text }));
      return links.findLast((url) => url.includes(`${INVITATION_PATH}/`));
    },
    { deadlineMs: 30_000 },
  );
