import type { Language } from '../../../../contract/languages.ts';
import { MAX_IMAGE_BYTES } from '../../../../contract/limits.ts';
import { imagePath } from '../../../../contract/page-paths.ts';
import type { AppealImage } from '../../../../contract/part-schemas.ts';
import { inLanguage } from '../../../../domain/appeal/appeal.ts';
import { editionsOf, NO_IMAGE_FIELD, NO_ONE } from '../../../../domain/drafts/drafts.ts';
import { languageName } from '../../../../locales/language-name.ts';
import { wordsIn } from '../../../../locales/messages.ts';
import { choice, type Html, html } from '../../../kit/kit.ts';
import { deskPath } from '../../kit/kit.ts';
import { type ComposeForm, entry, errorOf, pair } from '../form.ts';
import { DROP_IMAGE, IMAGE_FIELD, KEEP_IMAGE } from '../posted-draft.ts';
import { begunInWords, foldedSection } from './fold.ts';
import type { Followed } from './followed-section.ts';

/** The one image of the page, with what it shows for those who don't see it. */
export function imageSection(form: ComposeForm, draftId: string, followed?: Followed) {
  const { language, fields } = form;
  const t = wordsIn(language);
  const digest = fields['image.digest'];
  const kept = digest === undefined && fields.kind !== 'retraction' ? followed?.image : undefined;
  const isKept = kept !== undefined && fields[NO_IMAGE_FIELD] === undefined;
  const alts = editionsOf(fields).map((one) => altEntry(form, one));
  return foldedSection(isKept ? { ...form, opened: [...form.opened, 'image'] } : form, {
    id: 'image',
    legend: t('compose.image'),
    holds: ['image'],
    told: isKept || digest !== undefined ? t('compose.fold.image') : kept ? undefined : begunInWords(form, ['image']),
    hint: t('compose.image-hint'),
    inside: html`${errorOf(form, 'image.file')}${
      digest === undefined
        ? kept && followed && keptPart(form, followed, kept, isKept)
        : html`<p><img class="draft-image" src="${deskPath('/desk/write/{draftId}/image/{digest}', { draftId, digest })}" alt="${fields['image.alt'] ?? ''}"></p>
${imageButton(DROP_IMAGE, t('compose.drop-image'))}`
    }
<div class="part"><label class="field" for="${IMAGE_FIELD}">${t('compose.field.image')}</label>
<p class="hint" id="${IMAGE_FIELD}-hint">${t('compose.hint.image')}</p>${errorOf(form, IMAGE_FIELD)}
<p class="error" role="alert" data-too-large="${MAX_IMAGE_BYTES}" hidden>${t('compose.problem.image-too-large')}</p>
<input type="file" id="${IMAGE_FIELD}" name="${IMAGE_FIELD}" accept="image/jpeg,image/png,image/webp,image/avif" aria-describedby="${IMAGE_FIELD}-hint"></div>
${entry(form, { name: 'image.alt', label: t('compose.field.alt'), rows: 2 })}${alts}
${pair(
  entry(form, { name: 'image.credit', label: t('compose.field.credit') }),
  entry(form, {
    name: 'image.consentNote',
    label: t('compose.field.image-consent'),
    hint: t('compose.hint.image-consent'),
  }),
)}
<div id="image_consent" tabindex="-1" role="group" aria-label="${t('compose.image')}">${errorOf(form, 'image.consent')}${[
      { value: 'yes', label: t('compose.image-agreed') },
      { value: NO_ONE, label: t('compose.image-no-one') },
    ].map((one) =>
      choice({ type: 'radio', name: 'image.consent', ...one, isChosen: fields['image.consent'] === one.value }),
    )}</div>`,
  });
}

/** The image of the version before, which stays on the page unless its writer takes it away. */
function keptPart(
  { language, writtenIn }: ComposeForm,
  { appealId, version, edition }: Followed,
  { digest, alt }: AppealImage,
  isKept: boolean,
): Html {
  const t = wordsIn(language);
  return isKept
    ? html`<p><img class="draft-image" src="${imagePath(appealId, digest)}" alt="${inLanguage(alt, writtenIn, edition.language)}"></p>
<p class="hint">${t('compose.image-kept', { version })}</p>
${imageButton(DROP_IMAGE, t('compose.drop-image'))}`
    : html`<p>${t('compose.image-goes', { version })}</p>
${imageButton(KEEP_IMAGE, t('compose.keep-image'))}`;
}

const imageButton = (does: string, label: string): Html =>
  html`<p class="actions"><button class="button button--quiet" type="submit" name="do" value="${does}">${label}</button></p>`;

/** What the image shows, in the language of an edition. @param original - the same words of the original. */
export function altEntry(form: ComposeForm, edition: Language, original?: string): Html {
  const label = form.t('compose.field.alt-in', { language: languageName(form.language, edition) });
  return entry(
    { ...form, writtenIn: edition },
    { name: `image.alt.${edition}`, label, rows: 2, ...(original !== undefined && { hint: original }) },
  );
}
