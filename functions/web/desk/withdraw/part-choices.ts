import { createHash } from 'node:crypto';
import type { Language } from '../../../contract/languages.ts';
import type { PartLeft } from '../../../domain/withdrawing/withdrawing.ts';
import { type Html, html, postedPairs } from '../../kit/kit.ts';
import { type InWords, partInWords } from '../kit/kit.ts';

/** Where the name of one person stands in an appeal. */
export interface NameStands {
  /** The person, as what is posted of them says: two of one family share places, and one may stay where the other goes. */
  readonly of: string;
  /** Parts with the whole name. */
  readonly wholeIn: readonly string[];
  readonly parts: readonly PartLeft[];
  /** Parts stand here since a member left them: none is ticked by itself. */
  readonly wereLeft: boolean;
}

export const PLACE_FIELD = 'place';
/** Before what they are known by: one of each name, so that the form of a page holds several. */
const SEEN_FIELD = 'seen-';
const SEEN = 'yes';
const DIGEST_CHARACTERS = 22;

/** Over the places that a member sees of one name, so that none goes or stays that they did not see. */
const seenOf = ({ of, parts }: Pick<NameStands, 'of' | 'parts'>): string =>
  createHash('sha256')
    .update(JSON.stringify([of, parts.map(({ key }) => key)]))
    .digest('base64url')
    .slice(0, DIGEST_CHARACTERS);

const placeValue = (of: string, key: string): string => `${of}.${key}`;

/** Keys of the places from which parts of a name go; undefined where some of them were not seen yet. */
export function placesChosen(
  posted: unknown,
  { of, parts }: Pick<NameStands, 'of' | 'parts'>,
): ReadonlySet<string> | undefined {
  const pairs = postedPairs(posted);
  const has = (field: string, value: string) => pairs.some(([name, given]) => name === field && given === value);
  if (parts.length > 0 && !has(`${SEEN_FIELD}${seenOf({ of, parts })}`, SEEN)) return undefined;
  return new Set(parts.map(({ key }) => key).filter((key) => has(PLACE_FIELD, placeValue(of, key))));
}

/** What of a name goes: where it stands as a whole, and the places that were chosen. */
export function partsThatGo(
  asked: InWords,
  { wholeIn, parts }: NameStands,
  places: ReadonlySet<string>,
): Html | undefined {
  const chosen = parts.filter(({ key }) => places.has(key));
  const rows = [
    ...(wholeIn.length === 0 ? [] : [html`<li>${wholeWords(asked, wholeIn)}</li>`]),
    ...chosen.map((part) => html`<li>${inItsPlace(part)}</li>`),
  ];
  return rows.length === 0 ? undefined : html`<ul>${rows}</ul>`;
}

const placesInWords = (language: Language, those: readonly string[]) =>
  new Intl.ListFormat(language, { type: 'unit' }).format(those.map((part) => partInWords(language, part)));

const wholeWords = ({ t, language }: InWords, wholeIn: readonly string[]): string =>
  t('desk.withdraw.whole', { parts: placesInWords(language, wholeIn) });

const inItsPlace = ({ before, quote, after }: Pick<PartLeft, 'before' | 'quote' | 'after'>): Html =>
  html`<bdi dir="auto">${before === '' ? '' : '…'}${before}<mark>${quote}</mark>${after}${/^$|[.!?؟。]$/.test(after) ? '' : '…'}</bdi>`;

/** Each place with the words around it: it is ticked where it is a name more likely than a word. */
export function partChoices(asked: InWords, { of, wholeIn, parts, wereLeft }: NameStands): Html | undefined {
  const { t, language } = asked;
  const whole = wholeIn.length === 0 ? undefined : html`<p class="hint">${wholeWords(asked, wholeIn)}</p>`;
  if (parts.length === 0) return whole;
  return html`${whole}
<fieldset class="part"><legend>${t('desk.withdraw.parts')}</legend>
<p class="hint">${t('desk.withdraw.parts-hint')}</p>
<input type="hidden" name="${SEEN_FIELD}${seenOf({ of, parts })}" value="${SEEN}">
${parts.map(
  ({ key, isLikely, ...place }) =>
    html`<label class="choice"><input type="checkbox" name="${PLACE_FIELD}" value="${placeValue(of, key)}"${isLikely && !wereLeft ? html` checked` : ''}> <span>${inItsPlace(place)}<br><span class="hint">${t('desk.withdraw.where', { parts: placesInWords(language, place.parts), versions: new Intl.ListFormat(language, { type: 'unit' }).format(place.versions.map(String)) })}</span></span></label>
`,
)}</fieldset>`;
}
