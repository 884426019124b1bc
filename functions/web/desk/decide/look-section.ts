import type { Language } from '../../../contract/languages.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { type Html, html } from '../../kit/html.ts';
import type { AtDeskHere } from '../kit/desk-frame.ts';
import { type DecisionForms, sendForm } from './decision-forms.ts';
import { staleNote } from './fresh-sign-in.ts';

/** Where a colleague says that they looked at what was sent without one; or why they can't. */
export function lookSection(language: Language, at: AtDeskHere, forms: DecisionForms): Html {
  const t = wordsIn(language);
  const { proposal, cant, isFresh } = forms;
  const framed = (inside: Html) =>
    html`<section aria-labelledby="decision"><h2 id="decision">${t('alone.look')}</h2>${inside}</section>`;
  if (cant === 'own') return framed(html`<p>${t('alone.look.own')}</p>`);
  if (cant === 'not-allowed' || cant === 'not-urgent' || cant === 'rewrote')
    return framed(html`<p>${t(`decide.cant.${cant}`)}</p>`);
  if (cant) return framed(html`<p>${t('alone.look.not-second')}</p>`);
  return framed(html`<p>${t(proposal.status === 'sent' ? 'alone.look.sent' : 'alone.look.to-leave')}</p>
${isFresh ? sendForm(language, at, forms, { tick: t('alone.look.understood'), button: t('alone.look.button') }) : staleNote(language, proposal, 'alone.look.stale')}`);
}
