import type { Context } from 'aws-lambda';
import type { AppealVersion } from '../../../functions/domain/appeal/versions.ts';
import { type AppealCard, cardOf } from '../../../functions/domain/archive/card.ts';
import type { Archive, ShelvedAppeal } from '../../../functions/domain/archive/ports.ts';
import { type Shelf, shelvesOf } from '../../../functions/domain/archive/shelves.ts';
import { caseRoutes } from '../../../functions/web/feeds/case-routes.ts';
import { feedRoutes } from '../../../functions/web/feeds/feed-routes.ts';
import type { Answer } from '../../../functions/web/kit/answers.ts';
import { type PageRoute, pageHandler } from '../../../functions/web/kit/page-handler.ts';
import { aVersion, NOW_MS } from '../publishing/builders.ts';
import { aSite, eventOf } from '../subscribing/pages.ts';

export const idOf = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const aCard = (given: Partial<AppealCard> = {}): AppealCard => ({
  ...cardOf(aVersion({ appealId: idOf(1) }), NOW_MS),
  ...given,
});

/** Shelves with what was put on them, in the order of time, one card for each appeal. */
export class ShelvedCards implements Archive {
  reads = 0;
  private readonly cards = new Map<string, AppealCard>();
  private readonly shelves = new Map<string, readonly Shelf[]>();

  put(...cards: readonly AppealCard[]): this {
    for (const card of cards) {
      this.shelves.set(card.appealId, shelvesOf(card, this.shelves.get(card.appealId) ?? []));
      this.cards.set(card.appealId, card);
    }
    return this;
  }

  async readShelf(shelf: Shelf, most: number, after?: ShelvedAppeal): Promise<readonly ShelvedAppeal[]> {
    this.reads += 1;
    const rows = [...this.cards.values()]
      .filter(({ appealId }) => this.shelves.get(appealId)?.includes(shelf))
      .map(({ appealId, publishedAtMs }) => ({ appealId, atMs: publishedAtMs, page: 0 }))
      .toSorted((one, other) => other.atMs - one.atMs);
    const from = after ? rows.findIndex(({ appealId }) => appealId === after.appealId) + 1 : 0;
    return rows.slice(from, from + most);
  }

  async findCards(appealIds: readonly string[]): Promise<readonly AppealCard[]> {
    return appealIds.flatMap((appealId) => this.cards.get(appealId) ?? []);
  }
}

interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly pathParameters?: Readonly<Record<string, string>>;
}

/** Asks routes as API Gateway would. */
export async function askRoutes(
  routes: readonly PageRoute[],
  path: string,
  { method = 'GET', headers = {}, pathParameters = {} }: Asking = {},
): Promise<Answer> {
  const handler = pageHandler(aSite(), routes);
  const event = eventOf(method, path);
  const asked = { ...event, pathParameters, headers: { ...event.headers, ...headers } };
  return (await handler(asked as Parameters<typeof handler>[0], A_CONTEXT)) as Answer; // Middy's types know neither
}

export const askFeed = (archive: Archive, path: string, asking?: Asking): Promise<Answer> =>
  askRoutes(feedRoutes({ archive }), path, asking);

/** Asks for what programs read of a case. @param versions - in their order. */
export const askOfCase = (versions: readonly AppealVersion[], path: string): Promise<Answer> =>
  askRoutes(caseRoutes({ listVersions: async () => versions }), path, { pathParameters: { appealId: idOf(1) } });

const A_CONTEXT = { awsRequestId: '11111111-2222-4333-8444-555555555555' } as Context; // what the routes read of it
