import type { Language } from '../../../contract/languages.ts';
import type { SendingProposal } from '../../../domain/deciding/deciding.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { type Html, html } from '../../kit/kit.ts';

/** What the button above the form does: it saves as the one below it, and leads back to the top. */
export const SAVE_ABOVE = 'save-above';

/** @param standing - what waits to be sent of the draft, and ends by a save. */
export const saveButton = (
  language: Language,
  does: 'save' | typeof SAVE_ABOVE,
  standing?: Pick<SendingProposal, 'status'>,
): Html =>
  html`<button class="button button--quiet" type="submit" name="do" value="${does}">${wordsIn(language)(labelOf(standing))}</button>`;

function labelOf(standing: Pick<SendingProposal, 'status'> | undefined) {
  if (!standing) return 'compose.save';
  return standing.status === 'open' ? 'compose.save-ends-open' : 'compose.save-ends-approved';
}
