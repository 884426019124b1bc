import type { Language } from '../../contract/languages.ts';
import {
  BACKUP_DAYS,
  ENDINGS_KEPT_DAYS,
  FORGOTTEN_WITHIN_HOURS,
  NOTICE_LEDGER_DAYS,
  RECEIPT_LIFETIME_DAYS,
  STALE_ROWS_MINUTES,
  TRANSIENT_BOUNCES_DAYS,
  UNDO_UNSUBSCRIBE_DAYS,
} from '../../contract/limits.ts';
import {
  CHANGE_ADDRESS_HOURS,
  SESSION_MINUTES,
  SHOWN_AS_DONE_MINUTES,
  SIGN_IN_MINUTES,
} from '../../domain/account/account.ts';
import { DAYS_BETWEEN_REMINDERS, NOT_ME_DAYS } from '../../domain/signing-up/signing-up.ts';
import { DAYS_OF_DIGESTS_LEFT } from '../../domain/subscriber/subscriber.ts';
import { type Words, wordsIn } from '../../locales/messages.ts';
import { factsTable, type Html, html, type Page, type Visit, wayOn } from '../kit/kit.ts';
import { textSection } from './text-section.ts';

export interface PrivacyFacts {
  readonly replyToAddress: string;
  /** AWS's name of the region that everything is kept in. */
  readonly region: string;
  readonly confirmWithinDays: number;
  /** How long a request waits to be dealt with, and an event of the mail service, at most. */
  readonly requestsKeptDays: number;
  readonly eventsKeptDays: number;
}

const DAYS_OF_A_MONTH = 365 / 12;

/** What is kept of a person, how, for how long, who sees it, and how they have it erased. Its numbers are those that the code goes by. */
export function privacyPage({ language, senderName, postalAddress }: Visit, facts: PrivacyFacts): Page {
  const t = wordsIn(language);
  const { replyToAddress, region } = facts;
  return {
    language,
    title: t('privacy.title'),
    description: t('privacy.description'),
    address: '/privacy',
    main: html`<h1>${t('privacy.heading')}</h1>
<p class="lede">${t('privacy.lede')}</p>
${section(t('privacy.kept.heading'), [
  t('privacy.kept.sealed'),
  t('privacy.kept.hash'),
  t('privacy.kept.open'),
  t('privacy.kept.lists'),
  t('privacy.kept.receipts'),
])}
${section(t('privacy.not-kept.heading'), [
  t('privacy.not-kept.network', { backups: span(language, BACKUP_DAYS, 'day') }),
  t('privacy.not-kept.device'),
  t('privacy.not-kept.browser'),
  t('privacy.not-kept.reading'),
  t('privacy.not-kept.cookies', {
    session: span(language, SESSION_MINUTES, 'minute'),
    ended: span(language, SHOWN_AS_DONE_MINUTES, 'minute'),
  }),
  t('privacy.not-kept.logs'),
])}
${howLong(language, t, facts)}
${section(t('privacy.who.heading'), [
  t('privacy.who.sender', { name: senderName, address: postalAddress }),
  t('privacy.who.aws', { region }),
  t('privacy.who.mail-providers'),
  t('privacy.who.others'),
])}
${section(t('privacy.discreet.heading'), [t('privacy.discreet.does'), t('privacy.discreet.does-not')])}
${section(
  t('privacy.erase.heading'),
  [
    t('privacy.erase.preferences'),
    t('privacy.erase.panic'),
    t('privacy.erase.unsubscribe', { undo: span(language, UNDO_UNSUBSCRIBE_DAYS, 'day') }),
    t('privacy.erase.write'),
  ],
  html`<p>${t('privacy.erase.after', {
    forgotten: span(language, FORGOTTEN_WITHIN_HOURS, 'hour'),
    backups: span(language, BACKUP_DAYS, 'day'),
    ended: span(language, ENDINGS_KEPT_DAYS, 'day'),
  })}</p>
<p>${t('privacy.erase.codes', { notMe: span(language, NOT_ME_DAYS, 'day') })}</p>
<p>${t('privacy.erase.outlives', {
    session: span(language, SESSION_MINUTES, 'minute'),
    link: span(language, SIGN_IN_MINUTES, 'minute'),
  })}</p>
${wayOn(language, '/preferences', t('privacy.erase.button'), 'main')}`,
)}
${textSection(
  t('privacy.ask.heading'),
  html`<p>${t('privacy.ask.text')}</p>
<p><a class="standing-link" href="mailto:${replyToAddress}">${t('privacy.ask.mail', { address: replyToAddress })}</a></p>`,
)}`,
  };
}

const section = (heading: string, sentences: readonly string[], more?: Html): Html =>
  textSection(
    heading,
    html`<ul class="plain-list">${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>
${more}`,
  );

function howLong(language: Language, t: Words, facts: PrivacyFacts): Html {
  const atMost = (count: number, unit: Unit) => t('privacy.how-long.span', { span: span(language, count, unit) });
  const onItsWay = (days: number) => t('privacy.how-long.on-its-way', { span: span(language, days, 'day') });
  const table = factsTable({
    caption: t('privacy.how-long.heading'),
    columns: [t('privacy.how-long.what'), t('privacy.how-long.until')],
    rows: [
      [t('privacy.how-long.subscription'), t('privacy.how-long.subscription-until')],
      [t('privacy.how-long.request'), onItsWay(facts.requestsKeptDays)],
      [t('privacy.how-long.sign-up'), atMost(facts.confirmWithinDays + NOT_ME_DAYS, 'day')],
      [t('privacy.how-long.not-me'), atMost(NOT_ME_DAYS, 'day')],
      [t('privacy.how-long.sign-in'), atMost(SIGN_IN_MINUTES, 'minute')],
      [t('privacy.how-long.session'), atMost(SESSION_MINUTES, 'minute')],
      [t('privacy.how-long.counters'), atMost(DAYS_BETWEEN_REMINDERS + 1, 'day')],
      [t('privacy.how-long.change'), atMost(CHANGE_ADDRESS_HOURS, 'hour')],
      [t('privacy.how-long.unsubscribed'), atMost(UNDO_UNSUBSCRIBE_DAYS, 'day')],
      [t('privacy.how-long.stopped'), atMost(UNDO_UNSUBSCRIBE_DAYS, 'day')],
      [t('privacy.how-long.let-go'), atMost(STALE_ROWS_MINUTES, 'minute')],
      [t('privacy.how-long.digests-left'), atMost(DAYS_OF_DIGESTS_LEFT, 'day')],
      [t('privacy.how-long.receipts'), atMost(Math.round(RECEIPT_LIFETIME_DAYS / DAYS_OF_A_MONTH), 'month')],
      [t('privacy.how-long.events'), onItsWay(facts.eventsKeptDays)],
      [t('privacy.how-long.notices'), atMost(NOTICE_LEDGER_DAYS, 'day')],
      [t('privacy.how-long.bounces'), atMost(TRANSIENT_BOUNCES_DAYS, 'day')],
      [t('privacy.how-long.held'), t('privacy.how-long.held-until')],
      [t('privacy.how-long.refused'), t('privacy.how-long.refused-until')],
      [t('privacy.how-long.ended'), atMost(ENDINGS_KEPT_DAYS, 'day')],
      [t('privacy.how-long.backups'), atMost(BACKUP_DAYS, 'day')],
    ],
  });
  return textSection(
    t('privacy.how-long.heading'),
    html`${table}
<p>${t('privacy.how-long.appeals')}</p>
<p class="hint">${t('privacy.how-long.late')}</p>`,
  );
}

type Unit = 'minute' | 'hour' | 'day' | 'month';

const span = (language: Language, count: number, unit: Unit): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
