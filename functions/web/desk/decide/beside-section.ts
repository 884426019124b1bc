import type { Language } from '../../../contract/languages.ts';
import { imagePath } from '../../../contract/page-paths.ts';
import type { AppealImage, LocalText } from '../../../contract/part-schemas.ts';
import type { BesideMails } from '../../../domain/deciding/deciding.ts';
import { type DraftFields, NO_ONE } from '../../../domain/drafts/drafts.ts';
import { dayInWords } from '../../../locales/day-in-words.ts';
import { languageName } from '../../../locales/language-name.ts';
import { type Html, html, summaryList } from '../../kit/kit.ts';
import { deskPath, type InWords, warningInWords } from '../kit/kit.ts';

/** How its case ended, and the image: what a member decides on with the mails, and no mail shows; undefined where there is none. */
export function besideSection(asked: InWords, beside: BesideMails): Html | undefined {
  const { t, language } = asked;
  const { image, draft, ended, imageBefore } = beside;
  if ([ended, image, imageBefore].every((one) => one === undefined)) return undefined;
  return html`<section aria-labelledby="beside"><h2 id="beside">${t('decide.beside')}</h2>
${
  ended &&
  html`<h3>${t('sent.end.how')}</h3>
<p>${t('decide.beside.case-end', { how: t(`case-end.${ended.how}`), day: dayInWords(language, ended.on) })}</p>`
}
${image && imagePart(asked, deskPath('/desk/write/{draftId}/image/{digest}', { draftId: draft.draftId, digest: draft.fields['image.digest'] ?? '' }), withNoteInWords(asked, image, draft.fields))}
${imageBefore && imagePart(asked, imagePath(imageBefore.appealId, imageBefore.image.digest), imageBefore.image, t(imageBefore.isKept ? 'decide.beside.image-kept' : 'decide.beside.image-goes'))}
</section>`;
}

/** What a member should look at before they decide. */
export function lookFirstSection(
  { t, language }: InWords,
  { warnings, draft }: Pick<BesideMails, 'warnings' | 'draft'>,
): Html | undefined {
  if (warnings.length === 0) return undefined;
  const told = warnings.flatMap((one) => warningInWords(language, draft.fields, one));
  return html`<section class="notification notification--important" aria-labelledby="look-first"><h2 id="look-first">${t('decide.look-first')}</h2>
<ul>${told.map(({ message }) => html`<li>${message}</li>`)}</ul></section>`;
}

/** @param said - what becomes of it, where it stands on the page already. */
const imagePart = (
  { t, language }: InWords,
  src: string,
  { alt, credit, consentNote }: Pick<AppealImage, 'alt' | 'credit' | 'consentNote'>,
  said?: string,
): Html => html`<h3>${t('compose.image')}</h3>
${said && html`<p><b>${said}</b></p>`}
<p><img class="draft-image" src="${src}" alt=""></p>
${summaryList([
  { name: t('compose.field.alt'), value: textIn(language, alt) },
  { name: t('compose.field.credit'), value: textIn(language, credit) },
  { name: t('compose.field.image-consent'), value: html`<bdi>${consentNote}</bdi>` },
])}`;

/** That no one can be recognised in it is a choice, and has words in each language. */
const withNoteInWords = <Image extends { readonly consentNote: string }>(
  { t }: InWords,
  image: Image,
  fields: DraftFields,
): Image => (fields['image.consent'] === NO_ONE ? { ...image, consentNote: t('compose.image-no-one') } : image);

/** A text, in each of its languages. */
const textIn = (language: Language, text: LocalText): Html =>
  typeof text === 'string'
    ? html`<bdi>${text}</bdi>`
    : html`${Object.entries(text).map(([edition, words]) => html`<p><bdi>${words}</bdi> <span class="hint">${languageName(language, edition)}</span></p>`)}`;
