import { LANGUAGE_FACTS, LANGUAGES, type Language } from '../../../../contract/languages.ts';
import type { Behind, DraftFields, FormPart } from '../../../../domain/drafts/drafts.ts';
import { begunEditionsOf, editionsOf, leftOutEditionsOf } from '../../../../domain/drafts/drafts.ts';
import { wordsIn } from '../../../../locales/messages.ts';
import { type Html, html, pathIn } from '../../../kit/kit.ts';
import { deskPath, EDITION_FIELD, missingInWords } from '../../kit/kit.ts';

/** The languages of a draft, each with how it stands, and those that it has not. */
export function editionTabs(
  language: Language,
  draftId: string,
  fields: DraftFields,
  part: FormPart,
  behind: readonly Behind[],
): Html {
  const t = wordsIn(language);
  const original = LANGUAGES.find((one) => one === fields.language) ?? language;
  const begun = begunEditionsOf(fields);
  const leftOut = leftOutEditionsOf(fields);
  const state = (one: Language) => {
    const edition = behind.find(({ language: of }) => of === one);
    if (leftOut.includes(one)) return t('compose.edition-left-out');
    if (!begun.includes(one)) return t('compose.edition-not-begun');
    if (!edition) return html`<span data-up-to-date>${t('compose.edition-up-to-date')}</span>`;
    return [
      ...(edition.words > 0 ? [t('compose.edition-behind', { words: edition.words })] : []),
      ...(edition.parts.length > 0 && edition.words === 0 ? [t('compose.edition-unknown')] : []),
      ...(edition.missing.length > 0
        ? [t('compose.edition-missing', { parts: missingInWords(language, edition) })]
        : []),
    ].join(' · ');
  };
  const name = (one: Language) => html`<bdi lang="${one}">${LANGUAGE_FACTS[one].name}</bdi>`;
  const tab = (path: string, isHere: boolean, inside: Html) =>
    html`<li><a href="${pathIn(language, path)}"${isHere ? html` aria-current="page"` : undefined}>${inside}</a></li>`;
  const path = deskPath('/desk/write/{draftId}', { draftId });
  const editions = LANGUAGES.filter((one) => editionsOf(fields).includes(one) || leftOut.includes(one));
  const more = LANGUAGES.filter((one) => one !== original && !editions.includes(one));
  return html`<nav aria-label="${t('compose.editions')}"><ul class="tabs tabs--ruled">
${tab(path, part === 'original', html`${name(original)}<small>${t('compose.edition-original')}</small>`)}
${editions.map((one) => tab(`${path}?${EDITION_FIELD}=${one}`, part === one, html`${name(one)}<small>${state(one)}</small>`))}
${more.map((one) => tab(`${path}?${EDITION_FIELD}=${one}`, part === one, html`<span>+ ${name(one)}</span><small>${t('compose.edition-add')}</small>`))}
</ul></nav>`;
}
