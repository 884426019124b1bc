import { beforeAll, expect, test } from 'vitest';
import { makeAppealReads } from '../../../functions/adapters/dynamodb/appeal/appeals.ts';
import { cardItem } from '../../../functions/adapters/dynamodb/archive/card-item.ts';
import { makeProposalReads } from '../../../functions/adapters/dynamodb/deciding/proposal-reads.ts';
import { makeDispatches } from '../../../functions/adapters/dynamodb/dispatch/dispatches.ts';
import { slicesOf } from '../../../functions/adapters/dynamodb/dispatch/slices.ts';
import { makeBroughtDrafts } from '../../../functions/adapters/dynamodb/drafts/brought-drafts.ts';
import { makeDrafts } from '../../../functions/adapters/dynamodb/drafts/desk-drafts.ts';
import { makeKeptDrafts } from '../../../functions/adapters/dynamodb/drafts/kept-drafts.ts';
import { isMailHeld } from '../../../functions/adapters/dynamodb/mail-hold.ts';
import { makeOwnAppeals } from '../../../functions/adapters/dynamodb/publishing/own-appeals.ts';
import { makeReleaseLists } from '../../../functions/adapters/dynamodb/publishing/releases.ts';
import { sealedText } from '../../../functions/adapters/dynamodb/sealed-text.ts';
import { makeShownNumbers } from '../../../functions/adapters/dynamodb/showing/shown-numbers.ts';
import { writeItems } from '../../../functions/adapters/table/batches.ts';
import {
  deskSavedKey,
  publisherDraftKey,
  publisherPublishedKey,
  releaseKey,
} from '../../../functions/contract/table-keys.ts';
import { type Draft, overviewOf } from '../../../functions/domain/drafts/draft.ts';
import { wordsIn } from '../../../functions/locales/messages.ts';
import { homeRoutes } from '../../../functions/web/desk/home/home.ts';
import { CountedTable } from '../../support/aws/counted-table.ts';
import { aDataKey, aKeyring } from '../../support/aws/fixed-keyring.ts';
import { tableInProcess } from '../../support/aws/table-in-process.ts';
import { aDraft } from '../../support/drafts/builders.ts';
import { AN_OFFICE_ID, aMember, anOffice } from '../../support/members/builders.ts';
import { aRelease, aVersion } from '../../support/publishing/builders.ts';
import { NOW_MS } from '../../support/subscribing/builders.ts';
import { aSite, eventOf } from '../../support/subscribing/pages.ts';

const APPEALS = 2_000;
const DRAFTS = 500;
/** Drafts of the API, of which 200 are read. */
const BROUGHT = 250;
/** Of which every hundredth waits, and 400 are looked through. */
const RELEASES = 1_000;
const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const table = tableInProcess();
const counted = new CountedTable(table);

/** The row of a draft in its publisher's list, as a save writes it. */
function aRowOf({ draftId, fields, savedAtMs, savedBy }: Draft) {
  const key = deskSavedKey(AN_OFFICE_ID, savedAtMs, draftId);
  const row = JSON.stringify({ ...overviewOf(fields), savedAtMs, savedBy });
  return { ...key, draftId, revision: 1, ...sealedText('desk-draft-row', row, `${key.pk}#${key.sk}`, aDataKey) };
}

beforeAll(async () => {
  const appeals = Array.from({ length: APPEALS }, (_, n) => ({ appealId: idOf(n), publishedAtMs: NOW_MS - n }));
  await writeItems(
    table,
    appeals.flatMap(({ appealId, publishedAtMs }) => [
      { put: { ...publisherPublishedKey(AN_OFFICE_ID, publishedAtMs, appealId), appealId } },
      { put: cardItem(aVersion({ appealId, publishedAtMs })) },
    ]),
  );
  await writeItems(
    table,
    Array.from({ length: RELEASES }, (_, n) => {
      const status = n % 100 === 0 ? 'waiting' : 'released';
      const release = aRelease({ publisherId: AN_OFFICE_ID, releaseId: idOf(n), status, releaseAtMs: NOW_MS - n });
      return { put: { ...releaseKey(AN_OFFICE_ID, release.releaseId), ...release } };
    }),
  );
  const brought = Array.from({ length: BROUGHT }, (_, n) => idOf(n));
  await writeItems(
    table,
    brought.map((appealId) => ({
      put: {
        ...publisherDraftKey(AN_OFFICE_ID, appealId),
        appealId,
        draftId: appealId,
        title: 'Free Ivan',
        savedAtMs: 1,
      },
    })),
  );
  await writeItems(
    table,
    Array.from({ length: DRAFTS }, (_, n) => ({ put: aRowOf(aDraft({ draftId: idOf(n), savedAtMs: NOW_MS + n })) })),
  );
});

const here = {
  office: anOffice(),
  member: aMember(),
  proof: 'whole',
  signedInAtMs: 0,
  csrf: 'proof',
  sessionHash: 'hash',
} as const;

/** A page of the desk, as the adapters have it. */
async function look(address: string): Promise<{ rows: number; next: string; read: number }> {
  const before = counted.itemsRead;
  const event = eventOf('GET', address);
  const routes = homeRoutes({
    releases: makeReleaseLists(counted),
    ownAppeals: makeOwnAppeals(counted),
    drafts: { ...makeDrafts(counted, aKeyring), ...makeKeptDrafts(counted) },
    brought: makeBroughtDrafts(counted),
    consents: { findOf: async () => [] },
    newId: () => '',
    nowMs: () => NOW_MS,
    proposals: makeProposalReads(counted, aKeyring),
    appeals: makeAppealReads(counted),
    dispatches: makeDispatches(counted),
    slicesOf: (dispatchId) => slicesOf(counted, dispatchId),
    shownNumbers: makeShownNumbers(counted),
    isMailHeld: () => isMailHeld(counted),
  });
  const route = routes.find(({ path }) => path === event.rawPath);
  const visit = { ...aSite(), language: 'en', query: event.rawQueryString, mayKeep: false, isDiscreet: false } as const;
  const answer = await route?.answer({ at: here, event, visit, language: 'en', t: wordsIn('en') });
  const text = typeof answer === 'object' ? (answer.body ?? '') : '';
  const next = /rel="next" href="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
  return { rows: text.match(/<li><div><h3>/g)?.length ?? 0, next, read: counted.itemsRead - before };
}

/** A row and what it leads to, for each that a page shows and one more. */
const A_PAGE = 2 * 21;
/** A draft is looked up twice: as what the desk published, and as what a key published under its id. */
const DRAFTS_OF_A_PAGE = 3 * 21;
/** The row of each, and whether a member took it on. */
const ALL_BROUGHT = 2 * 200;
/** Which drafts are held against. The home shows them anyway. */
const NEWEST_SENT = A_PAGE;
/** Whose they are, for five of them: here none has a first version, so that nothing of a dispatch is asked. */
const LATELY_SENT = 5;
/** Whether the operator holds all mail: asked once for all of them. */
const MAIL_HOLD = 1;

test.each([
  ['/desk', 3 * 20 + 4, A_PAGE + DRAFTS_OF_A_PAGE + ALL_BROUGHT + 400 + LATELY_SENT + MAIL_HOLD],
  ['/desk/sent', 20, A_PAGE],
  ['/desk/drafts', 20 + 200, DRAFTS_OF_A_PAGE + ALL_BROUGHT + NEWEST_SENT],
  ['/desk/search', 0, 0],
  // A round of each list is enough.
  ['/desk/search?q=ivan', 2 * 20 + 200, 60 + 60 + (60 + 2 * 60) + ALL_BROUGHT + NEWEST_SENT],
  // Five rounds of each list; a draft that holds no such word is not looked up.
  ['/desk/search?q=nowhere', 0, 5 * (60 + 60) + 5 * 60 + ALL_BROUGHT],
])('of a desk with 2,000 appeals and 500 drafts, %s shows %i rows and reads %i items', async (address, rows, items) => {
  const seen = await look(address);
  expect([seen.rows, seen.read]).toEqual([rows, items]);
});

test.each([
  ['/desk/sent', A_PAGE],
  ['/desk/drafts', DRAFTS_OF_A_PAGE + NEWEST_SENT],
  ['/desk/sent?q=ivan', 60 + 60],
])('the further pages of %s read no more than %i items each', async (first, items) => {
  let { next } = await look(first);
  for (let page = 2; page < 5; page += 1) {
    const seen = await look(next);
    expect([seen.rows, seen.read]).toEqual([20, items]);
    next = seen.next;
  }
});
