import { expect, test } from 'vitest';
import type { AudienceQuestion } from '../../../functions/contract/requests/count-audience.ts';
import { countForDesk } from '../../../functions/domain/publishing/count-for-desk.ts';
import type { PlacedSubject } from '../../../functions/domain/subscriber/follows/follow.ts';
import { NOW_MS } from '../../support/publishing/builders.ts';
import { MemoryAppeals } from '../../support/publishing/memory-appeals.ts';
import { noNoise } from '../../support/showing/builders.ts';

const question: AudienceQuestion = {
  kind: 'count-audience',
  publisherId: '0c0c0c0c-1111-4222-8333-444444444444',
  atMs: NOW_MS,
  version: {
    appealId: '0a0a0a0a-1111-4222-8333-444444444444',
    version: 2,
    kind: 'update',
    subject: { countries: ['RU'], themes: [] },
  },
};

function counting(people: number, counts = 1) {
  const asked: PlacedSubject[] = [];
  const taken: string[] = [];
  const ports = {
    appeals: new MemoryAppeals(),
    nowMs: () => NOW_MS,
    takeCount: async (publisherId: string) => taken.push(publisherId) <= counts,
    random: noNoise,
    countAudience: async (subject: PlacedSubject) => {
      asked.push(subject);
      return { kind: 'exact' as const, people, weight: 1 };
    },
  };
  return { ports, asked, taken };
}

test('an office is told the nearest step, with those who follow the case of an update', async () => {
  const { ports, asked, taken } = counting(137);
  expect(await countForDesk(question, ports)).toEqual({ kind: 'counted', people: 150 });
  expect(asked).toMatchObject([{ countries: ['RU'], caseId: question.version.appealId }]);
  expect(taken).toEqual([question.publisherId]);
});

test('an office that had its counts of the month has no reader looked at', async () => {
  const { ports, asked } = counting(137, 0);
  expect(await countForDesk(question, ports)).toEqual({ kind: 'no more counts' });
  expect(asked).toEqual([]);
});

test('a count that stands for several people is blurred as if each of them were counted', async () => {
  const { ports } = counting(2_000);
  const noise = async (weight: number) => {
    const random = [0.4, 0].values();
    const answer = await countForDesk(question, {
      ...ports,
      takeCount: async () => true,
      random: () => random.next().value ?? 0,
      countAudience: async () => ({ kind: 'about', people: 2_000, weight }),
    });
    return answer.kind === 'counted' ? answer.people - 2_000 : undefined;
  };
  expect([await noise(1), await noise(16)]).toEqual([50, 500]);
});
