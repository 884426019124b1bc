import type { Language } from '../../../contract/languages.ts';
import { PERMISSIONS, type Permission } from '../../../domain/members/permission.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { type Html, html } from '../../kit/html.ts';

/** What a member may do and what not, in plain words. */
export function permissionList(language: Language, permissions: readonly Permission[]): Html {
  const t = wordsIn(language);
  return html`<ul class="checks">${PERMISSIONS.map((one) =>
    permissions.includes(one)
      ? html`<li><span>${t(`desk.may.${one}`)}</span></li>`
      : html`<li class="not"><span>${t(`desk.may-not.${one}`)}</span></li>`,
  )}</ul>`;
}

/** The same as a list in a sentence. */
export function mayInWords(language: Language, permissions: readonly Permission[]): string {
  const t = wordsIn(language);
  const words = permissions.map((one) => t(`desk.short.${one}`));
  return words.length === 0 ? t('desk.short.none') : new Intl.ListFormat(language).format(words);
}
