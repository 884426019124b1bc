import type { AppealVersion } from '../../../domain/appeal/appeal.ts';
import { largestReached } from '../../../domain/deciding/watching/largest-reached.ts';
import { type AppealSendingsPorts, sendingsOfAppeal } from '../../../domain/deciding/watching/sendings-of-appeal.ts';
import { type ActToTell, actsToTell } from '../../../domain/members/mail-colleague-acted.ts';
import { takeBack } from '../../../domain/publishing/taking-back/take-back.ts';
import type { VersionPorts } from '../../../domain/publishing/write-next-version.ts';
import { message } from '../../../locales/messages.ts';
import { type Answer, pageAnswer, seeOther } from '../../kit/answers.ts';
import { type PageEvent, postedFields } from '../../kit/page-event.ts';
import { postedText } from '../../kit/posted-text.ts';
import { notFound } from '../../kit/problem-pages.ts';
import { pathIn, type Visit } from '../../kit/visit.ts';
import type { AtDeskHere } from '../kit/desk-frame.ts';
import { deskHref, deskPath } from '../kit/desk-rights.ts';
import { type Mailed, SHOWN_FIELD, shownOf } from '../kit/mailed-part.ts';
import type { MemberRoute } from '../kit/member-routes.ts';
import { ownAppealIn } from './own-appeal-in.ts';
import { REASON_FIELD, type TakeBackShown, takeBackPage } from './take-back-page.ts';

export interface TakeBackRoutePorts extends VersionPorts, AppealSendingsPorts {
  /** Members to be mailed. */
  enqueueActed(acts: readonly ActToTell[]): Promise<void>;
}

const PATHS = {
  'take-back': '/desk/sent/{appealId}/take-back',
  'take-down': '/desk/sent/{appealId}/take-down',
} as const;
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

interface Refused {
  readonly reason: string;
  /** Left out where only what the page says is another by now. */
  readonly error?: 'no-reason' | 'busy';
}

async function show(
  at: AtDeskHere,
  event: PageEvent,
  visit: Visit,
  does: Does,
  ports: TakeBackRoutePorts,
  refused?: Refused,
): Promise<Answer> {
  const own = await ownAppealIn(at, event, ports);
  if (!own) return notFound(visit);
  const { newest } = own;
  const { language } = visit;
  if (isOver(newest, does)) return seeOther(deskHref(language, '/desk/sent/{appealId}', newest));
  const errors = refused?.error
    ? [{ fieldId: REASON_FIELD, text: message(language, `sent.error.${refused.error}`) }]
    : [];
  const path = PATHS[does].replace('{appealId}', newest.appealId) as `/${string}`;
  const page = takeBackPage(visit, at, {
    ...{ newest, does, path, reason: refused?.reason ?? '', errors },
    mailed: await mailedBy(newest, does, ports),
    wasChanged: refused !== undefined && errors.length === 0,
  });
  return pageAnswer(visit, page, refused ? (errors.length > 0 ? 422 : 409) : 200);
}

const isOver = ({ kind, isTakenDown }: AppealVersion, does: Does): boolean =>
  kind === 'retraction' && !(does === 'take-back' && isTakenDown);

async function mailedBy(newest: AppealVersion, does: Does, ports: TakeBackRoutePorts): Promise<Mailed> {
  if (does === 'take-down') return { kind: 'no-one', reached: undefined };
  return { kind: 'retraction', reached: largestReached(await sendingsOfAppeal(newest, ports)) };
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
  const { newest } = own;
  const page = deskPath('/desk/sent/{appealId}', newest);
  if (isOver(newest, does)) return seeOther(pathIn(visit.language, page));
  const posted = postedFields(event);
  const reason = postedText(posted, REASON_FIELD).trim();
  if (reason === '') return show(at, event, visit, does, ports, { reason, error: 'no-reason' });
  const isAsShown = postedText(posted, SHOWN_FIELD) === shownOf(newest.version, await mailedBy(newest, does, ports));
  if (!isAsShown) return show(at, event, visit, does, ports, { reason });
  const { appealId, version: seenVersion } = newest;
  const outcome = await takeBack(at, { appealId, seenVersion, mails: does === 'take-back', reason }, ports);
  switch (outcome.kind) {
    case 'no such appeal':
      return notFound(visit);
    case 'busy':
      return show(at, event, visit, does, ports, { reason, error: 'busy' });
    case 'changed meanwhile':
      return show(at, event, visit, does, ports, { reason });
    case 'taken back before':
      return seeOther(pathIn(visit.language, page));
    case 'taken back': {
      const did = does === 'take-back' ? 'appeal-withdrawn' : 'appeal-taken-down';
      await ports.enqueueActed(actsToTell(at, { did, actId: outcome.entryId, about: appealId }));
      return seeOther(pathIn(visit.language, `${page}?done=${did}`));
    }
  }
}
