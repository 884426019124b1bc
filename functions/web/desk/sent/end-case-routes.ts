import { z } from 'zod';
import { CASE_ENDINGS, type CaseEnd } from '../../../contract/case-endings.ts';
import { type ActToTell, actsToTell } from '../../../domain/members/mail-colleague-acted.ts';
import { type EndCasePorts, endCase } from '../../../domain/publishing/ending/end-case.ts';
import { lastDayOnEarth } from '../../../domain/publishing/input/last-day-on-earth.ts';
import { utcDayOf } from '../../../domain/time/spans.ts';
import { message } from '../../../locales/messages.ts';
import { type Answer, pageAnswer, seeOther } from '../../kit/answers.ts';
import { type EnteredDay, enteredDay } from '../../kit/components/fields/day-field.ts';
import { type PageEvent, postedFields } from '../../kit/page-event.ts';
import { postedText } from '../../kit/posted-text.ts';
import { notFound } from '../../kit/problem-pages.ts';
import { pathIn, type Visit } from '../../kit/visit.ts';
import type { AtDeskHere } from '../kit/desk-frame.ts';
import { deskHref, deskPath } from '../kit/desk-rights.ts';
import type { MemberRoute } from '../kit/member-routes.ts';
import { endCasePage, HOW_FIELD, ON_FIELD, OPEN_AGAIN } from './end-case-page.ts';
import { ownAppealIn } from './own-appeal-in.ts';

export interface EndCaseRoutePorts extends EndCasePorts {
  /** Members to be mailed. */
  enqueueActed(acts: readonly ActToTell[]): Promise<void>;
}

/** On which a member who decides about sending says how a case ended, without mail. */
export const endCaseRoutes = (ports: EndCaseRoutePorts): MemberRoute[] => [
  { method: 'GET', path: '/desk/sent/{appealId}/end', answer: (at, event, visit) => show(at, event, visit, ports) },
  { method: 'POST', path: '/desk/sent/{appealId}/end', answer: (at, event, visit) => take(at, event, visit, ports) },
];

interface Refused {
  readonly how: string;
  readonly day: EnteredDay;
  readonly fieldId: string;
  readonly error: 'how' | 'day' | 'busy';
}

async function show(
  at: AtDeskHere,
  event: PageEvent,
  visit: Visit,
  ports: EndCasePorts,
  refused?: Refused,
): Promise<Answer> {
  const own = await ownAppealIn(at, event, ports);
  if (!own) return notFound(visit);
  const { newest } = own;
  const { language } = visit;
  if (newest.kind === 'retraction') return seeOther(deskHref(language, '/desk/sent/{appealId}', newest));
  const today = utcDayOf(ports.nowMs());
  const page = endCasePage(visit, at, {
    newest,
    how: refused?.how ?? newest.ended?.how ?? '',
    day: refused?.day ?? enteredDay(newest.ended?.on ?? today),
    errors: refused ? [{ fieldId: refused.fieldId, text: message(language, `sent.end.error.${refused.error}`) }] : [],
    thisYear: Number(today.slice(0, 4)),
  });
  return pageAnswer(visit, page, refused ? 422 : 200);
}

async function take(at: AtDeskHere, event: PageEvent, visit: Visit, ports: EndCaseRoutePorts): Promise<Answer> {
  const own = await ownAppealIn(at, event, ports);
  if (!own) return notFound(visit);
  const posted = postedFields(event);
  const text = (name: string) => postedText(posted, name);
  const how = text(HOW_FIELD);
  const day = { day: text(`${ON_FIELD}-day`), month: text(`${ON_FIELD}-month`), year: text(`${ON_FIELD}-year`) };
  const read = readEnd(how, day, lastDayOnEarth(ports.nowMs()));
  if ('error' in read) return show(at, event, visit, ports, { how, day, ...read });
  const { appealId } = own.newest;
  const outcome = await endCase(at, appealId, read.ended, ports);
  if (outcome.kind === 'busy') return show(at, event, visit, ports, { how, day, fieldId: HOW_FIELD, error: 'busy' });
  const page = deskPath('/desk/sent/{appealId}', { appealId });
  if (outcome.kind !== 'written') return seeOther(pathIn(visit.language, page));
  const did = read.ended ? 'case-ended' : 'case-opened';
  await ports.enqueueActed(actsToTell(at, { did, actId: outcome.entryId, about: appealId }));
  return seeOther(pathIn(visit.language, `${page}?done=${did}`));
}

type ReadEnd = { readonly ended: CaseEnd | undefined } | Pick<Refused, 'fieldId' | 'error'>;

function readEnd(how: string, { day, month, year }: EnteredDay, today: string): ReadEnd {
  if (how === OPEN_AGAIN) return { ended: undefined };
  const ending = z.enum(CASE_ENDINGS).safeParse(how).data;
  if (ending === undefined) return { fieldId: HOW_FIELD, error: 'how' };
  const on = z.iso.date().safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`).data;
  return on === undefined || on > today ? { fieldId: ON_FIELD, error: 'day' } : { ended: { how: ending, on } };
}
