import type { Check } from '../check.ts';
import { counted, fault, faultIfAny, listed, ok, warning, warningIfAny } from '../finding.ts';
import type { StackResource } from '../ports/facts.ts';
import type { Ports } from '../ports/ports.ts';
import { complaintsOf, deployCommand, deployedOf, nameOf, revertCommand } from './deployed.ts';
import { unlessHeld } from './unless-held.ts';

/** Runs at once that pages, the API and what runs by the clock get along with while every worker is busy. */
const LEFT_FOR_PAGES = 20;

/** A stream has one worker for each of its shards. */
const WORKERS_WITHOUT_LIMIT = 1;

const FUNCTION = 'AWS::Lambda::Function';
const EVENT_SOURCE = 'AWS::Lambda::EventSourceMapping';

export const LAMBDA_CHECKS: readonly Check[] = [
  {
    id: 'lambda.functions',
    asks: 'Is every function ready to run?',
    look: async (ports) => {
      const functions = await deployedOf(ports, FUNCTION);
      return faultIfAny(
        await complaintsOf(functions, ports.function, ({ state, lastUpdate }) => {
          if (state !== 'Active') return `is ${state}`;
          return lastUpdate === 'Failed' ? 'kept its old code: its last update failed' : undefined;
        }),
        `${counted(functions.length, 'function')} are active`,
        deployCommand(ports.stage),
      );
    },
  },
  {
    id: 'lambda.event-sources',
    asks: 'Does every queue and stream reach its function?',
    look: async (ports) => {
      const sources = await deployedOf(ports, EVENT_SOURCE);
      const off = await sourcesThatAreOff(ports, sources);
      if (off.length > 0)
        return fault(
          listed(off.map(({ saw }) => saw)),
          await unlessHeld(
            ports,
            `${revertCommand(ports.stage)}, or ${off.map(({ uuid }) => `aws lambda update-event-source-mapping --region ${ports.stage.region} --uuid ${uuid} --enabled`).join('; ')}`,
          ),
        );
      return warningIfAny(
        await complaintsOf(sources, ports.eventSource, ({ lastResult = '' }) =>
          lastResult.startsWith('PROBLEM') ? `says ${lastResult}` : undefined,
        ),
        `${counted(sources.length, 'event source')} are enabled`,
        'the log of its function names the cause',
      );
    },
  },
  {
    id: 'lambda.concurrency',
    asks: 'May the account run as many functions at once as the stage needs?',
    look: async (ports) => {
      const sources = await deployedOf(ports, EVENT_SOURCE);
      const facts = await Promise.all(sources.map(({ physicalId }) => ports.eventSource(physicalId)));
      const workers = facts.reduce((sum, one) => sum + (one?.maxConcurrency ?? WORKERS_WITHOUT_LIMIT), 0);
      const limit = await ports.concurrencyLimit();
      const saw = `${limit} at once in the region; workers take up to ${workers}`;
      return limit >= workers + LEFT_FOR_PAGES
        ? ok(saw)
        : warning(
            `${saw}, and pages want ${LEFT_FOR_PAGES} more`,
            'ask Service Quotas for more “Concurrent executions” of Lambda before the first real alert',
          );
    },
  },
  {
    id: 'lambda.reserved-concurrency',
    asks: 'Has each function the concurrency that the stage sets apart, and no other limit?',
    look: async (ports) => {
      const wanted = new Map(Object.entries(ports.stage.reservedConcurrency));
      const functions = await deployedOf(ports, FUNCTION);
      const stopped: string[] = [];
      const told = functions.map((one) =>
        complaintsOf([one], ports.function, ({ reservedConcurrency: has }) => {
          const wants = wanted.get(shortNameOf(ports, one.physicalId));
          if (has === wants) return undefined;
          if (has === 0 && wants === undefined) stopped.push(one.physicalId);
          return `has ${has ?? 'none'} instead of ${wants ?? 'none'}`;
        }),
      );
      const other = (await Promise.all(told)).flat();
      if (other.length === 0) return ok('as the stage says');
      return fault(
        listed(other),
        await unlessHeld(
          ports,
          [revertCommand(ports.stage), ...stopped.map((name) => startingAgain(ports, name))].join(
            '; or, where one was stopped by hand: ',
          ),
        ),
      );
    },
  },
];

/** Each by the function that its queue or stream does not reach, since the CDK's name of a source says little. */
async function sourcesThatAreOff(
  ports: Ports,
  sources: readonly StackResource[],
): Promise<{ readonly uuid: string; readonly saw: string }[]> {
  const looked = await Promise.all(
    sources.map(async (source) => ({ source, facts: await ports.eventSource(source.physicalId) })),
  );
  return looked.flatMap(({ source, facts }) => {
    if (facts?.state === 'Enabled') return [];
    const saw = facts
      ? `${shortNameOf(ports, facts.functionName)} does not read its queue or stream: it is ${facts.state}`
      : `${nameOf(source)} is gone`;
    return [{ uuid: source.physicalId, saw }];
  });
}

const startingAgain = ({ stage }: Ports, functionName: string) =>
  `aws lambda delete-function-concurrency --region ${stage.region} --function-name ${functionName}`;

const shortNameOf = ({ stage }: Ports, functionName: string) =>
  functionName.replace(`AppealAlerts-${stage.stage}-`, '');
