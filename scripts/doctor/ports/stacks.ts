import {
  CloudFormationClient,
  DescribeStacksCommand,
  paginateListStackResources,
} from '@aws-sdk/client-cloudformation';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { ClientSettings } from '../../deployment/client-settings.ts';
import type { StackFacts, StackResource } from './facts.ts';
import { ifThere } from './if-there.ts';
import { NotDeployedError, type Ports } from './ports.ts';

/** Where `cdk bootstrap` leaves its version. https://docs.aws.amazon.com/cdk/v2/guide/bootstrapping-customizing.html */
const BOOTSTRAP_VERSION = '/cdk-bootstrap/hnb659fds/version';

type StackPorts = Pick<Ports, 'caller' | 'bootstrapVersion' | 'stack' | 'resources'>;

export function stackPorts(stageName: string, settings: ClientSettings): StackPorts {
  const cloudFormation = new CloudFormationClient(settings);

  const stack = async (name: string): Promise<StackFacts | undefined> => {
    // An unknown stack is a ValidationError, as is anything else that is wrong with the request.
    const told = await ifThere(cloudFormation.send(new DescribeStacksCommand({ StackName: name })), 'ValidationError');
    const [found] = told?.Stacks ?? [];
    if (!found || found.StackStatus === 'DELETE_COMPLETE') return undefined;
    return {
      status: found.StackStatus ?? 'UNKNOWN',
      accountId: found.StackId?.split(':')[4] ?? '',
      isTerminationProtected: found.EnableTerminationProtection === true,
      outputs: Object.fromEntries(
        (found.Outputs ?? []).map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]),
      ),
    };
  };

  const resourcesOf = async (name: string): Promise<StackResource[]> => {
    if (!(await stack(name))) throw new NotDeployedError(`${name} is not there`);
    const found: StackResource[] = [];
    for await (const { StackResourceSummaries = [] } of paginateListStackResources(
      { client: cloudFormation },
      { StackName: name },
    ))
      for (const { LogicalResourceId, PhysicalResourceId, ResourceType, ResourceStatus } of StackResourceSummaries)
        if (LogicalResourceId && PhysicalResourceId && ResourceType && ResourceStatus !== 'DELETE_COMPLETE')
          found.push({ logicalId: LogicalResourceId, physicalId: PhysicalResourceId, type: ResourceType });
    return found;
  };

  return {
    stack,
    caller: async () => {
      const { Account = '' } = await new STSClient(settings).send(new GetCallerIdentityCommand({}));
      const shellRegion = process.env.AWS_REGION ?? process.env.AWS_DEFAULT_REGION;
      return { accountId: Account, shellRegion };
    },
    bootstrapVersion: async () => {
      const asked = new SSMClient(settings).send(new GetParameterCommand({ Name: BOOTSTRAP_VERSION }));
      const told = await ifThere(asked, 'ParameterNotFound');
      return told?.Parameter?.Value === undefined ? undefined : Number(told.Parameter.Value);
    },
    resources: async () => {
      const names = [`AppealAlertsData-${stageName}`, `AppealAlertsService-${stageName}`];
      return (await Promise.all(names.map(resourcesOf))).flat();
    },
  };
}
