import type { Language } from '../../contract/languages.ts';
import type { AppealVersion, Edition, ShownAddressee, WayToAct } from '../../domain/appeal/appeal.ts';
import {
  isClosed,
  isPast,
  letterEdition,
  shownAddressees,
  waysToAct,
  wholeLetter,
} from '../../domain/appeal/appeal.ts';
import { editionIn } from '../../domain/subscriber/subscriber.ts';
import { dayInWords } from '../../locales/day-in-words.ts';
import { inItsLanguage } from '../../locales/letter-label.ts';
import { wordsIn } from '../../locales/messages.ts';
import { type Html, html, type Page, pathIn, type Visit, written } from '../kit/kit.ts';
import { deadlineMarkup, emailMarkup } from './acting.ts';
import { addresseeFacts } from './addressees.ts';
import { casePaths } from './case-paths.ts';
import { endedMarkup } from './ended-in-words.ts';
import { partsMarkup } from './part-markup.ts';

/**
 * The letter to copy or print, for each addressee with where it goes. What protects people and the last day stand before it. Of a closed case how it ended, in their place. Undefined where
 * there is neither a letter nor an addressee.
 */
export function letterPage(visit: Visit, appeal: AppealVersion, nowMs: number): Page | undefined {
  const { language } = visit;
  const { expiresOn } = appeal;
  const edition = editionIn(appeal, language);
  const t = wordsIn(language);
  const addressees = shownAddressees(appeal, edition, language);
  const letter = letterEdition(appeal, edition);
  if (letter.letter === undefined && addressees.length === 0) return undefined;
  const heading = headingOf(letter, addressees, { edition: edition.language, language });
  const toAppeal = html`<p><a href="${pathIn(language, casePaths(appeal.appealId, visit).page)}"><bdi ${written(edition)}>${edition.title}</bdi></a></p>`;
  const ways = waysToAct(appeal, edition, language, addressees);
  const inside = () => html`${partsMarkup('letter', 'safety', appeal, edition, language)}
${deadlineMarkup(appeal, edition, visit, nowMs)}
${expiresOn !== undefined && isPast(appeal, nowMs) ? html`<p class="sentence">${t('appeal.past', { day: dayInWords(language, expiresOn) })}</p>` : undefined}
${letter.letter && html`<p>${t('appeal.letter.how')}</p>`}
${addressees.length === 0 ? letterMarkup(letter.letter, letter) : undefined}
${addressees.map(
  (addressee) => html`<section class="what-happens">
<h2><bdi>${addressee.office}</bdi></h2>
${addresseeFacts(addressee, language, nowMs)}
${ways.map((way) => ('addressee' in way && way.addressee === addressee ? wayMarkup(way, visit) : undefined))}
${letterMarkup(wholeLetter(addressee, letter), letter)}
</section>`,
)}`;
  return {
    language,
    title: heading,
    main: html`<h1>${heading}</h1>
${toAppeal}
${isClosed(appeal) ? endedMarkup(appeal, language) : inside()}`,
  };
}

/** What the page holds: a letter, or addresses alone. */
function headingOf(
  { letter, language: letterIn }: Edition,
  addressees: readonly ShownAddressee[],
  shown: { readonly edition: Language; readonly language: Language },
): string {
  const t = wordsIn(shown.language);
  if (letter !== undefined) return inItsLanguage(t('appeal.letter.heading'), letterIn, shown);
  const count = addressees.filter(({ post }) => post !== undefined).length;
  return count === 0 ? t('act.write-to') : t('act.letter.post', { count });
}

const letterMarkup = (letter: string | undefined, edition: Edition): Html | undefined =>
  letter === undefined ? undefined : html`<pre class="letter" ${written(edition)}>${letter}</pre>`;

/** A letter needs no button: what should be known before it stands before it. */
function wayMarkup(way: WayToAct, { language }: Visit): Html | undefined {
  const t = wordsIn(language);
  if (way.kind === 'email') return html`<p>${t('act.email-shows-you')}</p>${emailMarkup(way, t)}`;
  return way.kind === 'letter' && way.safety ? html`<p><bdi>${way.safety}</bdi></p>` : undefined;
}
