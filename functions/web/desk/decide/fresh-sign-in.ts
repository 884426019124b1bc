import { minutesInMs } from '../../../domain/time/time.ts';
import { type Html, html, pathIn } from '../../kit/kit.ts';
import { type AtDeskHere, type InWords, signInAgainPath } from '../kit/kit.ts';

/** What sends asks for a sign-in that is no older: a screen that was left open sends nothing. */
const FRESH_MINUTES = 15;

/** Whether the member signed in so lately that no one else sits at their screen. */
export const isFresh = ({ signedInAtMs }: Pick<AtDeskHere, 'signedInAtMs'>, nowMs: number): boolean =>
  nowMs - signedInAtMs < minutesInMs(FRESH_MINUTES);

/** In place of a form that asks for a fresh sign-in. @param to - where the member comes back to: a proposal, or a draft to be asked about. */
export const staleNote = (
  { t, language }: InWords,
  to: { readonly proposalId: string } | { readonly draftId: string },
  text: 'decide.stale.text' | 'alone.stale' | 'alone.look.stale',
): Html => html`<div class="panel"><p>${t(text)}</p>
<p class="actions"><a class="button" href="${pathIn(language, signInAgainPath(to))}">${t('decide.stale.button')}</a></p></div>`;
