import type { Language } from '../../../contract/languages.ts';
import { message } from '../../../locales/messages.ts';
import { type Html, html, pathIn } from '../../kit/kit.ts';
import type { AtDeskHere } from '../at-desk.ts';
import { DESK_PATH, DRAFT_PATH, draftPath } from '../desk-paths.ts';
import { mayOpen } from '../desk-rights.ts';

/** Back to the text of a draft; to the desk for who may not write, and would be refused there. */
export function backLink(language: Language, { member }: AtDeskHere, draftId: string, className?: 'button'): Html {
  const mayWrite = mayOpen(DRAFT_PATH, member);
  const path = pathIn(language, mayWrite ? draftPath(draftId) : DESK_PATH);
  const look = className && html` class="${className}"`;
  return html`<a${look} href="${path}">${message(language, mayWrite ? 'preview.back' : 'desk.to-desk')}</a>`;
}
