import { isOver, type SendingReport } from '../../../domain/deciding/watching/sending-report.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { BUTTON_CLASS } from '../../kit/components/button-form.ts';
import { sessionForm } from '../../kit/components/session-form.ts';
import { type Html, html } from '../../kit/html.ts';
import { pathIn, type Visit } from '../../kit/visit.ts';
import type { AtDeskHere } from '../kit/desk-frame.ts';
import { mayOpen } from '../kit/desk-rights.ts';

/** The buttons by which one member pauses, resumes and cancels; none once it is over. The script exchanges them when they are others. */
export function steerPart({ language }: Visit, at: AtDeskHere, dispatchId: string, report: SendingReport): Html {
  const isOpen = !isOver(report) && mayOpen('/desk/sending/{dispatchId}/pause', at.member);
  return html`<div id="steer" data-standing="${report.standing}" tabindex="-1">${isOpen ? buttons(language, at, dispatchId, report) : undefined}</div>`;
}

function buttons(language: Visit['language'], at: AtDeskHere, dispatchId: string, { standing }: SendingReport): Html {
  const t = wordsIn(language);
  const pathTo = (path: string) => pathIn(language, path.replace('{dispatchId}', dispatchId));
  const form = (path: string, label: string) =>
    sessionForm({
      action: pathTo(path),
      csrf: at.csrf,
      inside: html`<p class="actions"><button class="${BUTTON_CLASS.main}" type="submit">${label}</button></p>`,
    });
  const resume = () =>
    mayOpen('/desk/sending/{dispatchId}/resume', at.member)
      ? form('/desk/sending/{dispatchId}/resume', t('sending.resume'))
      : html`<p class="hint">${t('sending.resume.who-decides')}</p>`;
  return html`<section class="panel" aria-labelledby="steering"><h2 id="steering">${t('sending.steer')}</h2>
<p>${t('sending.steer.text')}</p>
${standing === 'paused' ? resume() : form('/desk/sending/{dispatchId}/pause', t('sending.pause'))}
<p><a href="${pathTo('/desk/sending/{dispatchId}/cancel')}">${t('sending.cancel')}</a></p></section>`;
}
