import { type ActToTell, actsToTell } from '../../../domain/members/mail-colleague-acted.ts';
import { takeBack } from '../../../domain/publishing/taking-back/take-back.ts';
import type { VersionPorts } from '../../../domain/publishing/write-next-version.ts';
import { message } from '../../../locales/messages.ts';
import { type Answer, pageAnswer, seeOther } from '../../kit/answers.ts';
import { type PageEvent, postedFields } from '../../kit/page-event.ts';
import { postedText } from '../../kit/posted-text.ts';
import { notFound } from '../../kit/problem-pages.ts';
import { pathIn, type Visit } from '../../kit/visit.ts';
import type { AtDeskHere } from '../at-desk.ts';
import { sentAppealPath, TAKE_BACK_PATH, TAKE_DOWN_PATH } from '../desk-paths.ts';
import type { MemberRoute } from '../member-routes.ts';
import { ownAppealIn } from './own-appeal-in.ts';
import { REASON_FIELD, type TakeBackShown, takeBackPage } from './take-back-page.ts';

export interface TakeBackRoutePorts extends VersionPorts {
  /** Members to be mailed. */
  enqueueActed(acts: readonly ActToTell[]): Promise<void>;
}

const PATHS = { 'take-back': TAKE_BACK_PATH, 'take-down': TAKE_DOWN_PATH } as const;
type Does = TakeBackShown['does'];

/** On which one member withdraws an appeal in fixed words, or takes it down without mail: at once, and out of no budget. */
export const takeBackRoutes = (ports: TakeBackRoutePorts): MemberRoute[] =>
  (Object.keys(PATHS) as Does[]).flatMap((does): MemberRoute[] => [
    {
      method: 'GET',
      path: PATHS[does],
      answer: (at, event, visit) => show(at, event, visit, does, ports),
    },
    {
      method: 'POST',
      path: PATHS[does],
      answer: (at, event, visit) => take(at, event, visit, does, ports),
    },
  ]);

async function show(
  at: AtDeskHere,
  event: PageEvent,
  visit: Visit,
  does: Does,
  ports: TakeBackRoutePorts,
  refused?: { readonly reason: string; readonly error: 'no-reason' | 'busy' },
): Promise<Answer> {
  const own = await ownAppealIn(at, event, ports);
  if (!own) return notFound(visit);
  const { newest } = own;
  const { language } = visit;
  const isOver = newest.kind === 'retraction' && !(does === 'take-back' && newest.isTakenDown);
  if (isOver) return seeOther(pathIn(language, sentAppealPath(newest.appealId)));
  const errors = refused ? [{ fieldId: REASON_FIELD, text: message(language, `sent.error.${refused.error}`) }] : [];
  const path = PATHS[does].replace('{appealId}', newest.appealId) as `/${string}`;
  const page = takeBackPage(visit, at, { newest, does, path, reason: refused?.reason ?? '', errors });
  return pageAnswer(visit, page, refused ? 422 : 200);
}

async function take(
  at: AtDeskHere,
  event: PageEvent,
  visit: Visit,
  does: Does,
  ports: TakeBackRoutePorts,
): Promise<Answer> {
  const own = await ownAppealIn(at, event, ports);
  if (!own) return notFound(visit);
  const reason = postedText(postedFields(event), REASON_FIELD).trim();
  if (reason === '') return show(at, event, visit, does, ports, { reason, error: 'no-reason' });
  const { appealId } = own.newest;
  const outcome = await takeBack(at, { appealId, mails: does === 'take-back', reason }, ports);
  if (outcome.kind === 'no such appeal') return notFound(visit);
  if (outcome.kind === 'busy') return show(at, event, visit, does, ports, { reason, error: 'busy' });
  const page = sentAppealPath(appealId);
  if (outcome.kind === 'taken back before') return seeOther(pathIn(visit.language, page));
  const did = does === 'take-back' ? 'appeal-withdrawn' : 'appeal-taken-down';
  await ports.enqueueActed(actsToTell(at, { did, actId: outcome.entryId, about: appealId }));
  return seeOther(pathIn(visit.language, `${page}?done=${did}`));
}
