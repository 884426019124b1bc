import { expect, test } from 'vitest';
import { saveWithRows } from '../../../functions/domain/subscriber/save-with-rows.ts';
import type { Subscriber } from '../../../functions/domain/subscriber/subscribers.ts';
import { aFollow, aSubscriber } from '../../support/builders.ts';

const NOW_MS = Date.UTC(2026, 0, 1);
const RUSSIA = aSubscriber({ follows: [aFollow({ countries: ['RU'] })] });
const BOTH = [...RUSSIA.follows, aFollow({ followId: 'f2', themes: ['torture'] })];
const TOPICS = ['country:RU', 'theme:torture'];

/** Saves a subscriber under two topics, and says what was written, in order. @param seenRevision - `undefined` for one who is new. */
async function written(
  saved: 'saved' | 'changed',
  [seenRevision, revision]: readonly [number | undefined, number],
  current?: Subscriber,
) {
  const calls: unknown[] = [];
  const outcome = await saveWithRows(
    { subscriber: { ...RUSSIA, follows: BOTH, revision }, seenRevision, addressHash: 'hash', ending: undefined },
    {
      subscribers: {
        find: async () => current,
        nextRevision: async ({ revision = 0 }) => revision + 1,
        save: async ({ subscriber }) => {
          calls.push(['save', subscriber.revision]);
          return saved;
        },
      },
      topicRows: {
        put: async (_, ...row) => void calls.push(['put', ...row]),
        retire: async (_, ...row) => void calls.push(['retire', ...row]),
      },
    },
    NOW_MS,
  );
  expect(outcome).toBe(saved);
  return calls;
}

const asked = (revision: number) => [
  ['put', TOPICS, revision],
  ['save', revision],
];

test('a subscriber is saved when their rows stand, which then stay', async () => {
  expect(await written('saved', [2, 3], { ...RUSSIA, revision: 3 })).toEqual(asked(3));
});

test.each<[string, [number | undefined, number], Subscriber | undefined, string[] | undefined]>([
  ['wants one of the topics, too', [2, 3], { ...RUSSIA, revision: 3 }, ['theme:torture']],
  ['has unsubscribed', [2, 3], { ...RUSSIA, revision: 4, status: 'unsubscribed' }, TOPICS],
  ['is erased', [7, 9], undefined, TOPICS],
  ['may be about to be saved for the first time', [undefined, 9], undefined, undefined],
  [
    'is as they were, so that another writer of the same state may still win',
    [2, 3],
    { ...RUSSIA, revision: 2 },
    undefined,
  ],
])(
  'when another writer was first, rows go that the subscriber does not want: one who %s',
  async (_, revisions, current, retired) => {
    const [, revision] = revisions;
    expect(await written('changed', revisions, current)).toEqual([
      ...asked(revision),
      ...(retired ? [['retire', retired, revision, NOW_MS]] : []),
    ]);
  },
);
