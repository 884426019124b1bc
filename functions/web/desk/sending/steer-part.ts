import { isOver, type SendingReport } from '../../../domain/deciding/deciding.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { BUTTON_CLASS, type Html, html, pathIn, sessionForm, type Visit } from '../../kit/kit.ts';
import type { AtDeskHere } from '../at-desk.ts';
import { CANCEL_SENDING_PATH, PAUSE_SENDING_PATH, RESUME_SENDING_PATH } from '../desk-paths.ts';
import { mayOpen } from '../desk-rights.ts';

/** The buttons by which one member pauses, resumes and cancels; none once it is over. The script exchanges them when they are others. */
export function steerPart({ language }: Visit, at: AtDeskHere, dispatchId: string, report: SendingReport): Html {
  const isOpen = !isOver(report) && mayOpen(PAUSE_SENDING_PATH, at.member);
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
    mayOpen(RESUME_SENDING_PATH, at.member)
      ? form(RESUME_SENDING_PATH, t('sending.resume'))
      : html`<p class="hint">${t('sending.resume.who-decides')}</p>`;
  return html`<section class="panel" aria-labelledby="steering"><h2 id="steering">${t('sending.steer')}</h2>
<p>${t('sending.steer.text')}</p>
${standing === 'paused' ? resume() : form(PAUSE_SENDING_PATH, t('sending.pause'))}
<p><a href="${pathTo(CANCEL_SENDING_PATH)}">${t('sending.cancel')}</a></p></section>`;
}
