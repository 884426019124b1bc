import { describe, expect, test } from 'vitest';
import { cameBackIn, newestOfDrafts } from '../../../functions/domain/deciding/came-back.ts';
import type { SendingProposal } from '../../../functions/domain/deciding/sending-proposal.ts';
import { waitingProposals } from '../../../functions/domain/deciding/waiting-proposals.ts';
import { listGoingOut } from '../../../functions/domain/deciding/watching/going-out.ts';
import { largestReached } from '../../../functions/domain/deciding/watching/largest-reached.ts';
import { sendingsOfAppeal } from '../../../functions/domain/deciding/watching/sendings-of-appeal.ts';
import { welcomeDispatchOf } from '../../../functions/domain/dispatch/welcome-dispatch.ts';
import { aProposal } from '../../support/deciding/builders.ts';
import { aVersion } from '../../support/publishing/builders.ts';
import { DAY_MS, NOW_MS } from '../../support/subscribing/builders.ts';

const by = (memberId: string) => ({ memberId, name: memberId });
const decided = (memberId: string, given: object = {}) => ({ by: by(memberId), atMs: NOW_MS, ...given });
const proposal = (given: Partial<SendingProposal> = {}) => aProposal({ author: by('ana'), ...given });
const ALONE = { reason: 'No one is there.', standings: {} };

describe('what waits in an office', () => {
  const waiting = (proposals: readonly SendingProposal[], revision: number | undefined = 1) => {
    const find = async () => (revision === undefined ? undefined : { revision });
    return waitingProposals('p1', proposals, { drafts: { find } }, NOW_MS);
  };

  test('is open, approved, or was not looked at since it went out alone', async () => {
    const shown = [
      proposal(),
      proposal({ status: 'approved', decision: decided('omar') }),
      proposal({ status: 'sent', alone: ALONE }),
    ];
    const others = (['returned', 'stopped', 'held', 'sent'] as const).map((status) => proposal({ status }));
    expect(await waiting([...shown, ...others])).toEqual(shown);
  });

  test('is none of a draft that was saved since; of what went out the title is left empty', async () => {
    const all = [proposal(), proposal({ status: 'sent', alone: ALONE })];
    const sent = { ...proposal({ status: 'sent', alone: ALONE }), title: '' };
    expect([
      await waiting(all, 2),
      await waitingProposals('p1', all, { drafts: { find: async () => undefined } }, NOW_MS),
    ]).toEqual([[sent], [sent]]);
  });

  test('is thirty at most, and what could not go out takes the place of none of it', async () => {
    const held = Array.from({ length: 40 }, (_, n) =>
      proposal({ status: 'held', held: 'changed', heldAtMs: NOW_MS, draftId: `d${n}` }),
    );
    const all = [...held, ...Array.from({ length: 40 }, () => proposal())];
    expect(await waiting(all)).toHaveLength(10 + 30);
  });

  test('could not go out, for a week, until it is asked for again or its draft is gone', async () => {
    const held = proposal({ status: 'held', held: 'changed', heldAtMs: NOW_MS, goesOutAtMs: NOW_MS + 60 * DAY_MS });
    expect(await waiting([held])).toEqual([held]);
    // Its draft was saved: that is why it did not go out, and a name may be gone from it.
    expect(await waiting([held], 2)).toEqual([{ ...held, title: '' }]);
    expect(await waitingProposals('p1', [held], { drafts: { find: async () => undefined } }, NOW_MS)).toEqual([]);
    const newer = proposal({ revision: 2, proposalId: 'newer' });
    expect(await waiting([newer, held], 2)).toEqual([newer]);
    const weekOld = { ...held, heldAtMs: NOW_MS - 7 * DAY_MS };
    expect(await waiting([weekOld])).toEqual([weekOld]);
    expect(await waiting([{ ...weekOld, heldAtMs: weekOld.heldAtMs - 1 }])).toEqual([]);
  });
});

describe('what came back', () => {
  test('was returned with a decision, or stopped by another', () => {
    const back = (given: Partial<SendingProposal>) =>
      cameBackIn([proposal(given)]).map(({ decision }) => decision.by.memberId);
    expect([
      back({ status: 'returned', decision: decided('omar') }),
      back({ status: 'stopped', stopped: decided('lea'), decision: decided('omar') }),
    ]).toEqual([['omar'], ['lea']]);
    expect([
      back({ status: 'returned' }),
      back({ status: 'stopped' }),
      back({ status: 'stopped', stopped: decided('ana') }),
      back({ status: 'stopped', stopped: decided('omar', { replacedBy: 'p2' }) }),
      back({ status: 'approved', decision: decided('omar') }),
      back({ status: 'open' }),
    ]).toEqual([[], [], [], [], [], []]);
  });

  test('says of which revision and proposal it is', () => {
    expect(
      cameBackIn([proposal({ status: 'returned', revision: 4, decision: decided('omar', { reason: 'Look.' }) })]),
    ).toEqual([
      {
        proposalId: proposal().proposalId,
        revision: 4,
        status: 'returned',
        decision: decided('omar', { reason: 'Look.' }),
      },
    ]);
  });

  test('is found by its draft, the newest first', () => {
    const [one, two, older] = [proposal(), proposal({ draftId: 'd2' }), proposal({ revision: 9 })];
    expect([...newestOfDrafts([one, two, older])]).toEqual([
      [one.draftId, one],
      ['d2', two],
    ]);
  });
});

/** Sendings of appeals, by the ids of their dispatches. */
const sendings = (dispatches: Readonly<Record<string, object>>) => {
  let looks = 0;
  return {
    looked: () => looks,
    dispatches: {
      find: async (dispatchId: string) =>
        dispatches[dispatchId] && {
          ...{
            kind: 'alert',
            dispatchId,
            publisherId: 'publisher-1',
            state: 'done',
            createdAtMs: NOW_MS,
            reach: 'all',
          },
          ...{ counts: {}, lanes: {}, slices: 0, asked: 0 },
          ...dispatches[dispatchId],
        },
    },
    slicesOf: async () => [],
    shownNumbers: { find: async () => undefined },
    isMailHeld: async () => {
      looks += 1;
      return false;
    },
  } as never as Parameters<typeof sendingsOfAppeal>[1] & { looked(): number };
};

describe('what goes out', () => {
  const card = (appealId: string, ms = 0) => ({ appealId, publishedAtMs: NOW_MS - ms }) as never;
  const list = (cards: readonly never[], given: Readonly<Record<string, object>> = {}, owner = 'publisher-1') => {
    const ports = Object.assign(sendings(given), {
      appeals: {
        findExternalId: async (appealId: string) => ({
          publisherId: appealId.startsWith('other') ? 'other' : owner,
          appealId,
        }),
        findKnown: async ({ appealId }: { readonly appealId: string }) =>
          appealId === 'none' ? {} : { dispatchId: `d-${appealId}` },
      },
    });
    return { ports, listed: listGoingOut('publisher-1', cards, ports as never, NOW_MS) };
  };

  test('is what was published within a day, five at most, and the hold is looked at once', async () => {
    const ids = Array.from({ length: 7 }, (_, n) => `a${n}`);
    const all = Object.fromEntries(ids.map((id) => [`d-${id}`, {}]));
    const { listed, ports } = list(
      ids.map((id) => card(id)),
      all,
    );
    expect((await listed).map(({ dispatchId }) => dispatchId)).toEqual(['d-a0', 'd-a1', 'd-a2', 'd-a3', 'd-a4']);
    expect(ports.looked()).toBe(1);
    expect(await list([card('a0', DAY_MS)], all).listed).toEqual([]);
    expect(await list([card('a0', DAY_MS - 1)], all).listed).toHaveLength(1);
    const none = list([], all);
    expect([await none.listed, none.ports.looked()]).toEqual([[], 0]);
  });

  test('is no one else’s, and none without a sending', async () => {
    const all = { 'd-other': {}, 'd-a': { publisherId: 'other' } };
    expect(await list([card('other'), card('none'), card('missing'), card('a')], all).listed).toEqual([]);
  });

  test('says of what was taken down that it mails no one', async () => {
    const [one, two] = await list([card('a'), card('b')], { 'd-a': { reach: 'no-one' }, 'd-b': {} }).listed;
    expect([one?.mailsNoOne, two && 'mailsNoOne' in two]).toEqual([true, false]);
  });
});

describe('of an appeal', () => {
  const version = (n: number) => aVersion({ version: n, publishedAtMs: NOW_MS + n });
  const of = (
    versions: readonly ReturnType<typeof version>[],
    own: readonly object[],
    given: Readonly<Record<string, object>> = {},
  ) =>
    sendingsOfAppeal(aVersion(), {
      ...sendings(given),
      versions: { list: async () => versions },
      appealDispatches: { of: async () => own },
    } as never);

  test('the newest ten versions are told, the newest first', async () => {
    const found = await of(
      Array.from({ length: 12 }, (_, n) => version(n + 1)),
      [],
    );
    expect(found.map((one) => one.version.version)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
    expect(found.every((one) => !('sending' in one))).toBe(true);
  });

  test('each with its own mailing: not that of another version, another moment, or of welcomes', async () => {
    const one = version(1);
    const { dispatchId: welcome } = welcomeDispatchOf(one);
    const row = (dispatchId: string, given: object = {}) => ({
      dispatchId,
      version: 1,
      createdAtMs: NOW_MS + 1,
      ...given,
    });
    const told = async (own: readonly object[]) =>
      (await of([one], own, { own: {}, [welcome]: {} })).map(({ sending }) => sending?.dispatchId);
    expect([
      await told([row(welcome), row('own')]),
      await told([row('own', { version: 2 })]),
      await told([row('own', { createdAtMs: NOW_MS })]),
      await told([row(welcome)]),
      await told([row('missing')]),
    ]).toEqual([['own'], [undefined], [undefined], [undefined], [undefined]]);
  });
});

test('of the largest mailing, how many it asked is told as far as it is shown', () => {
  const of = (...figures: object[]) =>
    largestReached(figures.map((one) => ({ sending: { report: { figures: one } } })) as never);
  const shown = (asked: number) => ({ kind: 'shown', people: { asked } });
  expect([of(), largestReached([{ version: aVersion() }]), of({ kind: 'going' }, { kind: 'none' })]).toEqual([
    ...[undefined, undefined, undefined],
  ]);
  expect(of(shown(50), { kind: 'not-yet' }, shown(1_200), shown(100))).toBe(1_200);
});
