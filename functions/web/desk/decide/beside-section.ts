import type { Language } from '../../../contract/languages.ts';
import { imagePath } from '../../../contract/page-paths.ts';
import type { AppealImage, LocalText } from '../../../contract/part-schemas.ts';
import type { BesideMails } from '../../../domain/deciding/deciding.ts';
import { dayInWords } from '../../../locales/day-in-words.ts';
import { isolated } from '../../../locales/isolated.ts';
import { languageName } from '../../../locales/language-name.ts';
import { type Html, html, type SummaryRow, summaryList, written } from '../../kit/kit.ts';
import { deskPath, droppedInWords, findingInWords, type InWords, partInWords } from '../kit/kit.ts';

/** Letters, image, consents and answers: what a member decides on with the mails, and no mail shows; undefined where there is none. @param author - who answered for it by asking. */
export function besideSection(asked: InWords, beside: BesideMails, author: string): Html | undefined {
  const { t, language } = asked;
  const { letters, image, people, letStand, notNames, draft, ended, imageBefore } = beside;
  const parts = [ended, image, imageBefore, ...letters, ...people, ...letStand, ...notNames].filter(Boolean);
  if (parts.length === 0) return undefined;
  return html`<section aria-labelledby="beside"><h2 id="beside">${t('decide.beside')}</h2>
<p class="hint">${t('decide.beside.held')}</p>
${
  ended &&
  html`<h3>${t('sent.end.how')}</h3>
<p>${t('decide.beside.case-end', { how: t(`case-end.${ended.how}`), day: dayInWords(language, ended.on) })}</p>`
}
${letters.map(
  ({ language: edition, letter }) => html`<h3>${t('compose.letter')} · ${languageName(language, edition)}</h3>
<blockquote class="as-typed" ${written({ language: edition })}>${letter}</blockquote>`,
)}
${image && imagePart(asked, deskPath('/desk/write/{draftId}/image/{digest}', { draftId: draft.draftId, digest: draft.fields['image.digest'] ?? '' }), image)}
${imageBefore && imagePart(asked, imagePath(imageBefore.appealId, imageBefore.image.digest), imageBefore.image, t(imageBefore.isKept ? 'decide.beside.image-kept' : 'decide.beside.image-goes'))}
${people.length === 0 ? undefined : html`<h3>${t('compose.people')}</h3>${summaryList(people.map((person, index) => personRow(asked, person, index + 1)))}`}
${
  letStand.length === 0 && notNames.length === 0
    ? undefined
    : html`<h3>${t('decide.beside.let-stand', { author: isolated(author) })}</h3>
<ul>${letStand.map((finding) => html`<li>${findingInWords(language, finding, draft.fields)}</li>`)}
${notNames.map((name) => html`<li>${t('decide.beside.no-name', { name: isolated(name) })}</li>`)}</ul>`
}</section>`;
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

/** A text, in each of its languages. */
const textIn = (language: Language, text: LocalText): Html =>
  typeof text === 'string'
    ? html`<bdi>${text}</bdi>`
    : html`${Object.entries(text).map(([edition, words]) => html`<p><bdi>${words}</bdi> <span class="hint">${languageName(language, edition)}</span></p>`)}`;

/** Whether a person is named, and who agreed to what, or why no one was asked. */
function personRow({ t, language }: InWords, person: BesideMails['people'][number], number: number): SummaryRow {
  const { name, mayBeNamed, consent, withoutConsent } = person;
  const facts = consent
    ? [
        [t('compose.field.consent-by'), consent.by],
        [t('compose.field.consent-on'), dayInWords(language, consent.on)],
        [t('compose.field.consent-for'), consent.for],
      ]
    : [[t('decide.beside.without-consent'), withoutConsent ?? '']];
  return {
    name: mayBeNamed ? isolated(name) : t('compose.person', { number }),
    value: html`<p>${t(mayBeNamed ? 'compose.may-be-named-yes' : 'compose.may-be-named-no')}</p>
${facts.map(([label, words]) => html`<p><span class="hint">${label}${t('mail.colon')}</span> <bdi>${words}</bdi></p>`)}`,
  };
}

/** Editions without new words, and what the version before says and this one does not: before everything else, in every tab. */
export function lookFirstSection(
  { t, language }: InWords,
  { editions, dropped, draft }: Pick<BesideMails, 'editions' | 'dropped' | 'draft'>,
): Html | undefined {
  if (editions.length + dropped.length === 0) return undefined;
  const list = new Intl.ListFormat(language, { type: 'unit' });
  const told = [
    ...editions.map(({ language: edition, kept }) => {
      const name = languageName(language, edition);
      if (!kept) return t('decide.editions.left-out', { language: name });
      const parts = list.format(kept.map((part) => partInWords(language, part)));
      return t('decide.editions.kept', { language: name, parts });
    }),
    ...droppedInWords(language, dropped, draft.fields),
  ];
  return html`<section class="notification notification--important" aria-labelledby="look-first"><h2 id="look-first">${t('decide.look-first')}</h2>
<ul>${told.map((line) => html`<li>${line}</li>`)}</ul></section>`;
}
