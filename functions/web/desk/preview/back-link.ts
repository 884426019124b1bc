import type { Language } from '../../../contract/languages.ts';
import { message } from '../../../locales/messages.ts';
import { type Html, html } from '../../kit/html.ts';
import { pathIn } from '../../kit/visit.ts';
import type { AtDeskHere } from '../kit/desk-frame.ts';
import { deskPath, mayOpen } from '../kit/desk-rights.ts';

/** Back to the text of a draft; to the desk for who may not write, and would be refused there. */
export function backLink(language: Language, { member }: AtDeskHere, draftId: string, className?: 'button'): Html {
  const mayWrite = mayOpen('/desk/write/{draftId}', member);
  const path = pathIn(language, mayWrite ? deskPath('/desk/write/{draftId}', { draftId }) : '/desk');
  const look = className && html` class="${className}"`;
  return html`<a${look} href="${path}">${message(language, mayWrite ? 'preview.back' : 'desk.to-desk')}</a>`;
}
