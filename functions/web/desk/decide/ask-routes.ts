import type {
  AloneOutcome,
  AlonePorts,
  AskOutcome,
  RoomPorts,
  SendingTime,
} from '../../../domain/deciding/deciding.ts';
import {
  askToSend,
  findAsking,
  findReady,
  findRoom,
  gateOf,
  isReason,
  maySendAlone,
  readSendingTime,
  sendAlone,
  whoStops,
  whyAsOne,
} from '../../../domain/deciding/deciding.ts';
import { type Draft, findWentOut, imageOf, previewDraft, type WentOutPorts } from '../../../domain/drafts/drafts.ts';
import { type Offices, whileOfficeChanges } from '../../../domain/members/members.ts';
import { budgetsHolding } from '../../../domain/publishing/publishing.ts';
import { readingOnce } from '../../../domain/reading/reading.ts';
import { findTimeZone, placeOf } from '../../../domain/time/time.ts';
import type { Words } from '../../../locales/messages.ts';
import type { Answer } from '../../kit/kit.ts';
import {
  html,
  pageAnswer,
  pathParameter,
  postedFields,
  postedText,
  textField,
  writtenDay,
  zoneList,
} from '../../kit/kit.ts';
import type { Asked, EnteredWhen, Field, InWords, NotDone } from '../kit/kit.ts';
import {
  askedForLine,
  day,
  deskForm,
  deskPath,
  isDraftId,
  oneOf,
  ownDraftIn,
  timeAskedFor,
  wentOutAnswer,
  wentOutPage,
  words,
} from '../kit/kit.ts';
import { askPage } from './ask-page.ts';
import { isFresh } from './fresh-sign-in.ts';
import { notReadyPage } from './not-ready-page.ts';

export interface AskRoutePorts extends AlonePorts, WentOutPorts, RoomPorts {
  readonly appeals: AlonePorts['appeals'] & RoomPorts['appeals'];
  readonly drafts: AlonePorts['drafts'] & RoomPorts['drafts'];
  readonly proposals: AlonePorts['proposals'] & RoomPorts['proposals'];
  readonly offices: Pick<Offices, 'find'>;
  readonly graceSeconds: number;
  /** How long what is sent without a colleague waits. */
  readonly aloneSeconds: number;
}

const AT_ONCE: SendingTime = { kind: 'at-once' };

/** On which a member asks colleagues to send a draft, or sends it without one where their office allows it. */
export const askRoutes = (ports: AskRoutePorts) =>
  deskForm({
    path: '/desk/write/{draftId}/ask',
    read: async (asked) => {
      const draftId = pathParameter(asked.event, 'draftId');
      const [draft, before] = await Promise.all([
        ownDraftIn(asked, ports.drafts),
        isDraftId(draftId) ? ports.proposals.ofDraft(asked.at.office.publisherId, draftId) : [],
      ]);
      const [last] = before;
      return draft && { ...draft, ...(last && { lastAsked: last }) };
    },
    fields: (here, { revision, fields, lastAsked }) => {
      const { language, t } = here;
      const nowMs = ports.nowMs();
      const asked = timeAskedFor(fields, nowMs, lastAsked);
      const thisYear = new Date(nowMs).getUTCFullYear();
      return {
        revision: seenRevision(revision),
        when: whenField(asked.when),
        day: day(language, {
          ...{ legend: t('decide.ask.day'), hint: t('decide.ask.day-hint') },
          ...{ begins: asked.day, years: [thisYear, thisYear + 1] },
        }),
        time: timeField(t, asked.time),
        'time-zone': zoneField(here, asked.zone === '' ? (here.at.office.zone ?? '') : asked.zone),
        note: words({ label: t('decide.ask.note'), hint: t('decide.ask.note-hint') }),
        reason: words({ label: t('alone.ask.reason'), hint: t('alone.ask.reason-hint') }),
        'alone-understood': understood(t('decide.understood')),
        alone: place,
      };
    },
    page: async (asked, draft, shown) => {
      const { at, visit } = asked;
      const { draftId, revision, fields } = draft;
      // What it is not ready for is looked for in the same text.
      const once = { ...ports, readPage: readingOnce(ports.readPage) };
      const [wentOut, ready] = await Promise.all([
        findWentOut(draft, ports),
        findReady(at, { draftId, revision, when: AT_ONCE }, once),
      ]);
      if (wentOut) return pageAnswer(visit, wentOutPage(asked, wentOut));
      if (typeof ready === 'string') return showNotReady(asked, draft, once, shown.isRefused ? 409 : 200);
      const { version } = ready.preview;
      const isUrgent = version.isUrgent === true;
      const nowMs = ports.nowMs();
      const mayBeAlone = maySendAlone(at.office, at.member, isUrgent);
      const budgets = budgetsHolding(ready.preview.considered.decision);
      const [asking, rooms] = await Promise.all([
        findAsking(at, { draftId, revision, isUrgent }, ports, nowMs),
        findRoom({ ...{ publisherId: version.publisherId, budgets, isUrgent }, version }, at.office, ports, nowMs),
      ]);
      const { deciders, notSecond, askers, approved, replaces } = asking;
      const asOne = deciders.filter((one) => whyAsOne(at.office, { author: at.member, isUrgent }, one, nowMs));
      return askPage(asked, {
        ...{ ...shown, draftId, revision, title: version.edition.title, kind: version.kind, isUrgent },
        askedFor: askedForLine(asked, fields, nowMs),
        ...{ deciders, notSecond, askers, approved, replaces: replaces[0], rooms },
        asOne: { members: asOne, delaySeconds: ports.aloneSeconds },
        told: whoStops(at.office, [at.member.memberId]),
        graceSeconds: ports.graceSeconds,
        ...(mayBeAlone && { alone: { delaySeconds: ports.aloneSeconds, isFresh: isFresh(at, nowMs) } }),
      });
    },
    does: async (asked, entered, draft) => {
      const { at, event, t } = asked;
      const { draftId } = draft;
      const wentOut = await findWentOut(draft, ports);
      if (wentOut) return wentOutAnswer(asked, wentOut, notAsked(t, entered));
      if (entered.when === undefined) return { errors: { when: t('compose.asked-for-choose') } };
      const nowMs = ports.nowMs();
      if (entered.when === 'at-once' && isTimeTyped(entered, timeAskedFor(draft.fields, nowMs, draft.lastAsked)))
        return { errors: { when: t('decide.error.once-and-time') } };
      const typed = { day: writtenDay(entered.day), time: entered.time, zone: entered['time-zone'] };
      const when = entered.when === 'at-once' ? AT_ONCE : readSendingTime(typed, nowMs);
      if ('faults' in when)
        return {
          errors: Object.fromEntries(when.faults.map((one) => [FIELD_OF_FAULT[one], t(`decide.error.${one}`)])),
        };
      const isAlone = postedText(postedFields(event), 'do') === 'alone';
      if (isAlone) {
        // The sign-in is too old: what the page says there leads to another one.
        if (!isFresh(at, nowMs)) return { errors: { alone: t('alone.stale') } };
        if (!isReason(entered.reason)) return { errors: { reason: t('alone.error.no-reason') } };
        if (!entered['alone-understood']) return { errors: { 'alone-understood': t('decide.error.not-understood') } };
      }
      const wanted = { draftId, revision: entered.revision, when };
      const note = entered.note.trim();
      const outcome = await whileOfficeChanges<AloneOutcome | AskOutcome>(
        at,
        (now) =>
          isAlone
            ? sendAlone(
                now,
                { ...wanted, reason: entered.reason.trim() },
                ports,
                { delayMs: ports.aloneSeconds * 1_000 },
                nowMs,
              )
            : askToSend(now, { ...wanted, ...(note !== '' && { note }) }, ports, nowMs),
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
        case 'approved-before':
          return { errors: {} };
        case 'not-allowed':
        case 'answered':
        case 'too-many':
          return { errors: { when: t(`alone.error.${outcome.kind}`) } };
        default:
          return { errors: { when: t(`decide.error.${outcome.kind}`) } };
      }
    },
  });

/** Whether a member typed a day or a time that did not stand in the form: who then leaves “at once” chosen may mean either. */
function isTimeTyped({ day: typed, time }: Pick<EnteredWhen, 'day' | 'time'>, begun: EnteredWhen): boolean {
  const isOther = (value: string, before: string) => value !== '' && value !== before;
  return (
    isOther(time, begun.time) ||
    (['day', 'month', 'year'] as const).some((part) => isOther(typed[part], begun.day[part]))
  );
}

const FIELD_OF_FAULT = {
  ...{ 'no-day': 'day', past: 'day', far: 'day', 'no-time': 'time', skipped: 'time', 'no-zone': 'time-zone' },
} as const;

function notAsked(t: Words, { note, reason }: Readonly<Record<'note' | 'reason', string>>): NotDone {
  const typed = [
    { label: t('decide.ask.note'), text: note.trim() },
    { label: t('alone.ask.reason'), text: reason.trim() },
  ];
  return { said: t('compose.went-out.not-asked'), typed: typed.filter(({ text }) => text !== '') };
}

async function showNotReady(asked: Asked, draft: Draft, ports: AskRoutePorts, statusCode: number): Promise<Answer> {
  const image = (await imageOf(draft, ports.drafts))?.bytes;
  const preview = await previewDraft(draft, asked.at.office.name, ports, image && { image });
  return pageAnswer(asked.visit, notReadyPage(asked, draft, gateOf(draft, preview, image)), statusCode);
}

/** The revision that the page shows, whatever was posted. */
const seenRevision = (begins: number): Field<number> => ({
  begins,
  isHidden: true,
  typedIn: (posted, id) => Number(postedText(posted, id)),
  shown: (id) => html`<input type="hidden" name="${id}" value="${begins}">`,
});

/** At once, or at a time. Its page shows it, who knows who decides. */
const whenField = (begins: EnteredWhen['when']): Field<EnteredWhen['when']> => ({
  begins,
  typedIn: (posted, id) => (['at', 'at-once'] as const).find((one) => one === postedText(posted, id)),
  shown: () => html``,
});

const timeField = (t: Words, begins: string): Field<string> => ({
  begins,
  typedIn: (posted, id) => postedText(posted, id).trim(),
  shown: (id, value, error) =>
    textField({
      ...{ id, label: t('decide.ask.time'), hint: t('decide.ask.time-hint'), value, error },
      ...{ keys: 'numeric', autocomplete: 'off' },
    }),
});

function zoneField({ t, language }: InWords, begins: string): Field<string> {
  const zones = oneOf(language, { label: t('page.sign-up.time-zone'), begins, ...zoneList(language) });
  return { ...zones, shown: (id, zone, ...wrong) => zones.shown(id, placeOf(findTimeZone(zone) ?? ''), ...wrong) };
}

/** A tick by which a member says that they read it all; each time anew. */
export const understood = (label: string): Field<boolean> => ({
  begins: false,
  typedIn: (posted, id) => postedText(posted, id) !== '',
  shown: (id, _, error) => html`<div id="${id}" tabindex="-1">${error}
<label class="choice"><input type="checkbox" name="${id}" value="yes"> <span>${label}</span></label></div>`,
});

/** A part of the page that something can be wrong with. */
export const place: Field<undefined> = { begins: undefined, typedIn: () => undefined, shown: () => html`` };
