import type { Language } from '../../contract/languages.ts';
import { UNDO_UNSUBSCRIBE_DAYS } from '../../contract/limits.ts';
import { isUndoneEarly } from '../../domain/notices/notices.ts';
import type { CaseNaming, Follow } from '../../domain/subscriber/subscriber.ts';
import { describeFollow, momentOf, namesFor, REASON_FIELD, SENT_FIELD } from '../../domain/subscriber/subscriber.ts';
import { canUndo, showUndoStop, undoStop, undoUnsubscribe } from '../../domain/unsubscribing/unsubscribing.ts';
import { countStopUndone, countUnsubscribeUndone } from '../../telemetry/metrics.ts';
import type { Answer, Page, PageRoute, TokenAnswer, Visit } from '../kit/kit.ts';
import {
  buttonForm,
  html,
  pageAnswer,
  pathIn,
  tokenRoutes,
  toPreferences,
  toSignUp,
  unknownLink,
  untilMoved,
  wordedPage,
} from '../kit/kit.ts';
import { reasonIn } from './reason-in.ts';
import { type UndoPressActPorts, undoPressAct } from './undo-press.ts';

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

const undoPage = (language: Language, action: string): Page =>
  wordedPage(language, 'undo', {
    beneath: (t) => html`${buttonForm({ action, label: t('page.undo.button') })}
<p class="hint">${t('page.unsubscribed.erase')}</p>
<p><a href="${pathIn(language, '/preferences')}">${t('page.to-preferences')}</a></p>`,
  });

/** Nothing is undone yet, since a program may have pressed: a press a minute later is a person's. */
const undoEarlyPage = (language: Language, action: string): Page =>
  wordedPage(language, 'undo-early', {
    beneath: (t) => html`<p>${t('page.undo-early.if-you')}</p>
${buttonForm({ action, label: t('page.undo.button') })}`,
  });

const undonePage = (language: Language): Page =>
  wordedPage(language, 'undone', { beneath: () => toPreferences(language) });

/**
 * Of a link that undoes nothing: the same for one that was used, is too old, was mailed to an address of before, or is of a subscriber who has chosen
 * something else since or is erased. Another person may hold the mail.
 */
const undoOverPage = (language: Language): Page =>
  wordedPage(language, 'undo-over', {
    values: { days: UNDO_UNSUBSCRIBE_DAYS },
    beneath: (t) => html`<ul>
<li>${t('page.undo-over.twice')}</li>
<li>${t('page.undo-over.left')}</li>
<li>${t('page.undo-over.again')}</li>
</ul>
${toPreferences(language)}
${toSignUp(language)}`,
  });

/** One button that brings back one follow. @param follow - in words. It shows nothing else that its owner follows: mails get forwarded. */
const undoStopPage = (language: Language, follow: string, action: string): Page =>
  wordedPage(language, 'undo-stop', {
    values: { follow },
    beneath: (t) => buttonForm({ action, label: t('page.undo-stop.button') }),
  });

const undoneStopPage = (language: Language, follow: string): Page =>
  wordedPage(language, 'undone-stop', { values: { follow }, beneath: () => toPreferences(language) });
