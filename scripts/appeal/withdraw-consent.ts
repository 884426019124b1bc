import { styleText } from 'node:util';
import type { WithdrawalAnswer } from '../../functions/contract/requests/withdrawal-api.ts';
import { SCRIPTS, type Script } from '../../functions/contract/scripts.ts';
import { EXIT } from '../program/exit-codes.ts';
import { printJson } from '../terminal/print-json.ts';
import { safeText } from '../terminal/safe-text.ts';
import { findAsker } from '../terminal/terminal.ts';
import type { ApiClient } from './api-client.ts';
import { askSpellings } from './ask-spellings.ts';
import { CommandError, usageError } from './command-error.ts';

export interface Withdrawing {
  readonly person: string;
  readonly spelling?: string[];
  readonly notWrittenIn?: string[];
  readonly json?: boolean;
}

/**
 * Takes a person's name out of an appeal, and says what stays beyond reach. It asks only how the name is written in a script in which it is not known.
 * @returns what the command ends with.
 * @throws {CommandError} where that is not known, and no person can be asked.
 */
export async function withdrawConsent(
  appeal: string,
  { person, spelling = [], notWrittenIn = [], json }: Withdrawing,
  api: Pick<ApiClient, 'withdrawConsent'>,
): Promise<number> {
  const scripts = notWrittenIn.map(scriptOf);
  const asked = { appeal, person, spellings: spelling, notWrittenIn: scripts };
  const answer = await api.withdrawConsent(asked).catch(async (error: unknown) => {
    const asker = json ? undefined : findAsker(false);
    if (!(error instanceof CommandError && error.editions && asker)) throw error;
    const said = await askSpellings(error.editions, asker);
    if (!said) throw error;
    return api.withdrawConsent({
      ...asked,
      spellings: [...spelling, ...said.spellings],
      notWrittenIn: [...scripts, ...said.notWrittenIn],
    });
  });
  if (json) printJson(answer);
  else console.log(describe(answer));
  return EXIT.ok;
}

function scriptOf(code: string): Script {
  const script = SCRIPTS.find((one) => one.toLowerCase() === code.toLowerCase());
  if (script) return script;
  throw usageError(`"${code}" is no code of a script.`, `Those are: ${SCRIPTS.join(', ')}`);
}

function describe({ status, appealUrl, stopped, untouched = [], hasDraftsLeft, beyondUs }: WithdrawalAnswer): string {
  const done =
    status === 'not-named'
      ? `${styleText('bold', 'They were not named any more.')} No new version was published.`
      : `${styleText('green', 'Taken out.')} From the next minute on no page, feed, card or search of ours has the name in a spelling that the appeal lists or that you gave.`;
  return [
    `${done}\n${safeText(appealUrl)}`,
    ...(stopped > 0
      ? [`${stopped === 1 ? 'One mailing was' : `${stopped} mailings were`} under way, and stopped.`]
      : []),
    ...(untouched.length > 0
      ? [
          `\nNothing was found to take out in:\n${untouched.map(({ language, title }) => `  - ${language}: ${safeText(title)}`).join('\n')}\nRead them. If the name stands there in another spelling, run this again with --spelling.`,
        ]
      : []),
    ...(hasDraftsLeft
      ? [
          'There are more drafts at the desk than one request looks through: run this command again, until it says so no more.',
        ]
      : []),
    `\nWhat can’t be called back:\n${beyondUs.map((line) => `  - ${safeText(line)}`).join('\n')}`,
  ].join('\n');
}
