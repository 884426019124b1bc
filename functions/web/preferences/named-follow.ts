import type { Language } from '../../contract/languages.ts';
import type { CaseNaming, Follow } from '../../domain/subscriber/subscriber.ts';
import type { UnsubscribePorts } from '../../domain/unsubscribing/unsubscribing.ts';
import type { Answer, Page, PageEvent, Visit } from '../kit/kit.ts';
import { html, pageAnswer, pathIn, wordedPage } from '../kit/kit.ts';
import { followIdIn } from './follow-paths.ts';
import type { SessionPorts, SignedIn } from './session-routes.ts';

export interface FollowRoutePorts extends UnsubscribePorts, CaseNaming, Pick<SessionPorts, 'nowMs' | 'tokenKeys'> {
  newFollowId(): string;
}

/** The follow that the address of a page names, if they have it. */
export async function findNamed(
  { subscriber }: SignedIn,
  event: PageEvent,
  { tokenKeys }: Pick<FollowRoutePorts, 'tokenKeys'>,
): Promise<Follow | undefined> {
  const named = await followIdIn(event, tokenKeys);
  return subscriber.follows.find(({ followId }) => followId === named);
}

export const gone = (visit: Visit): Answer => pageAnswer(visit, followGonePage(visit.language), 410);

const followGonePage = (language: Language): Page =>
  wordedPage(language, 'follow-gone', {
    beneath: (t) =>
      html`<p class="actions"><a class="button" href="${pathIn(language, '/preferences/mine')}">${t('page.mine.back')}</a></p>`,
  });
