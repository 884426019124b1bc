import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PAGE } from '../../support/publishing/builders.ts';
import { readsThemes, THREE_THEMES } from '../../support/reading/reads-themes.ts';
import { NODE_COMPILE_CACHE } from '../../support/stack/run-command.ts';
import { runHere, type Typed } from '../../support/stack/run-here.ts';
import { type ApiServer, startApiServer } from './api-server.ts';

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));
const END_OF_INPUT = '\u0004';
const CTRL_C = '\u0003';
const ENTER = '\r';
const NO_THEMES_ASKED = ['--themes', 'likely'];

let server: ApiServer;
let folder: string;
beforeEach(async () => {
  server = await startApiServer();
  folder = await mkdtemp(join(tmpdir(), 'asking-'));
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});
const connection = () => ({ APPEAL_ALERTS_API: server.url, APPEAL_ALERTS_KEY: server.keyText });

/** @returns all that a command shows to a person who types. */
async function typing(args: readonly string[], typed: Typed): Promise<string> {
  const { stdout, stderr } = await runHere('scripts/appeal/main.ts', args, { env: connection(), typed });
  return stdout + stderr;
}

/** Publishes a page from a file. @returns all that was shown. */
async function publishing(args: readonly string[], typed: Typed, page = PAGE): Promise<string> {
  const file = join(folder, 'page.txt');
  await writeFile(file, page);
  return typing(['publish', file, ...args], typed);
}

/** The same in a process that has a terminal of its own, with what the terminal itself does. */
function atTerminal(args: readonly string[], typed: Typed): Promise<string> {
  return new Promise((resolve, reject) => {
    const command = [process.execPath, 'scripts/appeal/main.ts', ...args];
    // A new terminal has no size, and then every letter is a line of its own.
    const sized = ['sh', '-c', 'stty cols 100 rows 40; exec "$@"', 'sh', ...command];
    // Node itself can't make a terminal; the Python that the local cloud runs on can.
    const child = spawn('python3', ['-c', 'import pty, sys; pty.spawn(sys.argv[1:])', ...sized], {
      cwd: PROJECT,
      env: { PATH: process.env.PATH ?? '', TERM: 'xterm', NODE_COMPILE_CACHE, ...connection() },
    });
    const left = [...typed];
    let shown = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      shown += part;
      const [next] = left;
      if (!next || !shown.includes(next[0])) return;
      left.shift();
      child.stdin.write(next[1]);
    });
    child.once('error', reject);
    child.once('close', () => resolve(shown));
  });
}

test('a correction is asked about with the people who were sent what it corrects', async () => {
  await server.api.post('publish', server.keyText, { page: { content: PAGE }, externalId: 'case-1' });
  const corrected = PAGE.replace('on Monday', 'on Tuesday');
  await publishing(
    ['--id', 'case-1', '--correction', ...NO_THEMES_ASKED],
    [['Publish this, and mail 50 people or fewer and everyone who was sent it before?', 'y']],
    corrected,
  );
  expect(server.api.appeals.versions).toMatchObject([{ kind: 'new' }, { kind: 'correction' }]);
});

test('a country that contradicts the title is asked about before anyone is mailed', async () => {
  const question = 'The title names Russia, and you say Mali. Named without an answer: Ivan Example.';
  const shown = await publishing(['--country', 'Mali', ...NO_THEMES_ASKED], [[question, 'n']]);
  expect([shown.includes('Nothing was sent.'), server.api.appeals.versions]).toEqual([true, []]);
});

describe('themes that the page does not make sure', () => {
  let countsLeft: number;
  beforeEach(() => {
    server.api.readPage = readsThemes(...THREE_THEMES);
    ({ countsLeft } = server.api);
  });
  const themes = () => server.api.appeals.versions.map(({ subject }) => subject.themes);
  /** How often an audience was counted. */
  const counts = () => countsLeft - server.api.countsLeft;

  const DEATH_PENALTY = 'Also mail those who follow “Death penalty”?';
  const KILLINGS = 'Also mail those who follow “Killings”?';
  const PUBLISH = 'Publish this all the same, and mail 50 people or fewer?';

  test('are asked about with their sentences, and Enter alone uses likely ones', async () => {
    const shown = await publishing(
      [],
      [
        [DEATH_PENALTY, ENTER],
        [KILLINGS, ENTER],
        [PUBLISH, 'y'],
      ],
    );
    expect(shown).toContain('“Ivan Example was sentenced to death.”');
    expect(shown).toContain('“Guards killed others before.”');
    expect([themes(), counts()]).toEqual([[['death-penalty', 'lawyers']], 1]);
  });

  test('are used as answered, and the audience is counted once more before the last question', async () => {
    await publishing(
      [],
      [
        [DEATH_PENALTY, 'n'],
        [KILLINGS, 'y'],
        [PUBLISH, 'y'],
      ],
    );
    expect([themes(), counts()]).toEqual([[['killings', 'lawyers']], 2]);
  });

  test('are not answered by what was typed before they were shown', async () => {
    await atTerminal(
      ['publish', '-'],
      [
        ['Paste the page', `${PAGE}${END_OF_INPUT}${ENTER}y`],
        [DEATH_PENALTY, 'n'],
        [KILLINGS, 'n'],
        [PUBLISH, 'y'],
      ],
    );
    expect(themes()).toEqual([['lawyers']]);
  });

  test('who leaves at one of them sends nothing', async () => {
    const shown = await atTerminal(
      ['publish', '-'],
      [
        ['Paste the page', `${PAGE}${END_OF_INPUT}`],
        [DEATH_PENALTY, CTRL_C],
      ],
    );
    expect([shown.includes('Nothing was sent.'), themes()]).toEqual([true, []]);
  });

  test.each([
    [['--themes', 'sure'], [['lawyers']]],
    [['--themes', 'likely'], [['death-penalty', 'lawyers']]],
    [['--theme', 'torture'], [['torture']]],
  ])('are not asked about where %j answers', async (args, published) => {
    const shown = await publishing(args, [[PUBLISH, 'y']]);
    expect([shown.includes('Also mail'), themes()]).toEqual([false, published]);
  });
});

test('an appeal that waits for its time is released once its person says so', async () => {
  const scheduled = { page: { content: PAGE }, releaseAt: '2024-06-22T09:00+02:00' };
  await server.api.post('publish', server.keyText, scheduled);
  const [release] = server.api.releases.all.values();
  const command = ['release', release?.releaseId ?? ''];
  expect(await typing(command, [['mail its audience?', 'n']])).toContain('Nothing was sent.');
  expect(server.api.appeals.versions).toEqual([]);
  expect(await typing(command, [['mail its audience?', 'y']])).toContain('Published');
  expect(server.api.appeals.versions).toHaveLength(1);
});

test('a page that was pasted is asked about as one from a file is, and with it whom it names without an answer', async () => {
  const shown = await atTerminal(
    ['publish', '-', ...NO_THEMES_ASKED],
    [
      ['Paste the page', `${PAGE}${END_OF_INPUT}`],
      ['Named without an answer: Ivan Example. Publish this all the same, and mail 50 people or fewer?', 'y'],
    ],
  );
  expect(shown).toContain('Published');
  expect(server.api.appeals.versions).toHaveLength(1);
});
