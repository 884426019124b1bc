import { isDeepStrictEqual } from 'node:util';
import { utcDayOf } from '../../../functions/domain/time/time.ts';
import { exampleValuesOf } from '../../../infra/stages/example-values.ts';
import { isOnThisMachine } from '../../../infra/stages/schema.ts';
import { stagedCommand } from '../../program/staged-command.ts';
import type { Check } from '../check.ts';
import { counted, fault, faultIfAny, notCheckableHere, notLooked, ok, warning, warningIfAny } from '../finding.ts';
import type { StackFacts, Template } from '../ports/facts.ts';
import type { Ports } from '../ports/ports.ts';
import { complaintsOf, deployCommand, deployedOf, revertCommand, stackNamesOf } from './deployed.ts';
import { unlessHeld } from './unless-held.ts';

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
  {
    id: 'deployment.version',
    asks: 'Is what is deployed what this checkout has?',
    look: async (ports) => {
      await ports.resources();
      const differing = await Promise.all(
        stackNamesOf(ports).map(async (name) =>
          differencesOf(await ports.deployedTemplate(name), await ports.ownTemplate(name)),
        ),
      );
      return warningIfAny(
        differing.flat(),
        'both templates are this checkout’s',
        `npx cdk diff --all -c stage=${ports.stage.stage}, then deploy, or check out the version that is deployed`,
      );
    },
  },
  {
    id: 'deployment.drift',
    asks: 'Was anything changed by hand since it was deployed?',
    look: async (ports) => {
      await ports.resources();
      const stacks = await stacksOf(ports);
      const drifted = stacks.filter(({ facts }) => facts?.drift.status === 'DRIFTED').map(({ name }) => name);
      if (drifted.length > 0) {
        const look = (name: string) =>
          `aws cloudformation describe-stack-resource-drifts --region ${ports.stage.region} --stack-name ${name}`;
        return warning(
          drifted.map((name) => `${name} has drifted`).join('; '),
          await unlessHeld(
            ports,
            `${drifted.map(look).join(' and ')} shows where; ${revertCommand(ports.stage)} takes it back; or change the stage`,
          ),
        );
      }
      const unchecked = stacks.filter(({ facts }) => facts?.drift.status !== 'IN_SYNC');
      if (unchecked.length > 0)
        return notLooked(
          `CloudFormation never compared ${unchecked.map(({ name }) => name).join(' and ')}, and comparing writes its result down`,
          `${stagedCommand('doctor', '--drift', ports.stage.stage)} asks it to`,
        );
      const days = new Set(stacks.map(({ facts }) => utcDayOf(facts?.drift.checkedAtMs ?? 0)));
      return ok(`in sync when compared last, ${[...days].join(' and ')}`);
    },
  },
  {
    id: 'deployment.runtime',
    asks: 'Do the functions run on this checkout’s Node?',
    look: async (ports) => {
      const functions = await deployedOf(ports, 'AWS::Lambda::Function');
      const [, service] = stackNamesOf(ports);
      const own = Object.values((await ports.ownTemplate(service)).Resources).find(
        ({ Type }) => Type === 'AWS::Lambda::Function',
      );
      const runtime = own?.Properties?.Runtime;
      return warningIfAny(
        await complaintsOf(functions, ports.function, (facts) =>
          facts.runtime === runtime ? undefined : `runs on ${facts.runtime}`,
        ),
        `${counted(functions.length, 'function')} on ${runtime}`,
        deployCommand(ports.stage),
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

/** Logical ids of what is in one template only, or is not the same in both. Metadata is the CDK's own. */
function differencesOf(deployed: Template, own: Template): string[] {
  const ids = new Set([...Object.keys(deployed.Resources), ...Object.keys(own.Resources)]);
  return [...ids].flatMap((id) => {
    const [there, here] = [deployed.Resources[id], own.Resources[id]];
    if (there === undefined) return [`${id} is not deployed`];
    if (here === undefined) return [`${id} is deployed and not in this checkout`];
    return isDeepStrictEqual(withoutMetadata(there), withoutMetadata(here)) ? [] : [`${id} differs`];
  });
}

const withoutMetadata = ({ Metadata: _, ...rest }: Template['Resources'][string]) => rest;
