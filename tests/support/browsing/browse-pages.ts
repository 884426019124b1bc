import type { Context } from 'aws-lambda';
import type { AppealCard } from '../../../functions/domain/archive/card.ts';
import { browseRoutes } from '../../../functions/web/browse/browse.ts';
import { pageHandler } from '../../../functions/web/kit/page-handler.ts';
import type { Site } from '../../../functions/web/kit/site.ts';
import { NOW_MS } from '../subscribing/builders.ts';
import { aSite, eventOf } from '../subscribing/pages.ts';
import { ArchiveOfCards } from './archive-of-cards.ts';

type HandlerEvent = Parameters<ReturnType<typeof pageHandler>>[0];

/** A page of those that show many appeals, and what was read for it. */
export async function browsed(path: string, cards: readonly AppealCard[], site: Partial<Site> = {}) {
  const archive = new ArchiveOfCards(cards);
  const handler = pageHandler(aSite(site), browseRoutes({ archive, nowMs: () => NOW_MS }));
  const event = { ...eventOf('GET', path), cookies: [] } as HandlerEvent; // Middy's type forbids what the event leaves out
  const answer = await handler(event, {} as Context); // the pages read nothing of it
  if (!answer) throw new Error(`${path} was not answered`);
  return { statusCode: answer.statusCode, text: answer.body ?? '', read: archive.read };
}
