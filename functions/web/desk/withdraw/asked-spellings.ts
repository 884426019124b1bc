import { PART_LIMITS } from '../../../contract/part-schemas.ts';
import { SCRIPTS, type Script } from '../../../contract/scripts.ts';
import type { UnspelledEdition } from '../../../domain/withdrawing/withdrawing.ts';
import { scriptName } from '../../../locales/script-name.ts';
import { choice, type Html, html, postedPairs, postedText, textField } from '../../kit/kit.ts';
import type { InWords } from '../kit/kit.ts';

/** Of whom it is asked how their name is written in some editions. */
export interface AskedSpellings {
  readonly person: string;
  readonly editions: readonly UnspelledEdition[];
}

const ABSENT_FIELD = 'absent';
export const spellingField = (script: Script) => `spelling-${script}`;

/** What a member says of each script in which a name is not known: how it is written there, or that it does not stand there. */
export function spelledIn(posted: unknown): { readonly spellings: string[]; readonly notWrittenIn: Script[] } {
  const absent = postedPairs(posted).flatMap(([name, value]) => (name === ABSENT_FIELD ? [value] : []));
  return {
    spellings: SCRIPTS.map((script) =>
      postedText(posted, spellingField(script)).trim().slice(0, PART_LIMITS.line),
    ).filter(Boolean),
    notWrittenIn: SCRIPTS.filter((script) => absent.includes(script)),
  };
}

/** Asks for it, script by script, with the titles of the editions that have words in it. */
export const spellingFields = ({ t, language }: InWords, { editions }: AskedSpellings): Html[] =>
  [...new Set(editions.map(({ script }) => script))].map(
    (
      script,
    ) => html`<fieldset><legend>${t('desk.withdraw.in-script', { script: scriptName(language, script) })}</legend>
<ul>${editions.filter((one) => one.script === script).map((one) => html`<li><bdi lang="${one.language}">${one.title}</bdi></li>`)}</ul>
${textField({ id: spellingField(script), label: t('desk.withdraw.spelling'), value: '', autocomplete: 'off', maxCharacters: PART_LIMITS.line })}
${choice({ name: ABSENT_FIELD, value: script, label: t('check.not-there'), isChosen: false })}</fieldset>`,
  );
