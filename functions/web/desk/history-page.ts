import type { Language } from '../../contract/languages.ts';
import type { Entry, TakenOut } from '../../domain/members/entry.ts';
import { dayInWords } from '../../locales/day-in-words.ts';
import { wordsIn } from '../../locales/messages.ts';
import { momentInWords } from '../../locales/moment-in-words.ts';
import { type Html, html } from '../kit/html.ts';
import type { Page } from '../kit/layout.ts';
import { pathIn } from '../kit/visit.ts';
import { isolated } from '../preferences/isolated.ts';
import type { AtDeskHere } from './at-desk.ts';
import { deskPage } from './desk-frame.ts';
import { TEAM_PATH } from './desk-paths.ts';
import { mayInWords } from './team/permission-list.ts';
import { toldInWords } from './team/proposal-parts.ts';

/** What was done about the team, newest first, each as a sentence with old and new values. */
export function historyPage(language: Language, at: AtDeskHere, entries: readonly (Entry | TakenOut)[]): Page {
  const t = wordsIn(language);
  return deskPage(language, at, {
    tab: 'team',
    title: t('desk.history.title'),
    main: html`<h1>${t('desk.history.heading')}</h1>
<ol class="rows">${entries.map((entry) => entryRow(language, entry))}</ol>
<p><a href="${pathIn(language, TEAM_PATH)}">${t('desk.member.back')}</a></p>`,
  });
}

const DIGITS_SHOWN = 12;

function entryRow(language: Language, entry: Entry | TakenOut): Html {
  const moment = new Date(entry.atMs).toISOString();
  return html`<li><p>${sentenceOf(language, entry)}</p>
<p class="hint"><time datetime="${moment}">${momentInWords(language, entry.atMs)}</time></p></li>
`;
}

function sentenceOf(language: Language, entry: Entry | TakenOut): string {
  const t = wordsIn(language);
  if (entry.act === 'taken-out') return t('desk.history.taken-out');
  const { author } = entry;
  const who = author.kind === 'member' ? isolated(author.name) : t(`desk.history.${author.kind}`);
  switch (entry.act) {
    case 'joined':
      return t('desk.history.joined', { who });
    case 'draft-begun':
    case 'draft-changed':
    case 'draft-taken-on':
    case 'draft-name-taken-out':
      return t(`desk.history.${entry.act}`, { who });
    case 'checks-answered':
      return t('desk.history.checks-answered', {
        who,
        revision: entry.revision,
        checks: new Intl.ListFormat(language).format(entry.checks.map((check) => t(`check.kind.${check}`))),
      });
    case 'two-decide':
      return t(`desk.history.two-${entry.isOn ? 'on' : 'off'}`, { who });
    case 'proposed':
    case 'declined':
      return t(`desk.history.${entry.act}`, { who, what: toldInWords(language, entry) });
    case 'confirmed':
      return t('desk.history.confirmed', {
        who,
        proposer: isolated(entry.proposer),
        what: toldInWords(language, entry),
      });
    case 'recovery-asked':
      return t('desk.history.recovery-asked', {
        who,
        name: isolated(entry.name),
        moment: momentInWords(language, entry.dueAtMs),
      });
    case 'recovery-stopped':
      return t('desk.history.recovery-stopped', { who, name: isolated(entry.name) });
    case 'test-sent':
      return t('desk.history.test-sent', {
        who,
        revision: entry.revision,
        names: new Intl.ListFormat(language).format(entry.names.map(isolated)),
      });
    case 'sending-asked':
    case 'sending-approved':
    case 'sending-returned':
    case 'sending-rejected':
    case 'sending-stopped':
    case 'sending-sent':
      return t(`desk.history.${entry.act}`, {
        who,
        revision: entry.revision,
        digest: isolated(entry.digest.slice(0, DIGITS_SHOWN)),
      });
    case 'way-added':
    case 'way-ended':
      return t(`desk.history.${entry.act}`, { who, way: wayInWords(language, entry) });
    case 'passkey-named':
      return t('desk.history.passkey-named', { who, label: isolated(entry.label) });
    case 'consent-withdrawn':
      return t('desk.history.consent-withdrawn', { who });
    case 'consent-given':
      return consentInWords(language, who, entry);
    case 'invited-again':
      return t('desk.history.invited-again', { who, name: isolated(entry.name) });
    case 'invited':
    case 'removed':
      return t(`desk.history.${entry.act}`, {
        who,
        name: isolated(entry.name),
        may: mayInWords(language, entry.permissions),
      });
    case 'changed':
      return t('desk.history.changed', {
        who,
        name: isolated(entry.name),
        before: mayInWords(language, entry.before),
        after: mayInWords(language, entry.permissions),
      });
  }
}

function wayInWords(language: Language, { way, label }: Extract<Entry, { act: 'way-added' | 'way-ended' }>): string {
  const t = wordsIn(language);
  return label === undefined ? t(`desk.way.${way}`) : t('desk.way.labelled', { label: isolated(label) });
}

function consentInWords(
  language: Language,
  who: string,
  { name, because }: Extract<Entry, { act: 'consent-given' }>,
): string {
  const t = wordsIn(language);
  const whom = { who, name: isolated(name) };
  if ('withoutConsent' in because)
    return t('desk.history.without-consent', { ...whom, reason: isolated(because.withoutConsent) });
  const { by, on, for: scope } = because.consent;
  const told = { by: isolated(by), day: dayInWords(language, on), scope: isolated(scope) };
  return t('desk.history.consent-given', { ...whom, ...told });
}
