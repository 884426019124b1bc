import type { Language } from '../../contract/languages.ts';
import { isUndoneEarly } from '../../domain/notices/gateway-guard.ts';
import { type CaseNaming, namesFor } from '../../domain/subscriber/follows/case-name.ts';
import { describeFollow } from '../../domain/subscriber/follows/describe-follow.ts';
import type { Follow } from '../../domain/subscriber/follows/follow.ts';
import { momentOf, REASON_FIELD, SENT_FIELD } from '../../domain/subscriber/links.ts';
import { showUndoStop, undoStop } from '../../domain/unsubscribing/undo-stop.ts';
import { canUndo, undoUnsubscribe } from '../../domain/unsubscribing/undo-unsubscribe.ts';
import { countStopUndone, countUnsubscribeUndone } from '../../telemetry/metrics.ts';
import { type Answer, pageAnswer } from '../kit/answers.ts';
import type { PageRoute } from '../kit/page-handler.ts';
import { unknownLink } from '../kit/problem-pages.ts';
import { type TokenAnswer, tokenRoutes, untilMoved } from '../kit/token-routes.ts';
import type { Visit } from '../kit/visit.ts';
import { reasonIn } from './reason-in.ts';
import { undoEarlyPage, undonePage, undoOverPage, undoPage } from './undo-pages.ts';
import { type UndoPressActPorts, undoPressAct } from './undo-press-act.ts';
import { undoneStopPage, undoStopPage } from './undo-stop-pages.ts';

type Ports = UndoPressActPorts & CaseNaming;

export interface UndoLimits {
  /** After its mail, a press this soon may be a mail gateway's. */
  readonly undoAfterMs: number;
}

/** What the link of a mail asks to undo: an unsubscribe, or the stop of one follow. */
interface Undo {
  readonly subscriberId: string;
  readonly endedAtMs: number;
  readonly followId: string | undefined;
  readonly mailedAtMs: number | undefined;
  readonly action: string;
}

/** The page that the mail of an unsubscribe or of a stop links to, and its button. */
export function undoRoutes(ports: Ports, limits: UndoLimits): PageRoute[] {
  return tokenRoutes(ports, {
    purpose: 'undo-unsubscribe',
    path: '/undo',
    show: untilMoved(
      ports,
      answerTo(ports, (undo, visit) => show(undo, visit, ports)),
      overForHolder,
    ),
    press: untilMoved(
      ports,
      answerTo(ports, (undo, visit) => {
        const isEarly = isUndoneEarly(undo, limits.undoAfterMs, ports.nowMs());
        return isEarly ? showEarly(undo, visit, ports) : press(undo, visit, ports);
      }),
      overForHolder,
    ),
    otherwise: undoPressAct(ports),
  });
}

const answerTo =
  (ports: Pick<Ports, 'tokenKeys'>, answer: (undo: Undo, visit: Visit) => Promise<Answer>): TokenAnswer =>
  async ({ subjectId: subscriberId, stamp: endedAtMs, ownPath, event, visit }) => {
    const { [SENT_FIELD]: sent = '' } = event.queryStringParameters ?? {};
    const reason = await reasonIn(event, ports);
    if (reason?.kind === 'unknown') return unknownLink(visit);
    const mailedAtMs = momentOf(sent);
    const action = [
      ownPath,
      ...(mailedAtMs === undefined ? [] : [`${SENT_FIELD}=${sent}`]),
      ...(reason === undefined ? [] : [`${REASON_FIELD}=${reason.field}`]),
    ].join('&');
    return answer({ subscriberId, endedAtMs, followId: reason?.followId, mailedAtMs, action }, visit);
  };

const unsubscribedOf = ({ subscriberId, endedAtMs }: Undo) => ({ subscriberId, unsubscribedAtMs: endedAtMs });

const stopOf = ({ subscriberId, endedAtMs }: Undo, followId: string) => ({
  subscriberId,
  followId,
  stoppedAtMs: endedAtMs,
});

async function show(undo: Undo, visit: Visit, ports: Ports): Promise<Answer> {
  const { language } = visit;
  const { followId, action } = undo;
  if (followId === undefined)
    return (await canUndo(unsubscribedOf(undo), ports.subscribers, ports.nowMs()))
      ? pageAnswer(visit, undoPage(language, action))
      : over(visit);
  const shown = await showUndoStop(stopOf(undo, followId), ports, ports.nowMs());
  if (shown.kind !== 'possible') return over(visit);
  return pageAnswer(visit, undoStopPage(language, await inWords(shown.follow, language, ports), action));
}

/** What is asked for may be over: then waiting a minute is of no use. */
async function showEarly(undo: Undo, visit: Visit, ports: Ports): Promise<Answer> {
  const shown = await show(undo, visit, ports);
  return shown.statusCode === 200 ? pageAnswer(visit, undoEarlyPage(visit.language, undo.action)) : shown;
}

async function press(undo: Undo, visit: Visit, ports: Ports): Promise<Answer> {
  const nowMs = ports.nowMs();
  const { language } = visit;
  if (undo.followId !== undefined) {
    const outcome = await undoStop(stopOf(undo, undo.followId), ports, nowMs);
    if (outcome.kind !== 'back' || !outcome.isNew) return over(visit);
    countStopUndone();
    return pageAnswer(visit, undoneStopPage(language, await inWords(outcome.follow, language, ports)));
  }
  const outcome = await undoUnsubscribe(unsubscribedOf(undo), ports, nowMs);
  if (outcome.kind !== 'back' || !outcome.isNew) return over(visit);
  countUnsubscribeUndone();
  return pageAnswer(visit, undonePage(language));
}

const inWords = async (follow: Follow, language: Language, ports: CaseNaming): Promise<string> =>
  describeFollow(follow, language, await namesFor([follow], ports));

const over = (visit: Visit): Answer => pageAnswer(visit, undoOverPage(visit.language), 410);

const overForHolder: TokenAnswer = async ({ visit }) => over(visit);
