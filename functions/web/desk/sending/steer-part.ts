import type { SteeringAction } from '../../../contract/api.ts';
import { mayStop } from '../../../domain/deciding/may-decide.ts';
import { isOver, type SendingReport } from '../../../domain/deciding/watching/sending-report.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { BUTTON_CLASS } from '../../kit/components/button-form.ts';
import { sessionForm } from '../../kit/components/session-form.ts';
import { type Html, html } from '../../kit/html.ts';
import { pathIn, type Visit } from '../../kit/visit.ts';
import type { AtDeskHere } from '../at-desk.ts';
import { STEER_SENDING_PATH } from '../desk-paths.ts';

export const ACTION_FIELD = 'do';

/** The buttons by which one member pauses, resumes and cancels; none once it is over. The script exchanges them when they are others. */
export function steerPart({ language }: Visit, at: AtDeskHere, dispatchId: string, report: SendingReport): Html {
  const isOpen = !isOver(report) && mayStop(at);
  return html`<div id="steer" data-standing="${report.standing}" tabindex="-1">${isOpen ? buttons(language, at, dispatchId, report) : undefined}</div>`;
}

function buttons(language: Visit['language'], at: AtDeskHere, dispatchId: string, { standing }: SendingReport): Html {
  const t = wordsIn(language);
  const form = (action: SteeringAction, look: string, label: string) =>
    sessionForm({
      action: pathIn(language, STEER_SENDING_PATH.replace('{dispatchId}', dispatchId)),
      csrf: at.csrf,
      inside: html`<p class="actions"><button class="${look}" type="submit" name="${ACTION_FIELD}" value="${action}">${label}</button></p>`,
    });
  return html`<section class="panel" aria-labelledby="steering"><h2 id="steering">${t('sending.steer')}</h2>
<p>${t('sending.steer.text')}</p>
${standing === 'paused' ? form('resume', BUTTON_CLASS.main, t('sending.resume')) : form('pause', BUTTON_CLASS.main, t('sending.pause'))}
<details class="fold"><summary>${t('sending.cancel')}</summary><p>${t('sending.cancel.text')}</p>
${form('cancel', BUTTON_CLASS.quiet, t('sending.cancel.button'))}</details></section>`;
}
