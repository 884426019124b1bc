import type { OpenMailing } from '../../../functions/domain/dispatch/mailing.ts';
import type { Subscriber } from '../../../functions/domain/subscriber/subscribers.ts';
import { aSubscriber } from '../builders.ts';
import { anId, someSendingSettings } from './builders.ts';
import { MemoryWorld, someStartingSettings } from './memory-world.ts';

export const people = (howMany: number, given: Partial<Subscriber> = {}): Subscriber[] =>
  Array.from({ length: howMany }, (_, n) =>
    aSubscriber({ subscriberId: anId(n), address: `person-${n}@example.org`, ...given }),
  );

/** A started dispatch with one slice. */
export async function aWorld(
  subscribers: readonly Subscriber[],
  settings = someSendingSettings(),
): Promise<MemoryWorld> {
  const world = new MemoryWorld(subscribers);
  world.settings = settings;
  world.starting = someStartingSettings({ maxSlicePeople: 1_000 });
  world.pace = 1_000;
  await world.start();
  world.queue.length = 0;
  return world;
}

/** Ports whose first call SES takes at once, and answers when it is told to. */
export function aStalledCall(world: MemoryWorld) {
  const made = Promise.withResolvers<void>();
  const answered = Promise.withResolvers<void>();
  const openMailing: OpenMailing = async (dispatch, range) => {
    const mailing = await world.ports.openMailing(dispatch, range);
    return {
      ...mailing,
      async send(call) {
        const answer = await mailing.send(call);
        made.resolve();
        await answered.promise;
        return answer;
      },
    };
  };
  return { ports: { ...world.ports, openMailing }, isMade: made.promise, answer: answered.resolve };
}
