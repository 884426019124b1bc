import type { Language } from '../../contract/languages.ts';
import type { CaseNaming } from '../../domain/subscriber/follows/case-name.ts';
import type { Follow } from '../../domain/subscriber/follows/follow.ts';
import type { UnsubscribePorts } from '../../domain/unsubscribing/unsubscribe.ts';
import { type Answer, pageAnswer } from '../kit/answers.ts';
import { html } from '../kit/html.ts';
import type { Page } from '../kit/layout.ts';
import type { PageEvent } from '../kit/page-event.ts';
import { pathIn, type Visit } from '../kit/visit.ts';
import { wordedPage } from '../kit/worded-page.ts';
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
