import type { AloneOutcome, AlonePorts, AskOutcome, SendingTime } from '../../../domain/deciding/deciding.ts';
import {
  askToSend,
  findAsking,
  findReady,
  isReason,
  maySendAlone,
  openFindings,
  readSendingTime,
  sendAlone,
  whoStops,
  whyAsOne,
} from '../../../domain/deciding/deciding.ts';
import { type Draft, findWentOut, imageOf, previewDraft, type WentOutPorts } from '../../../domain/drafts/drafts.ts';
import { type Offices, whileOfficeChanges } from '../../../domain/members/members.ts';
import type { Words } from '../../../locales/messages.ts';
import type { Answer, Visit } from '../../kit/kit.ts';
import { pageAnswer, pathParameter, postedFields, postedText, writtenDay } from '../../kit/kit.ts';
import type { AtDeskHere, NotDone } from '../kit/kit.ts';
import {
  askedForLine,
  day,
  deskForm,
  deskPath,
  isDraftId,
  timeAskedFor,
  wentOutAnswer,
  wentOutPage,
  words,
} from '../kit/kit.ts';
import { place, seenRevision, timeField, understood, whenField, zoneField } from './ask-fields.ts';
import { askPage } from './ask-page.ts';
import { isFresh } from './fresh-sign-in.ts';
import { notReadyPage } from './not-ready-page.ts';

export interface AskRoutePorts extends AlonePorts, WentOutPorts {
  readonly drafts: AlonePorts['drafts'];
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
    read: async ({ at, event }) => {
      const draftId = pathParameter(event, 'draftId');
      return isDraftId(draftId) ? ports.drafts.find(at.office.publisherId, draftId) : undefined;
    },
    fields: ({ language, t }, { revision, fields }) => {
      const nowMs = ports.nowMs();
      const asked = timeAskedFor(fields, nowMs);
      const thisYear = new Date(nowMs).getUTCFullYear();
      return {
        revision: seenRevision(revision),
        when: whenField(asked.when),
        day: day(language, {
          ...{ legend: t('decide.ask.day'), hint: t('decide.ask.day-hint') },
          ...{ begins: asked.day, years: [thisYear, thisYear + 1] },
        }),
        time: timeField(t, asked.time),
        'time-zone': zoneField(language, asked.zone),
        note: words({ label: t('decide.ask.note'), hint: t('decide.ask.note-hint') }),
        reason: words({ label: t('alone.ask.reason'), hint: t('alone.ask.reason-hint') }),
        'alone-understood': understood(t('decide.understood')),
        alone: place,
      };
    },
    page: async ({ at, visit, language }, draft, shown) => {
      const { draftId, revision, fields } = draft;
      const wentOut = await findWentOut(at, draftId, ports);
      if (wentOut) return pageAnswer(visit, wentOutPage(language, at, wentOut));
      const ready = await findReady(at, { draftId, revision, when: AT_ONCE }, ports);
      if (typeof ready === 'string') return showNotReady(at, draft, visit, ports, shown.isRefused ? 409 : 200);
      const { version } = ready.preview;
      const isUrgent = version.isUrgent === true;
      const nowMs = ports.nowMs();
      const mayBeAlone = maySendAlone(at.office, at.member, isUrgent);
      const asking = await findAsking(at, { draftId, revision, isUrgent }, ports, nowMs);
      const { deciders, notSecond, askers, approved, replaces } = asking;
      const asOne = deciders.filter((one) => whyAsOne(at.office, { author: at.member, isUrgent }, one, nowMs));
      return askPage(visit, at, {
        ...{ ...shown, draftId, revision, title: version.edition.title, kind: version.kind, isUrgent },
        askedFor: askedForLine(language, fields, nowMs),
        ...{ deciders, notSecond, askers, approved, replaces: replaces[0] },
        asOne: { members: asOne, delaySeconds: ports.aloneSeconds },
        told: whoStops(at.office, [at.member.memberId]),
        graceSeconds: ports.graceSeconds,
        ...(mayBeAlone && { alone: { delaySeconds: ports.aloneSeconds, isFresh: isFresh(at, nowMs) } }),
      });
    },
    does: async ({ at, event, t, visit }, entered, { draftId }) => {
      const wentOut = await findWentOut(at, draftId, ports);
      if (wentOut) return wentOutAnswer(at, wentOut, visit, notAsked(t, entered));
      if (entered.when === undefined) return { errors: { when: t('compose.asked-for-choose') } };
      const nowMs = ports.nowMs();
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

async function showNotReady(
  at: AtDeskHere,
  draft: Draft,
  visit: Visit,
  ports: AskRoutePorts,
  statusCode: number,
): Promise<Answer> {
  const image = (await imageOf(draft, ports.drafts))?.bytes;
  const preview = await previewDraft(draft, at.office.name, ports, image && { image });
  const open = openFindings(draft, image);
  return pageAnswer(visit, notReadyPage(visit, at, { draft, preview, open }), statusCode);
}
