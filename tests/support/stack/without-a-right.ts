import { GetRolePolicyCommand, IAMClient, ListRolePoliciesCommand, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { GetFunctionConfigurationCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { z } from 'zod';
import type { FunctionName } from '../../../functions/contract/env.ts';
import { clientSettingsOf } from '../../../scripts/deployment/cloud-environment.ts';
import { inject } from './stack-of-worker.ts';

const Policy = z.looseObject({
  Statement: z.array(z.looseObject({ Action: z.union([z.string(), z.array(z.string())]) })),
});

interface InlinePolicy {
  readonly RoleName: string;
  readonly PolicyName: string;
  readonly PolicyDocument: string;
}

/** Takes an action out of all that a function's role may do, until `run` has ended. @throws when the role has no such action. */
export async function withoutRight<Result>(
  functionName: FunctionName,
  action: string,
  run: () => Promise<Result>,
): Promise<Result> {
  const iam = new IAMClient(clientSettingsOf(inject('environment')));
  try {
    const policies = await inlinePoliciesOf(functionName, iam);
    const without = policies.map((policy) => ({ ...policy, PolicyDocument: withoutAction(policy, action) }));
    if (without.every(({ PolicyDocument }, place) => PolicyDocument === policies[place]?.PolicyDocument))
      throw new Error(`${functionName} has no right to ${action}`);
    await putAll(without, iam);
    try {
      return await run();
    } finally {
      await putAll(policies, iam);
    }
  } finally {
    iam.destroy();
  }
}

async function inlinePoliciesOf(functionName: FunctionName, iam: IAMClient): Promise<InlinePolicy[]> {
  const lambda = new LambdaClient(clientSettingsOf(inject('environment')));
  const { Role = '' } = await lambda.send(
    new GetFunctionConfigurationCommand({ FunctionName: `AppealAlerts-test-${functionName}` }),
  );
  lambda.destroy();
  const RoleName = Role.split('/').at(-1) ?? '';
  const { PolicyNames = [] } = await iam.send(new ListRolePoliciesCommand({ RoleName }));
  return Promise.all(
    PolicyNames.map(async (PolicyName) => {
      const { PolicyDocument = '' } = await iam.send(new GetRolePolicyCommand({ RoleName, PolicyName }));
      return { RoleName, PolicyName, PolicyDocument: decodeURIComponent(PolicyDocument) };
    }),
  );
}

function withoutAction({ PolicyDocument }: InlinePolicy, action: string): string {
  const { Statement, ...others } = Policy.parse(JSON.parse(PolicyDocument));
  const left = Statement.map((one) => ({ ...one, Action: [one.Action].flat().filter((name) => name !== action) }));
  const isChanged = left.some(({ Action }, place) => Action.length !== [Statement[place]?.Action].flat().length);
  if (!isChanged) return PolicyDocument;
  return JSON.stringify({ ...others, Statement: left.filter(({ Action }) => Action.length > 0) });
}

const putAll = (policies: readonly InlinePolicy[], iam: IAMClient) =>
  Promise.all(policies.map((policy) => iam.send(new PutRolePolicyCommand(policy))));
