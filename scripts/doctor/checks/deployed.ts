import { isOnThisMachine, type Stage } from '../../../infra/stages/schema.ts';
import type { StackResource } from '../ports/facts.ts';
import { NotDeployedError, type Ports } from '../ports/ports.ts';

type Named = Pick<Stage, 'stage'>;

/** Deploys what this checkout has. `npm start` deploys the local stack: the CDK's own command knows none of its addresses. */
export const deployCommand = (stage: Named): string =>
  isOnThisMachine(stage) ? START_AGAIN : `npx cdk deploy --all -c stage=${stage.stage}`;

/**
 * Deploys, and takes back what was changed by hand: where the template is the one that is deployed already, a deployment changes nothing.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/drift-aware-change-sets.html
 */
export const revertCommand = (stage: Named): string =>
  isOnThisMachine(stage) ? START_AGAIN : `npx cdk deploy --all --revert-drift -c stage=${stage.stage}`;

/** Has CloudFormation compare the stacks with what is there. */
export const driftCommand = ({ stage }: Named): string => `npx cdk drift -c stage=${stage}`;

const START_AGAIN = 'stop the local stack with Ctrl-C, then npm start';

export const stackNamesOf = ({ stage }: Pick<Ports, 'stage'>) =>
  [`AppealAlertsData-${stage.stage}`, `AppealAlertsService-${stage.stage}`] as const;

export const deployedOf = async (ports: Ports, type: string): Promise<StackResource[]> =>
  (await ports.resources()).filter((resource) => resource.type === type);

export async function complaintsOf<Facts>(
  resources: readonly StackResource[],
  read: (physicalId: string) => Promise<Facts | undefined>,
  complain: (facts: Facts) => string | undefined,
): Promise<string[]> {
  const told = await Promise.all(
    resources.map(async (resource) => {
      const facts = await read(resource.physicalId);
      const complaint = facts === undefined ? 'is gone' : complain(facts);
      return complaint === undefined ? [] : [`${nameOf(resource)} ${complaint}`];
    }),
  );
  return told.flat();
}

/** The CDK ends what it makes with eight digits of a hash. */
export const nameOf = ({ logicalId }: Pick<StackResource, 'logicalId'>) => logicalId.replace(/[0-9A-F]{8}$/, '');

export const TABLE = 'AWS::DynamoDB::GlobalTable';

const MAIN_TABLE = 'Table';

export async function mainTableOf(ports: Ports): Promise<string> {
  const table = (await deployedOf(ports, TABLE)).find((resource) => nameOf(resource) === MAIN_TABLE);
  if (!table) throw new NotDeployedError('the data stack has no table');
  return table.physicalId;
}
