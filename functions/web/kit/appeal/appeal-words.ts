import type { Language } from '../../../contract/languages.ts';
import type { AppealVersion, Edition } from '../../../domain/appeal/appeal.ts';
import { languagesOf } from '../../../domain/subscriber/subscriber.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { onlyIn } from '../../../locales/only-in.ts';
import { type Html, html } from '../html.ts';
import { inOnePiece } from '../in-one-piece.ts';
import { directionOf } from '../site.ts';

/** Between names: many of them have an “and” of their own. */
export const BETWEEN = ' · ';

/** Marks our own words inside the appeal, which may be written the other way. */
export const framed = (language: Language): Html => html`lang="${language}" dir="${directionOf(language)}"`;

/** Marks words of the appeal inside ours. */
export const written = ({ language }: Pick<Edition, 'language'>): Html => framed(language);

/** By whom an appeal is, which version of which case it is, and that it is in other languages only. */
export function publisherInWords(appeal: AppealVersion, language: Language): Html {
  const { publisherName, caseReference, version } = appeal;
  const t = wordsIn(language);
  const from = t('appeal.from', { publisher: publisherName });
  const others = onlyIn(languagesOf(appeal), language).map((words) => `${BETWEEN}${words}`);
  if (caseReference === undefined) return html`${from}${others}`;
  return html`${from}${BETWEEN}${inOnePiece(t('act.case', { reference: caseReference, version }), caseReference)}${others}`;
}

/** A telephone number, which no line ends within. */
export const phoneInWords = (phone: string): Html => html`<bdi dir="ltr">${phone.replaceAll(' ', '\u00a0')}</bdi>`;

/** A mail address, of which a line that is too narrow ends behind the at sign. */
export function emailInWords(email: string): Html {
  const [name, ...domain] = email.split('@');
  return domain.length === 0 ? html`${email}` : html`${name}@<wbr>${domain.join('@')}`;
}
