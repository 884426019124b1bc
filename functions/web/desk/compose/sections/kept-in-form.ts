import type { Language } from '../../../../contract/languages.ts';
import { wordsIn } from '../../../../locales/messages.ts';
import { html, type Page, pathIn } from '../../../kit/kit.ts';
import { SIGN_IN_PATH, signInPathFor } from '../../kit/kit.ts';
import { DO_FIELD, DRAFT_FIELD, MINE_PREFIX, PART_FIELD, type PostedDraft, REVISION_FIELD } from '../posted-draft.ts';

const FORM_ID = 'kept';

/**
 * A text whose session is over. It waits in this very page, in the browser that it was typed in, and nowhere else: its writer signs in beside it, and sends
 * it on. The sign-in leads to the draft as it is kept. Sent on, it is shown in the form again, and saved by no one but them. No link leads away, and another language is asked for by sending it on.
 * @param path - that it was posted to.
 * @param isRemoved - its writer is a member no more, and only an invitation would let them in again.
 */
export function keptInFormPage(
  language: Language,
  path: `/${string}`,
  { draftId, revision, part, fields, mine, does }: PostedDraft,
  isRemoved: boolean,
): Page {
  const t = wordsIn(language);
  // An empty form in the other tab would pass for a text that is lost.
  const signInPath = path === '/desk/write' ? SIGN_IN_PATH : signInPathFor(path);
  const hidden = (name: string, value: string) => html`<input type="hidden" name="${name}" value="${value}">`;
  const waysBack = html`<ol><li><a href="${pathIn(language, signInPath)}" target="_blank" rel="noopener">${t('compose.over.sign-in')}</a></li>
<li>${t('compose.over.then')}</li></ol>`;
  return {
    language,
    title: t(isRemoved ? 'desk.removed.heading' : 'compose.over.title'),
    isHolding: true,
    keptIn: { formId: FORM_ID, path, step: '' },
    main: html`<h1>${t(isRemoved ? 'desk.removed.heading' : 'compose.over.heading')}</h1>
${isRemoved ? html`<p class="lede">${t('desk.removed.text')}</p>` : undefined}
<p${isRemoved ? undefined : html` class="lede"`}>${t('compose.over.text')}</p>
${isRemoved ? undefined : waysBack}
<form id="${FORM_ID}" method="post" action="${pathIn(language, path)}" autocomplete="off">
${hidden(DRAFT_FIELD, draftId)}${hidden(REVISION_FIELD, String(revision))}${hidden(PART_FIELD, part)}${hidden(DO_FIELD, does.startsWith('take') ? 'take-again' : 'again')}
${Object.entries({ ...mine, ...fields }).map(([name, text]) => hidden(`${MINE_PREFIX}${name}`, encodeURIComponent(text)))}
<p class="actions"><button class="button" type="submit">${t('compose.over.button')}</button></p>
</form>`,
  };
}
