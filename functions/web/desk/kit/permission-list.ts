import type { Language } from '../../../contract/languages.ts';
import { PERMISSIONS, type Permission } from '../../../contract/team-acts.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { type Html, html } from '../../kit/kit.ts';

/** What a member may do and what not, in plain words. */
export function permissionList(language: Language, permissions: readonly Permission[]): Html {
  const t = wordsIn(language);
  return html`<ul class="checks">${PERMISSIONS.map((one) =>
    permissions.includes(one)
      ? html`<li><span>${t(`desk.may.${one}`)}</span></li>`
      : html`<li class="not"><span>${t(`desk.may-not.${one}`)}</span></li>`,
  )}</ul>`;
}
