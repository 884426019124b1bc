import type { Language } from '../../../contract/languages.ts';
import { isTeamEntry } from '../../../contract/team-acts.ts';
import { type AppealCard, cardEditionIn } from '../../../domain/archive/archive.ts';
import { type Entry, type EntryPlace, type EntryRun, runsOf, type TakenOut } from '../../../domain/members/members.ts';
import { dayInWords } from '../../../locales/day-in-words.ts';
import { isolated } from '../../../locales/isolated.ts';
import { message } from '../../../locales/messages.ts';
import { momentInWords } from '../../../locales/moment-in-words.ts';
import { authorInWords, proposalInWords, teamInWords } from '../../../locales/team-in-words.ts';
import { type Html, html, type Page, pathIn } from '../../kit/kit.ts';
import { type Asked, deskHref, deskPage, deskPath, type InWords, mayOpen } from '../kit/kit.ts';

/** What the history shows beside its entries. */
export interface ToldBeside {
  /** Titles of drafts as they were, by the ids of the lines; empty where there was none. */
  readonly titles: ReadonlyMap<string, string>;
  /** Of versions that others have replaced, by the ids of the lines. */
  readonly titlesOfVersions: ReadonlyMap<string, string>;
  /** Digests of what was sent without a colleague, and was not looked at yet. */
  readonly unlooked: ReadonlySet<string>;
  /** Appeals that went out, by their ids. */
  readonly cards: ReadonlyMap<string, AppealCard>;
  /** The last line that was looked at, if there are older ones. */
  readonly oldest?: EntryPlace;
}

export const BEFORE_FIELD = 'before';

/** What was done in the office, newest first, each as a sentence with old and new values, and what was done with a draft or an appeal with its title. */
export function historyPage(asked: Asked, entries: readonly (Entry | TakenOut)[], beside: ToldBeside): Page {
  const { t, language } = asked;
  return deskPage(asked, {
    tab: 'team',
    title: t('desk.history.title'),
    main: html`<h1>${t('desk.history.heading')}</h1>
<ol class="rows">${runsOf(entries).map((run) => runRow(asked, run, beside))}</ol>
${beside.oldest && html`<p><a href="${pathIn(language, `/desk/history?${BEFORE_FIELD}=${beside.oldest.atMs}.${beside.oldest.entryId}`)}">${t('desk.history.older')}</a></p>`}
<p><a href="${deskHref(language, '/desk/team')}">${t('desk.member.back')}</a></p>`,
  });
}

function runRow(asked: Asked, { entry, count, firstAtMs }: EntryRun, beside: ToldBeside): Html {
  const { titles, unlooked } = beside;
  const moment = new Date(entry.atMs).toISOString();
  const sentence = count > 1 ? changedOften(asked, entry, count) : sentenceOf(asked, entry);
  const isUnlooked = UNLOOKED_ACTS.has(entry.act) && 'digest' in entry && unlooked.has(entry.digest);
  return html`<li><p>${sentence}</p>${isUnlooked ? html`<p class="unsure">${asked.t('alone.unlooked')}</p>` : undefined}${draftLink(asked, entry, titles)}${appealLink(asked, entry, beside)}
<p class="hint"><time datetime="${moment}">${spanInWords(asked, firstAtMs, entry.atMs)}</time></p></li>
`;
}

/** Of what goes out without a second person. */
const UNLOOKED_ACTS: ReadonlySet<string> = new Set<Entry['act']>([
  'sending-alone',
  'sending-alone-sent',
  'sending-approved-as-one',
]);

const changedOften = ({ language }: InWords, entry: Entry | TakenOut, count: number): string =>
  message(language, 'desk.history.draft-changed-often', { who: authorOf(language, entry), count });

/** Who may not write is led to the mail of a draft. */
function draftLink(
  { t, language, at: { member } }: Asked,
  entry: Entry | TakenOut,
  titles: ToldBeside['titles'],
): Html | undefined {
  const draftId = 'draftId' in entry ? entry.draftId : undefined;
  const title = titles.get(entry.entryId);
  if (draftId === undefined || title === undefined) return undefined;
  const path = mayOpen('/desk/write/{draftId}', member)
    ? deskPath('/desk/write/{draftId}', { draftId })
    : deskPath('/desk/write/{draftId}/mail', { draftId });
  const words = title === '' ? t('desk.home.no-title') : title;
  return html`<p><a href="${pathIn(language, path)}"><bdi>${words}</bdi></a></p>`;
}

/** An appeal that went out, by the title that it had; one that was withdrawn, by its reference. */
function appealLink(
  { t, language }: InWords,
  entry: Entry | TakenOut,
  { cards, titlesOfVersions }: ToldBeside,
): Html | undefined {
  const card = 'appealId' in entry ? cards.get(entry.appealId) : undefined;
  if (!card) return undefined;
  const newest = cardEditionIn(card, language)?.title;
  const title = titlesOfVersions.get(entry.entryId) ?? newest ?? card.caseReference ?? t('desk.home.withdrawn');
  return html`<p><a href="${deskHref(language, '/desk/sent/{appealId}', card)}"><bdi>${title}</bdi></a></p>`;
}

/** From when to when a run of entries lasts: on one day, its day is said once. */
function spanInWords({ t, language }: InWords, firstAtMs: number, lastAtMs: number): string {
  const [first, last] = [new Date(firstAtMs).toISOString(), new Date(lastAtMs).toISOString()];
  const day = last.slice(0, 10);
  const [from, to] = [first.slice(11, 16), last.slice(11, 16)];
  if (first.slice(0, 10) !== day) return `${momentInWords(language, firstAtMs)} – ${momentInWords(language, lastAtMs)}`;
  if (from === to) return momentInWords(language, lastAtMs);
  return t('desk.history.moment', {
    day: dayInWords(language, day),
    time: `\u2066${from}–${to}\u2069`,
  });
}

const authorOf = (language: Language, entry: Entry | TakenOut): string =>
  entry.act === 'taken-out' ? '' : authorInWords(language, entry.author);

function sentenceOf(asked: InWords, entry: Entry | TakenOut): string {
  const { t, language } = asked;
  if (entry.act === 'taken-out') return t('desk.history.taken-out');
  if (isTeamEntry(entry)) return teamInWords(language, entry);
  const who = authorOf(language, entry);
  switch (entry.act) {
    case 'joined':
      return t('desk.history.joined', { who });
    case 'draft-begun':
    case 'draft-changed':
    case 'draft-taken-on':
    case 'draft-deleted':
    case 'draft-name-taken-out':
      return t(`desk.history.${entry.act}`, { who });
    case 'checks-answered':
      return t('desk.history.checks-answered', {
        who,
        revision: entry.revision,
        checks: new Intl.ListFormat(language).format(entry.checks.map((check) => t(`check.kind.${check}`))),
      });
    case 'key-given':
    case 'key-ended':
      return t(`desk.history.${entry.act}`, { who, key: isolated(entry.keyId), name: isolated(entry.name) });
    case 'published':
    case 'editions-added':
      return t(`desk.history.${entry.act}`, { who, version: entry.version });
    case 'proposed':
    case 'declined':
      return t(`desk.history.${entry.act}`, { who, what: proposalInWords(language, entry) });
    case 'confirmed':
      return t('desk.history.confirmed', {
        who,
        proposer: isolated(entry.proposer),
        what: proposalInWords(language, entry),
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
    case 'sending-approved-as-one':
    case 'sending-returned':
    case 'sending-stopped':
    case 'sending-taken-back':
    case 'sending-replaced':
    case 'sending-sent':
    case 'sending-waits':
    case 'sending-held':
    case 'sending-alone':
    case 'sending-alone-sent':
    case 'sending-alone-held':
    case 'sending-looked-at':
      return t(`desk.history.${entry.act}`, { who, revision: entry.revision });
    case 'case-ended':
      return entry.ended
        ? t(entry.byOutcome ? 'desk.history.case-ended-by-outcome' : 'desk.history.case-ended', {
            ...{ who, how: t(`case-end.${entry.ended.how}`), day: dayInWords(language, entry.ended.on) },
          })
        : t('desk.history.case-opened', { who });
    case 'appeal-withdrawn':
    case 'appeal-taken-down':
      return t(`desk.history.${entry.act}`, { who, reason: isolated(entry.reason) });
    case 'mailing-paused':
    case 'mailing-resumed':
    case 'mailing-cancelled':
      return t(`desk.history.${entry.act}`, { who });
    case 'way-added':
    case 'way-ended':
      return t(`desk.history.${entry.act}`, { who, way: wayInWords(asked, entry) });
    case 'passkey-named':
      return t('desk.history.passkey-named', { who, label: isolated(entry.label) });
    case 'consent-withdrawn':
      return t('desk.history.consent-withdrawn', { who });
    case 'consent-given':
      return consentInWords(asked, who, entry);
  }
}

const wayInWords = ({ t }: InWords, { way, label }: Extract<Entry, { act: 'way-added' | 'way-ended' }>): string =>
  label === undefined ? t(`desk.way.${way}`) : t('desk.way.labelled', { label: isolated(label) });

function consentInWords(
  { t, language }: InWords,
  who: string,
  { name, because }: Extract<Entry, { act: 'consent-given' }>,
): string {
  const whom = { who, name: isolated(name) };
  if ('unanswered' in because) return t('desk.history.named-without-answer', whom);
  if ('withoutConsent' in because)
    return t(because.unlisted ? 'desk.history.named-without-consent' : 'desk.history.without-consent', {
      ...whom,
      reason: isolated(because.withoutConsent),
    });
  const { by, on, for: scope } = because.consent;
  const told = { by: isolated(by), day: dayInWords(language, on), scope: isolated(scope) };
  return t('desk.history.consent-given', { ...whom, ...told });
}
