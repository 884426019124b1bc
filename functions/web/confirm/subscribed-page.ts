import type { Language } from '../../contract/languages.ts';
import { SIGN_UP_PATH } from '../../contract/page-paths.ts';
import { type EnteredForm, NOT_ME_DAYS } from '../../domain/signing-up/signing-up.ts';
import { message, wordsIn } from '../../locales/messages.ts';
import type { Html, Page } from '../kit/kit.ts';
import { againForm, codeForm, html, keptEntries, keptFollows, notification, pathIn, sameAsFeeds } from '../kit/kit.ts';

export interface PostedEntries {
  readonly entered: EnteredForm;
  readonly address: string;
}

export interface SubscribedPage {
  readonly language: Language;
  /** What names the sign-up in the addresses of pages, whether there is one or not. */
  readonly name: string;
  readonly formToken: string;
  readonly entered: string;
  readonly replyToAddress: string;
  /** The name that its mail comes from: for every reader the one of discreet mail. */
  readonly mailSender: string;
  /** What its visitor has just posted; `undefined` for any other visitor of the address. */
  readonly posted?: PostedEntries;
  /** What to say first: that the mail was asked for again, or that the form was too old to be taken. */
  readonly news?: 'sent' | 'stale';
}

/** Where the code is posted on the device on which the form was filled in. */
export const codePath = (language: Language, name: string) => pathIn(language, `/subscribed/${name}/code`);

/** What comes after the form, the same for every address: it can't tell who has alerts already, nor whether a mail was sent. */
export function subscribedPage(page: SubscribedPage): Page {
  const { language, name, formToken, entered, replyToAddress, mailSender, posted, news } = page;
  const t = wordsIn(language);
  return {
    language,
    title: t('page.subscribed.title'),
    ...(posted && { keptIn: { formId: MENDING, path: `/subscribed/${name}`, step: '' } }),
    main: html`${news === 'sent' ? notification({ kind: 'done', heading: t('page.subscribed.sent'), text: t('page.subscribed.sent-text') }) : undefined}
${news === 'stale' ? notification({ kind: 'important', heading: t('page.subscribed.stale') }) : undefined}
<h1>${t('page.subscribed.heading')}</h1>
${posted && mending(language, posted)}
<p class="lede">${t('page.subscribed.text')}</p>
<dl class="facts"><dt>${t('page.subscribed.look-sender')}</dt><dd>${mailSender}</dd>
<dt>${t('page.subscribed.look-subject')}</dt><dd>${t('mail.confirm.subject')}</dd></dl>
<p>${t('page.subscribed.looks-like')}</p>
<p class="hint">${t('page.subscribed.confirmed-before')} <a href="${pathIn(language, '/preferences')}">${t('page.confirmed.change')}</a></p>
<section class="what-happens">
<h2>${t('page.subscribed.code')}</h2>
<p>${t('page.subscribed.code-text')}</p>
${codeForm({ language, action: codePath(language, name), formToken, entered, errors: [], button: 'page.subscribed.code-button' })}
</section>
<section class="what-happens">
<h2>${t('page.subscribed.nothing-came')}</h2>
<ul>
<li>${t('page.subscribed.check-address')}</li>
<li>${t('page.subscribed.provider')}</li>
<li>${t('page.subscribed.shared-network')}</li>
<li>${t('page.subscribed.budget')}</li>
<li>${t('page.subscribed.busy')}</li>
<li>${message(language, 'page.subscribed.not-me', { days: NOT_ME_DAYS })}</li>
<li>${t('page.subscribed.reported')}</li>
</ul>
<p><a class="standing-link" href="mailto:${replyToAddress}">${message(language, 'privacy.ask.mail', { address: replyToAddress })}</a></p>
<p>${t('page.subscribed.resend-text')}</p>
${againForm({ language, name, formToken, button: 'page.subscribed.resend', look: 'quiet' })}
<p class="actions"><a class="button button--quiet" href="${pathIn(language, SIGN_UP_PATH)}">${t('page.subscribed.again')}</a></p>
</section>`,
  };
}

const MENDING = 'mend';

/** Where the mail goes, and the way back to the form with all that was chosen. */
function mending(language: Language, { entered, address }: PostedEntries): Html {
  return html`<form id="${MENDING}" method="post" action="${pathIn(language, '/follows')}">
${keptFollows(entered.follows)}${keptEntries(entered)}<p>${message(language, 'page.subscribed.to')} <b dir="ltr">${address}</b></p>
<p class="actions"><button class="button button--quiet" type="submit" name="step" value="review">${message(language, 'page.subscribed.mend')}</button></p>
${sameAsFeeds(language, entered)}</form>`;
}
