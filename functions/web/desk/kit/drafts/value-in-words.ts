import { CASE_ENDINGS } from '../../../../contract/case-endings.ts';
import { FOLLOW_UP_KINDS } from '../../../../contract/follow-up-kinds.ts';
import { LANGUAGES, type Language } from '../../../../contract/languages.ts';
import { type Difference, ENDED_PART, KEPT_IMAGE, type PartDifference } from '../../../../domain/drafts/drafts.ts';
import type { Evidence } from '../../../../domain/reading/reading.ts';
import { countryName, isCountryCode, isThemeSlug, themeLabel } from '../../../../domain/vocabulary/vocabulary.ts';
import { languageName } from '../../../../locales/language-name.ts';
import { message } from '../../../../locales/messages.ts';
import { type Html, html } from '../../../kit/kit.ts';
import type { InWords } from '../desk-frame.ts';

const KINDS = ['new', ...FOLLOW_UP_KINDS] as const;

/** Boxes of the form. */
const TICKED = ['urgent', 'addressesNoCountry', 'distinct'];

function wordOf(language: Language, part: string, value: string): string {
  if (part === 'language' || part === 'editions')
    return LANGUAGES.some((one) => one === value) ? languageName(language, value) : value;
  if (part === 'countries') return isCountryCode(value) ? countryName(value, language) : value;
  if (part === 'themes') return isThemeSlug(value) ? themeLabel(value, language) : value;
  const end = part === ENDED_PART ? CASE_ENDINGS.find((one) => one === value) : undefined;
  if (end !== undefined) return message(language, `case-end.${end}`);
  if (TICKED.includes(part)) return value === 'yes' ? message(language, 'compose.ticked') : value;
  if (part === 'image' && value === KEPT_IMAGE) return message(language, 'compose.image-before');
  const kind = part === 'kind' ? KINDS.find((one) => one === value) : undefined;
  return kind === undefined ? value : message(language, `appeal.kind.${kind}`);
}

/** The texts of a part in which two drafts differ, with words in the language of the page for what is chosen from lists. */
export function differenceInWords<Two extends Pick<PartDifference, 'part' | 'mine' | 'theirs'>>(
  language: Language,
  difference: Two,
): Two {
  const inWords = (text: string) =>
    text
      .split('\n')
      .map((line) => wordOf(language, difference.part, line))
      .join('\n');
  return { ...difference, mine: inWords(difference.mine), theirs: inWords(difference.theirs) };
}

/** Words that were added and taken out, with these words for who does not see the marks. */
export function differenceMarkup({ t }: InWords, differences: readonly Difference[]): Html {
  const spoken = (key: 'compose.added' | 'compose.taken-out') => html`<span class="visually-hidden">${t(key)} </span>`;
  return html`<p class="differences" dir="auto">${differences.map(({ text, is }) =>
    is === 'same'
      ? text
      : is === 'added'
        ? html`<ins>${spoken('compose.added')}${text}</ins>`
        : html`<del>${spoken('compose.taken-out')}${text}</del>`,
  )}</p>`;
}

/** The words that a finding rests on. */
export const quotes = (evidence: readonly Evidence[]): Html[] =>
  evidence.slice(0, 2).map(({ quote }) => html`<q><bdi>${quote}</bdi></q> `);
