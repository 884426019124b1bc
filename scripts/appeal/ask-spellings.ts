import { createInterface } from 'node:readline/promises';
import type { ReadStream } from 'node:tty';
import type { ErrorAnswer } from '../../functions/contract/api.ts';
import { safeText } from '../terminal/safe-text.ts';

type Editions = NonNullable<ErrorAnswer['error']['editions']>;

/** What a person answered of the scripts in which a name can't be looked for. */
export interface Spelled {
  readonly spellings: string[];
  readonly notWrittenIn: Editions[number]['script'][];
}

const NONE = '-';
const ENGLISH = new Intl.DisplayNames('en', { type: 'script' });

/** Asks once for each script. @returns undefined when an answer is left empty, or the input ends. */
export async function askSpellings(editions: Editions, asker: ReadStream): Promise<Spelled | undefined> {
  const lines = createInterface({ input: asker, output: process.stdout });
  const ended = new AbortController();
  lines.once('close', () => ended.abort());
  const answers: Spelled = { spellings: [], notWrittenIn: [] };
  try {
    for (const script of new Set(editions.map((one) => one.script))) {
      const titles = editions.filter((one) => one.script === script).map(({ title }) => `  ${safeText(title)}\n`);
      const question = `No spelling of the name is known in the ${ENGLISH.of(script) ?? script} script, in which these have words:\n${titles.join('')}How is it written there? (${NONE} if it does not stand there) `;
      const answer = (await lines.question(question, { signal: ended.signal })).trim();
      if (answer === '') return undefined;
      if (answer === NONE) answers.notWrittenIn.push(script);
      else answers.spellings.push(answer);
    }
    return answers;
  } catch (error) {
    if (ended.signal.aborted) return undefined;
    throw error;
  } finally {
    lines.close();
  }
}
