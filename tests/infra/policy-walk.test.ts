import { beforeAll, describe, expect, test } from 'vitest';
import { FUNCTION_NAMES, type FunctionName } from '../../functions/contract/env.ts';
import { functionNameOf } from '../../infra/constructs/app-function.ts';
import { type BundledCall, bundledCalls } from './support/bundled-calls.ts';
import { deployed, statementsOfRole } from './support/deployed.ts';
import { decide, isLike, type Statement } from './support/iam.ts';
import { type Need, needsOfCalls, needsOfPlumbing } from './support/needs.ts';
import { NEVER_MADE } from './support/never-made.ts';
import { synthesized, WITH_A_HUB, WITH_AN_IDENTITY_PROVIDER } from './support/synthesized.ts';

// From what a function's bundle can call to what its role may do, and back, by AWS's own reference of actions and resource types.

/** Grants that no call needs and that stay all the same. */
const STAYS: readonly { readonly action: string; readonly on: string; readonly because: string }[] = [
  {
    action: 'sqs:GetQueueUrl',
    on: '*',
    because:
      'The CDK grants it with the right to send or to receive. It tells an address that the function has already.',
  },
  {
    action: 'sqs:GetQueueAttributes',
    on: '*failuresQueue*',
    because: 'The CDK grants it with the right to send. It tells counts and settings, and no message.',
  },
  {
    action: 'sqs:ChangeMessageVisibility',
    on: '*',
    because: 'The CDK grants it with the right to receive and to delete, which can do more.',
  },
  {
    action: 'dynamodb:ListStreams',
    on: '*',
    because: 'The CDK grants it with the right to read a stream. It tells names.',
  },
  {
    action: 'kms:*',
    on: '*key/TableKey*',
    because: 'The CDK grants the key of an encrypted table with the right to read its stream.',
  },
];

let callsOf: ReadonlyMap<FunctionName, readonly BundledCall[]>;
beforeAll(async () => {
  callsOf = await bundledCalls();
});

describe.each(['prod', 'dev'] as const)('in %s', (stageName) => {
  const stack = synthesized(stageName, { ...WITH_A_HUB, ...WITH_AN_IDENTITY_PROVIDER });
  const deployment = deployed(stack);

  function walk(name: FunctionName): { statements: Statement[]; needs: Need[] } {
    const fn = deployment.byName('AWS::Lambda::Function', functionNameOf(stack.stage, name));
    return {
      statements: statementsOfRole(deployment, String(fn.properties.Role)),
      needs: [
        ...needsOfCalls(fn, callsOf.get(name) ?? [], stack.stage, deployment),
        ...needsOfPlumbing(fn, deployment),
      ],
    };
  }

  test.each(FUNCTION_NAMES)('%s may do what its calls need, on each type of resource that they need it on', (name) => {
    const { statements, needs } = walk(name);
    const lacking = needs.filter((need) => decide(statements, need) !== 'allowed');
    const excused = NEVER_MADE.filter(({ by }) => by.includes(name));
    const unexcused = lacking.filter(
      ({ by, action }) => !excused.some(({ file, actions }) => by === file && actions.includes(action)),
    );
    expect(unexcused.map(inWords)).toEqual([]);
    const idleExcuses = excused.flatMap(({ file, actions }) =>
      actions
        .filter((action) => !lacking.some((need) => need.by === file && need.action === action))
        .map((action) => `${file} has no ${action}, or it is granted`),
    );
    expect(idleExcuses).toEqual([]);
  });

  test.each(FUNCTION_NAMES)('%s may do nothing that neither its calls nor Lambda need', (name) => {
    const { statements, needs } = walk(name);
    const idle = statements
      .filter(({ effect }) => effect === 'Allow')
      .flatMap(singleGrantsOf)
      .filter((grant) => !needs.some((need) => decide([grant], need) === 'allowed'))
      .flatMap(({ actions, resources }) =>
        actions.flatMap((action) => resources.map((resource) => ({ action, resource }))),
      )
      .filter(({ action, resource }) => !STAYS.some((it) => isLike(action, it.action) && isLike(resource, it.on)));
    expect(idle).toEqual([]);
  });
});

const inWords = ({ action, resource, context = {}, by }: Need) =>
  [action, 'on', resource, ...Object.values(context).map((values) => `(${values.join()})`), 'for', by].join(' ');

/** A statement as one grant for each action and resource in it. */
const singleGrantsOf = (statement: Statement): Statement[] =>
  statement.actions.flatMap((action) =>
    statement.resources.map((resource) => ({ ...statement, actions: [action], resources: [resource] })),
  );
