import type { Template } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { everyResourceOf, resourcesOf } from './support/resources.ts';
import { synthesized, WITH_A_HUB } from './support/synthesized.ts';

const { data, service } = synthesized('prod', WITH_A_HUB);

const linesOf = (lines: readonly (readonly unknown[])[]): string =>
  `${lines
    .map((words) => words.filter((word) => word !== undefined).join(' '))
    .toSorted()
    .join('\n')}\n`;

/** What a stack has, a line each: what AWS makes anew where its id changes, and what becomes of it when it goes. */
const inventoryOf = (stack: Template): string =>
  linesOf(everyResourceOf(stack).map(([id, { Type, DeletionPolicy }]) => [Type, id, DeletionPolicy]));

// A line that goes is a resource that AWS deletes. What each of them may do, and when it rings, is said by the tests beside this one.
test.each([
  ['data', data],
  ['service', service],
] as const)('the %s stack has what was reviewed', async (name, stack) => {
  await expect(inventoryOf(stack)).toMatchFileSnapshot(`inventory/${name}.txt`);
});

test('every alarm rings at the figure that was reviewed', async () => {
  const alarms = resourcesOf(service, 'AWS::CloudWatch::Alarm').map(([, { Properties: alarm }]) => [
    alarm.AlarmName,
    alarm.ComparisonOperator,
    alarm.Threshold,
    `in ${alarm.DatapointsToAlarm ?? alarm.EvaluationPeriods} of ${alarm.EvaluationPeriods}`,
    alarm.Period === undefined ? undefined : `times ${alarm.Period} s`,
    `without data ${alarm.TreatMissingData}`,
  ]);
  await expect(linesOf(alarms)).toMatchFileSnapshot('inventory/alarms.txt');
});

test('every function has the memory, the time and the runs at once that were reviewed', async () => {
  const functions = resourcesOf(service, 'AWS::Lambda::Function').map(([, { Properties: it }]) => [
    it.FunctionName,
    `${it.MemorySize} MB`,
    `${it.Timeout} s`,
    it.ReservedConcurrentExecutions === undefined ? undefined : `${it.ReservedConcurrentExecutions} at once`,
  ]);
  await expect(linesOf(functions)).toMatchFileSnapshot('inventory/functions.txt');
});
