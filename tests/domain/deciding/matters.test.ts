import { describe, expect, test } from 'vitest';
import type { AppealCard } from '../../../functions/domain/archive/card.ts';
import { cardOf } from '../../../functions/domain/archive/card.ts';
import { fits, type Listed, mattersOf } from '../../../functions/domain/deciding/matters.ts';
import type { SendingProposal } from '../../../functions/domain/deciding/sending-proposal.ts';
import { overviewOf } from '../../../functions/domain/drafts/draft.ts';
import { aProposal } from '../../support/deciding/builders.ts';
import { anOffice, memberOf } from '../../support/members/builders.ts';
import { aVersion } from '../../support/publishing/builders.ts';
import { NOW_MS } from '../../support/subscribing/builders.ts';

const HOUR_MS = 3_600_000;
const [ANA, OMAR] = [memberOf(1, ['propose']), memberOf(2, ['decide'])];
const office = anOffice({ members: [ANA, OMAR] });
const by = ({ memberId, name }: typeof ANA) => ({ memberId, name });
const decision = { by: by(OMAR), atMs: NOW_MS };
const RU = { countries: ['RU'], themes: [] };

const proposal = (draftId: string, given: Partial<SendingProposal> = {}): SendingProposal =>
  aProposal({ proposalId: `p-${draftId}`, draftId, author: by(ANA), ...given });
const draft = (draftId: string, savedAtMs = NOW_MS, given: object = {}) => ({
  ...{ draftId, revision: 1, savedAtMs, savedBy: by(ANA), ...overviewOf({ title: draftId, countries: 'BY' }) },
  ...given,
});
const card = (appealId: string): AppealCard =>
  cardOf(aVersion({ appealId, subject: RU, publishedAtMs: NOW_MS }), NOW_MS);

const NOTHING: Listed = {
  ...{ proposals: [], asked: new Map(), writing: [], brought: [], releases: [], going: [], sent: [] },
};
const standings = (listed: Partial<Listed>, member = ANA) =>
  mattersOf({ ...NOTHING, ...listed }, { office, member }, NOW_MS).map(({ standing }) => standing);

describe('a proposal', () => {
  test.each<[Partial<SendingProposal>, author: string, decider: string]>([
    [{}, 'others', 'yours'],
    [{ isUrgent: true }, 'others', 'others'],
    [{ status: 'held', held: 'late' }, 'failed', 'failed'],
    [{ status: 'approved', decision, goesOutAtMs: NOW_MS + 1 }, 'going', 'going'],
    [{ status: 'approved', decision, goesOutAtMs: NOW_MS + 1, waitsSinceMs: NOW_MS }, 'scheduled', 'scheduled'],
    [{ status: 'approved', decision, goesOutAtMs: NOW_MS, waitsSinceMs: NOW_MS }, 'going', 'going'],
  ])('that is %j is for its author %s and for who decides %s', (given, author, decider) => {
    const proposals = [proposal('d1', given)];
    expect([standings({ proposals }), standings({ proposals }, OMAR)]).toEqual([[author], [decider]]);
  });

  test('without a second person is for its colleague to look at, and scheduled or done for its author', () => {
    const alone = { reason: 'No one is there.', standings: {} };
    const asked = {
      alone,
      status: 'approved',
      decision: { by: by(ANA), atMs: NOW_MS },
      goesOutAtMs: NOW_MS + 1,
    } as const;
    const [waits, sent] = [[proposal('d1', asked)], [proposal('d1', { ...asked, status: 'sent' })]];
    expect([standings({ proposals: waits }), standings({ proposals: waits }, OMAR)]).toEqual([
      ['scheduled'],
      ['yours'],
    ]);
    expect([standings({ proposals: sent }), standings({ proposals: sent }, OMAR)]).toEqual([['others'], ['yours']]);
  });

  test('stands in the place of its draft', () => {
    expect(standings({ proposals: [proposal('d1')], writing: [draft('d1'), draft('d2')] })).toEqual([
      'others',
      'writing',
    ]);
  });
});

test('what came back is returned to who asked alone, and not what they stopped themselves', () => {
  const back = (given: Partial<SendingProposal>) => ({
    writing: [draft('d1')],
    asked: new Map([['d1', proposal('d1', given)]]),
  });
  const returned = back({ status: 'returned', decision });
  expect([standings(returned), standings(returned, OMAR)]).toEqual([['returned'], ['writing']]);
  const stopped = (who: typeof ANA) => back({ status: 'stopped', decision, stopped: { by: by(who), atMs: NOW_MS } });
  expect([standings(stopped(OMAR)), standings(stopped(ANA))]).toEqual([['returned'], ['writing']]);
});

test('what is pressing comes first, then what goes out soonest, then what is newest', () => {
  const later = { status: 'approved', decision, waitsSinceMs: NOW_MS } as const;
  const matters = mattersOf(
    {
      ...NOTHING,
      proposals: [
        proposal('third', { ...later, goesOutAtMs: NOW_MS + 2 * HOUR_MS }),
        proposal('second', { ...later, goesOutAtMs: NOW_MS + HOUR_MS }),
        proposal('first', { status: 'held', held: 'late', heldAtMs: NOW_MS }),
      ],
      writing: [draft('fifth', NOW_MS - 1), draft('fourth', NOW_MS)],
      sent: [card('a1')],
    },
    { office, member: ANA },
    NOW_MS,
  );
  expect(
    matters.map((one) =>
      one.what === 'proposal' ? one.proposal.draftId : one.what === 'draft' ? one.draft.draftId : one.what,
    ),
  ).toEqual(['first', 'second', 'third', 'fourth', 'fifth', 'sent']);
});

test('what was sent is listed beside a follow-up that is written, and not beside itself', () => {
  const published = { appealId: 'a1', version: 1, dispatchId: 'x' };
  const alone = { reason: 'No one is there.', standings: {} };
  const unlooked = proposal('d1', { alone, status: 'sent', decision, published });
  expect(standings({ sent: [card('a1')], writing: [draft('d2', NOW_MS, { followUp: 'a1' })] })).toEqual([
    'writing',
    'sent',
  ]);
  expect(standings({ sent: [card('a1')], proposals: [unlooked] })).toEqual(['others']);
});

test('a filter leaves what is of its standing, country, theme and author', () => {
  const asked = new Map([
    ['d1', proposal('d1', { status: 'sent', published: { appealId: 'a1', version: 1, dispatchId: 'x' } })],
  ]);
  const all = mattersOf(
    { ...NOTHING, asked, writing: [draft('d2')], sent: [card('a1')] },
    { office, member: ANA },
    NOW_MS,
  );
  const left = (filter: object) => all.filter((one) => fits(one, filter)).map(({ what }) => what);
  expect([
    left({}),
    left({ standing: 'sent' }),
    left({ country: 'BY' }),
    left({ theme: 'killings' }),
    left({ author: ANA.name }),
    left({ author: OMAR.name }),
  ]).toEqual([['draft', 'sent'], ['sent'], ['draft'], [], ['draft', 'sent'], []]);
});
