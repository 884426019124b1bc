import { type App, CliCredentialsStackSynthesizer, type IStackSynthesizer, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { CodeOf } from './bundling/bundle-handlers.ts';
import { DataStack } from './data-stack.ts';
import { ServiceStack } from './service-stack.ts';
import { exampleValuesOf } from './stages/example-values.ts';
import { isOnThisMachine, type Stage } from './stages/schema.ts';

export interface AppealAlertsStacks {
  readonly data: DataStack;
  readonly service: ServiceStack;
}

/**
 * Adds a stage's two stacks to an app, checked by cdk-nag whenever it is synthesized. They name no account: the operator who deploys
 * them decides it.
 */
export function addAppealAlerts(app: App, stage: Stage, codeOf: CodeOf): AppealAlertsStacks {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  const stackProps = () => ({
    env: { region: stage.region },
    synthesizer: isOnThisMachine(stage) ? withOwnCredentials() : undefined,
  });

  const data = new DataStack(app, `AppealAlertsData-${stage.stage}`, {
    ...stackProps(),
    stage,
    description: 'Appeal Alerts: what must survive',
    terminationProtection: stage.deletionProtection,
  });
  const service = new ServiceStack(app, `AppealAlertsService-${stage.stage}`, {
    ...stackProps(),
    stage,
    data,
    codeOf,
    description: 'Appeal Alerts: functions, queues, API and mail',
  });
  Tags.of(app).add('application', 'appeal-alerts');
  Tags.of(app).add('stage', stage.stage);

  warnOfExampleValues(service, stage);
  return { data, service };
}

/** The local cloud enforces IAM, and refuses the roles that `cdk bootstrap` makes. */
function withOwnCredentials(): IStackSynthesizer {
  return new CliCredentialsStackSynthesizer() as IStackSynthesizer; // its optional properties are declared as possibly undefined
}

function warnOfExampleValues(service: ServiceStack, stage: Stage): void {
  const examples = exampleValuesOf(stage);
  if (isOnThisMachine(stage) || examples.length === 0) return;
  Validations.of(service).addWarning(
    'AppealAlerts-ExampleValues',
    `infra/stages/${stage.stage}.ts still has the repository's examples: ${examples.join(', ')}. Put your own there before you deploy.`,
  );
}
