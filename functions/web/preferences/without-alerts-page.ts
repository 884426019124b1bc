import type { Language } from '../../contract/languages.ts';
import type { Subscriber } from '../../domain/subscriber/subscribers.ts';
import { unsubscribeIsFinalAtMs } from '../../domain/subscriber/undo-deadline.ts';
import { utcDayOf } from '../../domain/time/spans.ts';
import { dayInWords } from '../../locales/day-in-words.ts';
import { message, wordsIn } from '../../locales/messages.ts';
import { notification } from '../kit/components/notification.ts';
import { sessionForm, submitButton } from '../kit/components/session-form.ts';
import { toSignUp } from '../kit/components/way-on.ts';
import { type Html, html } from '../kit/html.ts';
import type { Page } from '../kit/layout.ts';
import { pathIn } from '../kit/visit.ts';
import type { MinePage } from './mine-page.ts';
import { signedInAs } from './signed-in-as.ts';

interface WithoutAlertsPage {
  readonly language: Language;
  readonly subscriber: Subscriber;
  readonly csrf: string;
  /** As on the page of a subscriber who gets alerts. */
  readonly signedIn?: MinePage['signedIn'];
}

/** For a subscriber who unsubscribed, or whose mailbox is not written to: how things stand, and what is theirs to do about it. */
export function withoutAlertsPage({ language, subscriber, csrf, signedIn }: WithoutAlertsPage): Page {
  const t = wordsIn(language);
  return {
    language,
    title: t('page.without-alerts.title'),
    main: html`${signedIn === 'instead' ? notification({ kind: 'done', heading: t('page.signed-in.instead') }) : undefined}
${standing(language, subscriber)}
${signedInAs(language, subscriber.address, { isOpen: signedIn !== undefined })}
<h2>${t('page.mine.about-you')}</h2>
<ul>
<li><a href="${pathIn(language, '/preferences/download')}">${t('page.mine.download')}</a></li>
<li><a href="${pathIn(language, '/preferences/erase')}">${t('page.mine.erase')}</a></li>
</ul>
<p>${t('page.without-alerts.back')}</p>
${toSignUp(language)}
<p class="hint">${t('page.mine.sign-out-hint')}</p>
${sessionForm({ action: pathIn(language, '/preferences/sign-out'), csrf, inside: submitButton(t('page.mine.sign-out'), 'quiet') })}`,
  };
}

/** A subscriber who unsubscribed is told until when they can come back, even if their mail stopped for another reason. */
function standing(language: Language, { unsubscribedAtMs, suppressedBecause = 'bounce' }: Subscriber): Html {
  if (unsubscribedAtMs === undefined)
    return html`<h1>${message(language, 'page.without-alerts.suppressed')}</h1>
<p class="lede">${message(language, `page.without-alerts.${suppressedBecause}`)}</p>`;
  const day = dayInWords(language, utcDayOf(unsubscribeIsFinalAtMs(unsubscribedAtMs)));
  return html`<h1>${message(language, 'page.without-alerts.unsubscribed')}</h1>
<p class="lede">${message(language, 'page.without-alerts.unsubscribed-text', { day })}</p>`;
}
