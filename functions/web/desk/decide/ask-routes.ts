import { type AskPorts, askToSend, findReady } from '../../../domain/deciding/ask-to-send.ts';
import { whoDecides } from '../../../domain/deciding/may-decide.ts';
import type { SendingTime } from '../../../domain/deciding/sending-proposal.ts';
import { readSendingTime } from '../../../domain/deciding/sending-time.ts';
import { message } from '../../../locales/messages.ts';
import { type Answer, pageAnswer, seeOther } from '../../kit/answers.ts';
import type { FieldError } from '../../kit/components/errors.ts';
import { type PageEvent, pathParameter, postedFields } from '../../kit/page-event.ts';
import { postedText } from '../../kit/posted-text.ts';
import { notFound } from '../../kit/problem-pages.ts';
import { pathIn, type Visit } from '../../kit/visit.ts';
import type { AtDeskHere } from '../at-desk.ts';
import { isDraftId } from '../compose/is-draft-id.ts';
import { ASK_PATH, proposalPath } from '../desk-paths.ts';
import type { MemberRoute } from '../member-routes.ts';
import {
  askPage,
  DAY_FIELD,
  type EnteredAsk,
  NOTE_FIELD,
  notReadyPage,
  TIME_FIELD,
  WHEN_FIELD,
  ZONE_FIELD,
} from './ask-page.ts';

export interface AskRoutePorts extends AskPorts {
  readonly graceSeconds: number;
}

/** On which a member asks colleagues to send a draft. */
export const askRoutes = (ports: AskRoutePorts): MemberRoute[] => [
  { method: 'GET', path: ASK_PATH, needs: 'propose', answer: (at, event, visit) => show(at, event, visit, ports) },
  { method: 'POST', path: ASK_PATH, needs: 'propose', answer: (at, event, visit) => take(at, event, visit, ports) },
];

const AT_ONCE: SendingTime = { kind: 'at-once' };

async function show(
  at: AtDeskHere,
  event: PageEvent,
  visit: Visit,
  ports: AskRoutePorts,
  asked?: { readonly entered: EnteredAsk; readonly errors: readonly FieldError[] },
): Promise<Answer> {
  const draftId = pathParameter(event, 'draftId');
  const newest = isDraftId(draftId) ? await ports.drafts.find(at.office.publisherId, draftId) : undefined;
  if (!newest) return notFound(visit);
  const { revision, fields } = newest;
  const ready = await findReady(at, { draftId, revision, when: AT_ONCE }, ports);
  if (typeof ready === 'string') return pageAnswer(visit, notReadyPage(visit, at, draftId), asked ? 409 : 200);
  const { version } = ready.preview;
  const isUrgent = version.isUrgent === true;
  const entered = asked?.entered ?? {
    when: 'at-once',
    day: { day: '', month: '', year: '' },
    time: '',
    zone: fields.actByZone ?? '',
    note: '',
  };
  const errors = asked?.errors ?? [];
  const page = askPage(visit, at, {
    ...{ draftId, revision, title: version.edition.title, isUrgent, entered, errors },
    deciders: whoDecides(at.office, { author: at.member, isUrgent }),
    graceSeconds: ports.graceSeconds,
    thisYear: new Date(ports.nowMs()).getUTCFullYear(),
  });
  return pageAnswer(visit, page, errors.length > 0 ? 422 : 200);
}

async function take(at: AtDeskHere, event: PageEvent, visit: Visit, ports: AskRoutePorts): Promise<Answer> {
  const { language } = visit;
  const draftId = pathParameter(event, 'draftId');
  if (!isDraftId(draftId)) return notFound(visit);
  const entered = enteredIn(postedFields(event));
  const refused = (fieldId: string, text: string) =>
    show(at, event, visit, ports, { entered, errors: [{ fieldId, text }] });
  const nowMs = ports.nowMs();
  const when = entered.when === 'at-once' ? AT_ONCE : readSendingTime({ ...entered, day: isoDay(entered.day) }, nowMs);
  if ('fault' in when) return refused(FIELD_OF_FAULT[when.fault], message(language, `decide.error.${when.fault}`));
  const revision = Number(postedText(postedFields(event), 'revision'));
  const note = entered.note.trim();
  const wanted = { draftId, revision, when, ...(note !== '' && { note }) };
  const outcome = await askToSend(at, wanted, ports, nowMs);
  switch (outcome.kind) {
    case 'asked':
    case 'asked-before':
      return seeOther(pathIn(language, proposalPath(outcome.proposalId)));
    case 'gone':
      return notFound(visit);
    case 'not-ready':
      return pageAnswer(visit, notReadyPage(visit, at, draftId), 409);
    default:
      return refused(WHEN_FIELD, message(language, `decide.error.${outcome.kind}`));
  }
}

function enteredIn(fields: unknown): EnteredAsk {
  const text = (name: string) => postedText(fields, name);
  return {
    when: text(WHEN_FIELD) === 'at' ? 'at' : 'at-once',
    day: { day: text(`${DAY_FIELD}-day`), month: text(`${DAY_FIELD}-month`), year: text(`${DAY_FIELD}-year`) },
    time: text(TIME_FIELD).trim(),
    zone: text(ZONE_FIELD),
    note: text(NOTE_FIELD),
  };
}

const isoDay = ({ day, month, year }: EnteredAsk['day']) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

const FIELD_OF_FAULT = {
  'no-day': DAY_FIELD,
  'no-time': TIME_FIELD,
  'no-zone': ZONE_FIELD,
  past: DAY_FIELD,
  far: DAY_FIELD,
  skipped: TIME_FIELD,
} as const;
