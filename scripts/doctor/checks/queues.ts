import { LETTER_QUEUE_OUTPUTS } from '../../../functions/contract/deployment/letter-queues.ts';
import { stagedCommand } from '../../program/staged-command.ts';
import type { Check } from '../check.ts';
import { counted, faultIfAny, ok, warning } from '../finding.ts';
import type { StackResource } from '../ports/facts.ts';
import type { Ports } from '../ports/ports.ts';
import { complaintsOf, deployedOf, nameOf, revertCommand, stackNamesOf } from './deployed.ts';

const QUEUE = 'AWS::SQS::Queue';

/** From this age on a message of any queue waits for something that is broken. */
const OLD_MINUTES = 60;
const MINUTE_MS = 60_000;

export const QUEUE_CHECKS: readonly Check[] = [
  {
    id: 'queues.work',
    asks: 'How much work waits?',
    look: async (ports) => {
      const { work } = await queuesOf(ports);
      const counts = await Promise.all(
        work.map(async (queue) => ({ name: nameOf(queue), facts: await ports.queue(queue.physicalId) })),
      );
      const gone = counts.filter(({ facts }) => facts === undefined).map(({ name }) => `${name} is gone`);
      const waiting = counts.filter(({ facts }) => (facts?.waiting ?? 0) + (facts?.inFlight ?? 0) > 0);
      const told = waiting.map(({ name, facts }) => `${name} ${facts?.waiting} waiting, ${facts?.inFlight} at work`);
      return faultIfAny(
        gone,
        told.length === 0 ? `${counted(work.length, 'queue')} empty` : told.join('; '),
        revertCommand(ports.stage),
      );
    },
  },
  {
    id: 'queues.age',
    asks: 'Does any work wait too long?',
    look: async (ports) => {
      const { work } = await queuesOf(ports);
      const ages = await Promise.all(
        work.map(async (queue) => {
          const newest = await ports.newestValue({
            namespace: 'AWS/SQS',
            name: 'ApproximateAgeOfOldestMessage',
            dimensions: { QueueName: queue.physicalId.slice(queue.physicalId.lastIndexOf('/') + 1) },
            statistic: 'Maximum',
            withinMs: 10 * MINUTE_MS,
          });
          return { name: nameOf(queue), minutes: Math.floor((newest?.value ?? 0) / 60) };
        }),
      );
      const old = ages.filter(({ minutes }) => minutes >= OLD_MINUTES);
      return old.length === 0
        ? ok(`nothing waits for ${OLD_MINUTES} minutes`)
        : warning(
            old.map(({ name, minutes }) => `${name} has waited for ${minutes} minutes`).join('; '),
            'bulk mail may wait for quota; else see whether its function runs, fails or is throttled',
          );
    },
  },
  {
    id: 'queues.letters',
    asks: 'Does anything wait for a person after its last retry?',
    look: async (ports) => {
      const { letters } = await queuesOf(ports);
      return faultIfAny(
        await complaintsOf(letters, ports.queue, ({ waiting, inFlight }) =>
          waiting + inFlight === 0 ? undefined : `holds ${counted(waiting + inFlight, 'letter')}`,
        ),
        `${counted(letters.length, 'queue')} without letters`,
        stagedCommand('operator', 'letters', ports.stage.stage),
      );
    },
  },
];

async function queuesOf(ports: Ports): Promise<{ work: StackResource[]; letters: StackResource[] }> {
  const [queues, service] = [await deployedOf(ports, QUEUE), await ports.stack(stackNamesOf(ports)[1])];
  const ofLetters = new Set(Object.values(LETTER_QUEUE_OUTPUTS).map((output) => service?.outputs[output]));
  return {
    work: queues.filter(({ physicalId }) => !ofLetters.has(physicalId)),
    letters: queues.filter(({ physicalId }) => ofLetters.has(physicalId)),
  };
}
