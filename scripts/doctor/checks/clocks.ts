import { METRICS_SERVICE } from '../../../functions/contract/deployment/alarm-counts.ts';
import { MAIL_CHANNELS } from '../../../functions/contract/lanes.ts';
import { functionNameOf } from '../../../infra/constructs/app-function.ts';
import { namespaceOf } from '../../../infra/constructs/counted.ts';
import { inWords } from '../../terminal/in-words.ts';
import type { Check } from '../check.ts';
import { type Finding, faultIfAny, notCheckableHere } from '../finding.ts';
import type { Ports } from '../ports/ports.ts';
import { driftCommand } from './deployed.ts';

const MINUTE_MS = 60_000;

/** Runs that may fail to come before it is told. */
const MISSED = 3;

export const CLOCK_CHECKS: readonly Check[] = [
  {
    id: 'clocks.sweep',
    asks: 'When did the sweep run last?',
    look: (ports) =>
      withSchedules(ports, () => lastRun(ports, 'sweep', MISSED * Math.max(ports.stage.every.sweepMinutes, 5))),
  },
  {
    id: 'clocks.digests',
    asks: 'When were digests planned last?',
    look: (ports) =>
      withSchedules(ports, () => lastRun(ports, 'plan-digests', MISSED * ports.stage.every.planDigestsMinutes)),
  },
  {
    id: 'clocks.suppressions',
    asks: 'When was SES’s suppression list read last?',
    look: (ports) =>
      withSchedules(ports, () =>
        lastRun(ports, 'reconcile-suppressions', 2 * 60 * ports.stage.every.reconcileSuppressionsHours),
      ),
  },
  {
    id: 'clocks.canaries',
    asks: 'When did a canary last come through each channel?',
    look: (ports) =>
      withSchedules(ports, async () => {
        if (!ports.stage.canaries) return notCheckableHere('this stage has no canaries');
        const withinMinutes = MISSED * ports.stage.every.canaryMinutes;
        const newest = await Promise.all(
          MAIL_CHANNELS.map(async (channel) => ({
            channel,
            seen: await ports.newestValue({
              namespace: namespaceOf(ports.stage),
              name: 'CanaryDelivered',
              dimensions: { service: METRICS_SERVICE, channel },
              statistic: 'Sum',
              withinMs: withinMinutes * MINUTE_MS,
            }),
          })),
        );
        return faultIfAny(
          newest
            .filter(({ seen }) => !seen)
            .map(({ channel }) => `none of ${channel} for ${inWords(withinMinutes * MINUTE_MS)}`),
          newest.map(({ channel, seen }) => `${channel} ${agoOf(seen?.atMs, ports)}`).join(', '),
          'see the channel’s queue, its function, SES and record-feedback, in this order; all fail until the mail domain is verified',
        );
      }),
  },
];

async function withSchedules(ports: Ports, look: () => Promise<Finding>): Promise<Finding> {
  if (!ports.stage.schedules) return notCheckableHere('nothing runs by the clock in this stage');
  // A clock that was never deployed has not stopped.
  await ports.resources();
  return look();
}

async function lastRun(
  ports: Ports,
  name: Parameters<typeof functionNameOf>[1],
  withinMinutes: number,
): Promise<Finding> {
  const functionName = functionNameOf(ports.stage, name);
  const seen = await ports.newestValue({
    namespace: 'AWS/Lambda',
    name: 'Invocations',
    dimensions: { FunctionName: functionName },
    statistic: 'Sum',
    withinMs: withinMinutes * MINUTE_MS,
  });
  return faultIfAny(
    seen ? [] : [`no run of ${functionName} for ${inWords(withinMinutes * MINUTE_MS)}`],
    `it ran ${agoOf(seen?.atMs, ports)}`,
    `${driftCommand(ports.stage)} shows whether its schedule is off; then see its log and lambda.reserved-concurrency`,
  );
}

function agoOf(atMs: number | undefined, { nowMs }: Ports): string {
  return `${inWords(nowMs() - (atMs ?? 0))} ago`;
}
