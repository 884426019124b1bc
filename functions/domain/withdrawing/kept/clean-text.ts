import { KEPT_TEXTS } from '../../../contract/kept-texts.ts';
import { foldedText } from '../../appeal/appeal.ts';
import type { WithdrawnPerson } from '../../drafts/drafts.ts';
import { utcDayOf } from '../../time/time.ts';
import type { CutValues } from './cut-value.ts';
import type { KeptText } from './kept-text.ts';

/** Takes a person out of a text that their office keeps. @returns false when it was changed meanwhile. */
export async function cleanText(text: KeptText, person: WithdrawnPerson, cut: CutValues): Promise<boolean> {
  const { kind, value, language, writtenAtMs } = text;
  // On a later day they may have agreed again.
  if (utcDayOf(writtenAtMs) > utcDayOf(person.withdrawnAtMs)) return true;
  if (isOwnConsent(text, person)) return true;
  const outcome = cut(kind, value, language);
  if (outcome === 'as it is') return true;
  return outcome === 'lost' || KEPT_TEXTS[kind].how === 'dropped' ? text.keep() : text.keep(outcome.left);
}

/** That of another appeal, which may name them still: it goes with its own key. */
function isOwnConsent({ value }: Pick<KeptText, 'value'>, { name, spellings }: WithdrawnPerson): boolean {
  if (!('because' in value && 'name' in value && typeof value.name === 'string')) return false;
  return [name, ...spellings].map(foldedText).includes(foldedText(value.name));
}
