import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { PAGE } from '../../support/publishing/builders.ts';
import { readsThemes, THREE_THEMES } from '../../support/reading/reads-themes.ts';
import { NODE_COMPILE_CACHE } from '../../support/stack/run-command.ts';
import { startApiServer } from './api-server.ts';

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));
const END_OF_INPUT = '\u0004';
const NO_THEMES_ASKED = ['--themes', 'likely'];

/** Types each text once its cue has been shown, into a command that has a terminal of its own. @returns all that was shown. */
function onTerminal(
  args: readonly string[],
  env: Record<string, string>,
  typed: readonly [cue: string, text: string][],
) {
  return new Promise<string>((resolve, reject) => {
    const command = [process.execPath, 'scripts/appeal/main.ts', ...args];
    // A new terminal has no size, and then every letter is a line of its own.
    const sized = ['sh', '-c', 'stty cols 100 rows 40; exec "$@"', 'sh', ...command];
    // Node itself can't make a terminal; the Python that the local cloud runs on can.
    const child = spawn('python3', ['-c', 'import pty, sys; pty.spawn(sys.argv[1:])', ...sized], {
      cwd: PROJECT,
      env: { PATH: process.env.PATH ?? '', TERM: 'xterm', NODE_COMPILE_CACHE, ...env },
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
  const server = await startApiServer();
  try {
    const env = { APPEAL_ALERTS_API: server.url, APPEAL_ALERTS_KEY: server.keyText };
    await server.api.post('publish', server.keyText, { page: { content: PAGE }, externalId: 'case-1' });
    await onTerminal(['publish', '-', '--id', 'case-1', '--correction', ...NO_THEMES_ASKED], env, [
      ['Paste the page', `${PAGE.replace('on Monday', 'on Tuesday')}${END_OF_INPUT}`],
      ['Publish this, and mail fewer than 10 people and everyone who was sent it before?', 'y'],
    ]);
    expect(server.api.appeals.versions).toMatchObject([{ kind: 'new' }, { kind: 'correction' }]);
  } finally {
    await server.close();
  }
});

test('a country that contradicts the title is asked about before anyone is mailed', async () => {
  const server = await startApiServer();
  try {
    const env = { APPEAL_ALERTS_API: server.url, APPEAL_ALERTS_KEY: server.keyText };
    const question = 'The title names Russia, and you say Mali. Named without an answer: Ivan Example.';
    await onTerminal(['publish', '-', '--country', 'Mali', ...NO_THEMES_ASKED], env, [
      ['Paste the page', `${PAGE}${END_OF_INPUT}`],
      [question, 'n'],
    ]);
    expect(server.api.appeals.versions).toEqual([]);
  } finally {
    await server.close();
  }
});

describe('themes that the page does not make sure', () => {
  /** @returns what was shown, the themes that were published, and how often an audience was counted. */
  async function publishing(args: readonly string[], typed: readonly [cue: string, text: string][], typedAhead = '') {
    const server = await startApiServer();
    server.api.readPage = readsThemes(...THREE_THEMES);
    const before = server.api.countsLeft;
    try {
      const env = { APPEAL_ALERTS_API: server.url, APPEAL_ALERTS_KEY: server.keyText };
      const shown = await onTerminal(['publish', '-', ...args], env, [
        ['Paste the page', `${PAGE}${END_OF_INPUT}${typedAhead}`],
        ...typed,
      ]);
      const themes = server.api.appeals.versions.map(({ subject }) => subject.themes);
      return { shown, themes, counts: before - server.api.countsLeft };
    } finally {
      await server.close();
    }
  }

  const DEATH_PENALTY = 'Also mail those who follow “Death penalty”?';
  const KILLINGS = 'Also mail those who follow “Killings”?';
  const PUBLISH = 'Publish this all the same, and mail fewer than 10 people?';
  const ENTER = '\r';

  test('are asked about with their sentences, and Enter alone uses likely ones', async () => {
    const { shown, themes, counts } = await publishing(
      [],
      [
        [DEATH_PENALTY, ENTER],
        [KILLINGS, ENTER],
        [PUBLISH, 'y'],
      ],
    );
    expect(shown).toContain('“Ivan Example was sentenced to death.”');
    expect(shown).toContain('“Guards killed others before.”');
    expect([themes, counts]).toEqual([[['death-penalty', 'lawyers']], 1]);
  });

  test('are used as answered, and the audience is counted once more before the last question', async () => {
    const { themes, counts } = await publishing(
      [],
      [
        [DEATH_PENALTY, 'n'],
        [KILLINGS, 'y'],
        [PUBLISH, 'y'],
      ],
    );
    expect([themes, counts]).toEqual([[['killings', 'lawyers']], 2]);
  });

  test('are not answered by what was typed before they were shown', async () => {
    const { themes } = await publishing(
      [],
      [
        [DEATH_PENALTY, 'n'],
        [KILLINGS, 'n'],
        [PUBLISH, 'y'],
      ],
      `${ENTER}y`,
    );
    expect(themes).toEqual([['lawyers']]);
  });

  test('who leaves at one of them sends nothing', async () => {
    const { shown, themes } = await publishing([], [[DEATH_PENALTY, '\u0003']]);
    expect([shown.includes('Nothing was sent.'), themes]).toEqual([true, []]);
  });

  test.each([
    [['--themes', 'sure'], [['lawyers']]],
    [['--themes', 'likely'], [['death-penalty', 'lawyers']]],
    [['--theme', 'torture'], [['torture']]],
  ])('are not asked about where %j answers', async (args, published) => {
    const { shown, themes } = await publishing(args, [[PUBLISH, 'y']]);
    expect([shown.includes('Also mail'), themes]).toEqual([false, published]);
  });
});

test('an appeal that waits for its time is released once its person says so', async () => {
  const server = await startApiServer();
  try {
    const env = { APPEAL_ALERTS_API: server.url, APPEAL_ALERTS_KEY: server.keyText };
    const scheduled = { page: { content: PAGE }, releaseAt: '2024-06-22T09:00+02:00' };
    await server.api.post('publish', server.keyText, scheduled);
    const [release] = server.api.releases.all.values();
    const command = ['release', release?.releaseId ?? ''];
    expect(await onTerminal(command, env, [['mail its audience?', 'n']])).toContain('Nothing was sent.');
    expect(server.api.appeals.versions).toEqual([]);
    expect(await onTerminal(command, env, [['mail its audience?', 'y']])).toContain('Published');
    expect(server.api.appeals.versions).toHaveLength(1);
  } finally {
    await server.close();
  }
});

test('a page that was pasted is asked about as one from a file is, and with it whom it names without an answer', async () => {
  const server = await startApiServer();
  try {
    const shown = await onTerminal(
      ['publish', '-', ...NO_THEMES_ASKED],
      { APPEAL_ALERTS_API: server.url, APPEAL_ALERTS_KEY: server.keyText },
      [
        ['Paste the page', `${PAGE}${END_OF_INPUT}`],
        ['Named without an answer: Ivan Example. Publish this all the same, and mail fewer than 10 people?', 'y'],
      ],
    );
    expect(shown).toContain('Published');
    expect(server.api.appeals.versions).toHaveLength(1);
  } finally {
    await server.close();
  }
});
