import { exampleValuesOf } from '../../../infra/stages/example-values.ts';
import { isOnThisMachine } from '../../../infra/stages/schema.ts';
import type { Check } from '../check.ts';
import { fault, faultIfAny, notCheckableHere, notLooked, ok, warning, warningIfAny } from '../finding.ts';
import type { StackFacts } from '../ports/facts.ts';
import type { Ports } from '../ports/ports.ts';
import { deployCommand, stackNamesOf } from './deployed.ts';

/** What the templates' own rule asks for. https://docs.aws.amazon.com/cdk/v2/guide/bootstrapping-env.html */
const LEAST_BOOTSTRAP_VERSION = 6;

const SETTLED = ['CREATE_COMPLETE', 'UPDATE_COMPLETE', 'IMPORT_COMPLETE'];
const TOOK_ITSELF_BACK = ['UPDATE_ROLLBACK_COMPLETE', 'IMPORT_ROLLBACK_COMPLETE'];

export const DEPLOYMENT_CHECKS: readonly Check[] = [
  {
    id: 'deployment.stage-values',
    asks: 'Are the stage’s values your own?',
    look: async ({ stage }) => {
      if (isOnThisMachine(stage)) return notCheckableHere('a stage on this machine lives by examples');
      const examples = exampleValuesOf(stage);
      return examples.length === 0
        ? ok('no value is an example')
        : fault(
            `still the repository’s examples: ${examples.join(', ')}`,
            `put your own into infra/stages/${stage.stage}.ts, and deploy`,
          );
    },
  },
  {
    id: 'deployment.funding',
    asks: 'Does /about say how all this is paid for?',
    look: async ({ stage }) =>
      stage.funding === undefined
        ? warning(
            'the stage does not say, and the page leaves it out',
            `put \`funding\` into infra/stages/${stage.stage}.ts, and deploy`,
          )
        : ok('it does'),
  },
  {
    id: 'deployment.account',
    asks: 'Do this shell’s account and region fit the stage?',
    look: async (ports) => {
      const [{ accountId, shellRegion }, stacks] = await Promise.all([ports.caller(), stacksOf(ports)]);
      const { region } = ports.stage;
      const strayed = stacks.find(({ facts }) => facts && facts.accountId !== accountId)?.facts;
      if (strayed)
        return fault(
          `signed in to ${accountId}, deployed to ${strayed.accountId}`,
          'sign in to the account of the stage',
        );
      if (shellRegion !== undefined && shellRegion !== region)
        return warning(
          `account ${accountId}; the shell’s region is ${shellRegion}, the stage’s ${region}`,
          `export AWS_REGION=${region}, or other commands look elsewhere`,
        );
      return ok(`account ${accountId}, region ${region}`);
    },
  },
  {
    id: 'deployment.bootstrap',
    asks: 'Is the CDK bootstrapped in account and region?',
    look: async (ports) => {
      const [version, { accountId }] = await Promise.all([ports.bootstrapVersion(), ports.caller()]);
      const command = `npx cdk bootstrap aws://${accountId}/${ports.stage.region} -c stage=${ports.stage.stage}`;
      if (version === undefined) return fault('it is not bootstrapped', command);
      return version < LEAST_BOOTSTRAP_VERSION
        ? fault(`version ${version} is below ${LEAST_BOOTSTRAP_VERSION}`, command)
        : ok(`version ${version}`);
    },
  },
  {
    id: 'deployment.stacks',
    asks: 'Are both stacks there and settled?',
    look: async (ports) => {
      const stacks = await stacksOf(ports);
      const missing = stacks.filter(({ facts }) => facts === undefined).map(({ name }) => `${name} is not there`);
      const told = stacks.flatMap(({ name, facts }) => (facts ? [{ name, status: facts.status }] : []));
      const broken = told.filter(({ status }) => isBroken(status)).map(({ name, status }) => `${name} is ${status}`);
      if (missing.length + broken.length > 0)
        return faultIfAny(
          [...missing, ...broken],
          '',
          `${deployCommand(ports.stage)}; a stack that failed says why in its events`,
        );
      return warningIfAny(
        told.filter(({ status }) => !SETTLED.includes(status)).map(({ name, status }) => `${name} is ${status}`),
        'both are complete',
        'wait until it has ended; one that took itself back says why in its events',
      );
    },
  },
  {
    id: 'deployment.protection',
    asks: 'Are the stacks protected as the stage says?',
    look: async (ports) => {
      const { stage } = ports;
      if (!stage.deletionProtection) return ok('this stage asks for none');
      const [name] = stackNamesOf(ports);
      const facts = await ports.stack(name);
      if (!facts) return notLooked(`${name} is not there`, deployCommand(stage));
      return facts.isTerminationProtected
        ? ok(`${name} can’t be deleted by accident`)
        : fault(
            `${name} can be deleted`,
            `aws cloudformation update-termination-protection --region ${stage.region} --stack-name ${name} --enable-termination-protection`,
          );
    },
  },
];

interface NamedStack {
  readonly name: string;
  readonly facts: StackFacts | undefined;
}

const stacksOf = (ports: Ports): Promise<NamedStack[]> =>
  Promise.all(stackNamesOf(ports).map(async (name) => ({ name, facts: await ports.stack(name) })));

const isBroken = (status: string) =>
  !SETTLED.includes(status) && !TOOK_ITSELF_BACK.includes(status) && !status.endsWith('_IN_PROGRESS');
