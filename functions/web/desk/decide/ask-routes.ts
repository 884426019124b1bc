import type { Language } from '../../../contract/languages.ts';
import { type AskOutcome, askToSend } from '../../../domain/deciding/ask-to-send.ts';
import { findAsking } from '../../../domain/deciding/asking.ts';
import { maySendAlone, whoStops, whyAsOne } from '../../../domain/deciding/may-decide.ts';
import { findReady, openFindings, type WantedSending } from '../../../domain/deciding/ready-to-ask.ts';
import { type AloneOutcome, type AlonePorts, isReason, sendAlone } from '../../../domain/deciding/send-alone.ts';
import type { SendingTime } from '../../../domain/deciding/sending-proposal.ts';
import { readSendingTime } from '../../../domain/deciding/sending-time.ts';
import type { Draft } from '../../../domain/drafts/draft.ts';
import { imageOf } from '../../../domain/drafts/image-of.ts';
import { previewDraft } from '../../../domain/drafts/preview-draft.ts';
import type { Offices } from '../../../domain/members/ports.ts';
import { whileOfficeChanges } from '../../../domain/members/while-office-changes.ts';
import { message, wordsIn } from '../../../locales/messages.ts';
import { pageAnswer } from '../../kit/answers.ts';
import type { FieldError } from '../../kit/components/errors.ts';
import { postedDay, writtenDay } from '../../kit/components/fields/day-field.ts';
import { type PageEvent, pathParameter, postedFields } from '../../kit/page-event.ts';
import { postedText } from '../../kit/posted-text.ts';
import type { Visit } from '../../kit/visit.ts';
import type { AtDeskHere } from '../kit/desk-frame.ts';
import { deskPath } from '../kit/desk-rights.ts';
import { askedForLine, timeAskedFor } from '../kit/drafts/asked-for.ts';
import { findWentOut, type NotDone, type WentOutPorts, wentOutAnswer, wentOutPage } from '../kit/drafts/went-out.ts';
import { isDraftId } from '../kit/is-draft-id.ts';
import type { MemberRoute, Outcome } from '../kit/member-routes.ts';
import { ALONE_FIELD, REASON_FIELD } from './alone-part.ts';
import { askPage, DAY_FIELD, type EnteredAsk, NOTE_FIELD, TIME_FIELD, WHEN_FIELD, ZONE_FIELD } from './ask-page.ts';
import { isFresh } from './fresh-sign-in.ts';
import { notReadyPage } from './not-ready-page.ts';

export interface AskRoutePorts extends AlonePorts, WentOutPorts {
  readonly drafts: AlonePorts['drafts'];
  readonly offices: Pick<Offices, 'find'>;
  readonly graceSeconds: number;
  /** How long what is sent without a colleague waits. */
  readonly aloneSeconds: number;
}

/** On which a member asks colleagues to send a draft, or sends it without one where their office allows it. */
export const askRoutes = (ports: AskRoutePorts): MemberRoute[] => [
  { method: 'GET', path: '/desk/write/{draftId}/ask', answer: (at, event, visit) => show(at, event, visit, ports) },
  { method: 'POST', path: '/desk/write/{draftId}/ask', answer: (at, event, visit) => take(at, event, visit, ports) },
];

const AT_ONCE: SendingTime = { kind: 'at-once' };

async function show(
  at: AtDeskHere,
  event: PageEvent,
  visit: Visit,
  ports: AskRoutePorts,
  asked?: { readonly entered: EnteredAsk; readonly errors: readonly FieldError[]; readonly statusCode?: number },
): Promise<Outcome> {
  const draftId = pathParameter(event, 'draftId');
  const newest = isDraftId(draftId) ? await ports.drafts.find(at.office.publisherId, draftId) : undefined;
  if (!newest) return undefined;
  const wentOut = await findWentOut(at, draftId, ports);
  if (wentOut) return pageAnswer(visit, wentOutPage(visit.language, at, wentOut));
  const { revision, fields } = newest;
  const ready = await findReady(at, { draftId, revision, when: AT_ONCE }, ports);
  if (typeof ready === 'string') return showNotReady(at, newest, visit, ports, asked ? 409 : 200);
  const { version } = ready.preview;
  const isUrgent = version.isUrgent === true;
  const nowMs = ports.nowMs();
  const entered = asked?.entered ?? { ...timeAskedFor(fields, nowMs), note: '', reason: '' };
  const errors = asked?.errors ?? [];
  const mayBeAlone = maySendAlone(at.office, at.member, isUrgent);
  const { deciders, notSecond, askers, approved, replaces } = await findAsking(
    at,
    { draftId, revision, isUrgent },
    ports,
    nowMs,
  );
  const page = askPage(visit, at, {
    ...{ draftId, revision, title: version.edition.title, kind: version.kind, isUrgent, entered, errors },
    askedFor: askedForLine(visit.language, fields, nowMs),
    ...{ deciders, notSecond, askers },
    asOne: {
      members: deciders.filter((one) => whyAsOne(at.office, { author: at.member, isUrgent }, one, nowMs)),
      delaySeconds: ports.aloneSeconds,
    },
    ...(replaces[0] && { replaces: replaces[0] }),
    ...(approved && { approved }),
    told: whoStops(at.office, [at.member.memberId]),
    graceSeconds: ports.graceSeconds,
    thisYear: new Date(nowMs).getUTCFullYear(),
    ...(mayBeAlone && { alone: { delaySeconds: ports.aloneSeconds, isFresh: isFresh(at, nowMs) } }),
  });
  return pageAnswer(visit, page, asked?.statusCode ?? (errors.length > 0 ? 422 : 200));
}

async function take(at: AtDeskHere, event: PageEvent, visit: Visit, ports: AskRoutePorts): Promise<Outcome> {
  const { language } = visit;
  const draftId = pathParameter(event, 'draftId');
  if (!isDraftId(draftId)) return undefined;
  const entered = enteredIn(postedFields(event));
  const wentOut = await findWentOut(at, draftId, ports);
  if (wentOut) return wentOutAnswer(at, wentOut, visit, notAsked(language, entered));
  const refusedAt = (errors: readonly FieldError[]) => show(at, event, visit, ports, { entered, errors });
  const refused = (fieldId: string, text: string) => refusedAt([{ fieldId, text }]);
  if (entered.when === undefined) return refused(WHEN_FIELD, message(language, 'compose.asked-for-choose'));
  const nowMs = ports.nowMs();
  const when =
    entered.when === 'at-once' ? AT_ONCE : readSendingTime({ ...entered, day: writtenDay(entered.day) }, nowMs);
  if ('faults' in when)
    return refusedAt(
      when.faults.map((one) => ({ fieldId: FIELD_OF_FAULT[one], text: message(language, `decide.error.${one}`) })),
    );
  const revision = Number(postedText(postedFields(event), 'revision'));
  const isAlone = postedText(postedFields(event), 'do') === 'alone';
  const lacking = isAlone ? lackingAlone(at, event, entered, nowMs) : undefined;
  if (lacking) return refused(lacking, message(language, LACKING[lacking]));
  const wanted = { draftId, revision, when };
  const delay = { delayMs: ports.aloneSeconds * 1_000 };
  const outcome = await whileOfficeChanges<AloneOutcome | AskOutcome>(
    at,
    (now) =>
      isAlone
        ? sendAlone(now, { ...wanted, reason: entered.reason.trim() }, ports, delay, nowMs)
        : askToSend(now, { ...wanted, ...noteIn(entered) }, ports, nowMs),
    ({ kind }) => kind === 'changed',
    ports,
  );
  switch (outcome.kind) {
    case 'asked':
    case 'to-leave':
    case 'asked-before':
      return deskPath('/desk/proposal/{proposalId}', outcome);
    case 'gone':
      return undefined;
    case 'not-ready':
      return show(at, event, visit, ports, { entered, errors: [] });
    case 'approved-before':
      return show(at, event, visit, ports, { entered, errors: [], statusCode: 409 });
    case 'not-allowed':
    case 'answered':
    case 'too-many':
      return refused(WHEN_FIELD, message(language, `alone.error.${outcome.kind}`));
    default:
      return refused(WHEN_FIELD, message(language, `decide.error.${outcome.kind}`));
  }
}

function notAsked(language: Language, { note, reason }: EnteredAsk): NotDone {
  const t = wordsIn(language);
  const typed = [
    { label: t('decide.ask.note'), text: note.trim() },
    { label: t('alone.ask.reason'), text: reason.trim() },
  ];
  return { said: t('compose.went-out.not-asked'), typed: typed.filter(({ text }) => text !== '') };
}

async function showNotReady(
  at: AtDeskHere,
  draft: Draft,
  visit: Visit,
  ports: AskRoutePorts,
  statusCode: number,
): Promise<Outcome> {
  const image = (await imageOf(draft, ports.drafts))?.bytes;
  const preview = await previewDraft(draft, at.office.name, ports, image && { image });
  const open = openFindings(draft, image);
  return pageAnswer(visit, notReadyPage(visit, at, { draft, preview, open }), statusCode);
}

function enteredIn(fields: unknown): EnteredAsk {
  const text = (name: string) => postedText(fields, name);
  return {
    when: (['at', 'at-once'] as const).find((one) => one === text(WHEN_FIELD)),
    day: postedDay(fields, DAY_FIELD),
    time: text(TIME_FIELD).trim(),
    zone: text(ZONE_FIELD),
    note: text(NOTE_FIELD),
    reason: text(REASON_FIELD),
  };
}

function noteIn({ note }: EnteredAsk): Pick<WantedSending, 'note'> {
  const words = note.trim();
  return words === '' ? {} : { note: words };
}

const LACKING = {
  [REASON_FIELD]: 'alone.error.no-reason',
  [ALONE_FIELD]: 'decide.error.not-understood',
  // The sign-in is too old: what the page says there leads to another one.
  alone: 'alone.stale',
} as const;

/** The field at which something is missing for a member to send without a colleague. */
function lackingAlone(
  at: AtDeskHere,
  event: PageEvent,
  { reason }: EnteredAsk,
  nowMs: number,
): keyof typeof LACKING | undefined {
  if (!isFresh(at, nowMs)) return 'alone';
  if (!isReason(reason)) return REASON_FIELD;
  return postedText(postedFields(event), ALONE_FIELD) === '' ? ALONE_FIELD : undefined;
}

const FIELD_OF_FAULT = {
  'no-day': DAY_FIELD,
  'no-time': TIME_FIELD,
  'no-zone': ZONE_FIELD,
  past: DAY_FIELD,
  far: DAY_FIELD,
  skipped: TIME_FIELD,
} as const;
