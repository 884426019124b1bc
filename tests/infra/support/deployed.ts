import type { Template } from 'aws-cdk-lib/assertions';
import { z } from 'zod';
import { Statement } from './iam.ts';
import type { synthesized } from './synthesized.ts';

/** The account that templates are resolved for. */
export const ACCOUNT_ID = '111122223333';

/** A resource as it would stand in the account: no reference is left in its properties. */
export interface DeployedResource {
  readonly logicalId: string;
  readonly type: string;
  /** By the format that the service has; made up where nothing refers to it. */
  readonly arn: string;
  /** What a reference to it gives. */
  readonly ref: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Both stacks of a stage in one account, with every reference between their resources resolved. */
export interface Deployment {
  all(type: string): readonly DeployedResource[];
  /** @throws {Error} when there is none with this ARN. */
  byArn(arn: string): DeployedResource;
  /** @throws {Error} when there is none of this type and name. */
  byName(type: string, name: string): DeployedResource;
}

const Resources = z.record(
  z.string(),
  z.looseObject({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) }),
);
const Outputs = z.record(
  z.string(),
  z.object({ Value: z.unknown(), Export: z.object({ Name: z.string() }).optional() }),
);

/** What a stage's two stacks would be in an account. */
export function deployed({ stage, data, service }: Omit<ReturnType<typeof synthesized>, 'report'>): Deployment {
  const exports = new Map<string, unknown>();
  const inData = resolverOf(data, stage.region, exports);
  for (const { Value, Export } of Object.values(Outputs.parse(data.toJSON().Outputs ?? {})))
    if (Export) exports.set(Export.Name, inData.resolve(Value));
  const resources = [...inData.resources(), ...resolverOf(service, stage.region, exports).resources()];
  const only = (what: string, isIt: (resource: DeployedResource) => boolean) => {
    const found = resources.find(isIt);
    if (!found) throw new Error(`Neither stack makes ${what}`);
    return found;
  };
  return {
    all: (type) => resources.filter((resource) => resource.type === type),
    byArn: (arn) => only(arn, (resource) => resource.arn === arn),
    byName: (type, name) => only(`${type} ${name}`, (resource) => resource.type === type && nameOf(resource) === name),
  };
}

/** The statements of every policy that a role has been given. */
export function statementsOfRole(deployment: Deployment, roleArn: string): Statement[] {
  const role = deployment.byArn(roleArn);
  const attached = deployment
    .all('AWS::IAM::Policy')
    .filter(({ properties }) => (properties.Roles as unknown[]).includes(nameOf(role)))
    .map(({ properties }) => properties.PolicyDocument);
  const inline = z.array(z.object({ PolicyDocument: z.unknown() })).parse(role.properties.Policies ?? []);
  return [...attached, ...inline.map(({ PolicyDocument }) => PolicyDocument)].flatMap(statementsIn);
}

/** Where the policies of resources stand in a template, and how they name theirs. */
const RESOURCE_POLICIES: Readonly<Record<string, { readonly type: string; readonly names: string }>> = {
  'AWS::SQS::Queue': { type: 'AWS::SQS::QueuePolicy', names: 'Queues' },
  'AWS::SNS::Topic': { type: 'AWS::SNS::TopicPolicy', names: 'Topics' },
};

/** The statements of a resource's own policy: a key's, or those of the policies that are about a queue or a topic. */
export function policyOf(deployment: Deployment, resource: DeployedResource): Statement[] {
  if (resource.type === 'AWS::KMS::Key') return statementsIn(resource.properties.KeyPolicy);
  const policies = RESOURCE_POLICIES[resource.type];
  if (!policies) throw new Error(`Where the policy of a ${resource.type} stands is not known here yet`);
  return deployment
    .all(policies.type)
    .filter(({ properties }) => z.array(z.string()).parse(properties[policies.names]).includes(resource.ref))
    .flatMap(({ properties }) => statementsIn(properties.PolicyDocument));
}

/** The statements of a policy document. */
export const statementsIn = (document: unknown): Statement[] =>
  z.object({ Statement: z.array(Statement) }).parse(document).Statement;

interface Named {
  readonly type: string;
  readonly logicalId: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Properties that give a resource its name; without one, CloudFormation makes it from the logical id. */
const NAME_PROPERTIES = ['FunctionName', 'QueueName', 'TopicName', 'LogGroupName', 'Name', 'AlarmName', 'RoleName'];

function nameOf({ properties, logicalId }: Pick<Named, 'properties' | 'logicalId'>): string {
  const named = NAME_PROPERTIES.map((property) => properties[property]).find((name) => typeof name === 'string');
  return typeof named === 'string' ? named : logicalId;
}

const at = (service: string, region: string, rest: string) => `arn:aws:${service}:${region}:${ACCOUNT_ID}:${rest}`;

/** https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html */
const ARNS: Readonly<Record<string, (name: string, region: string) => string>> = {
  'AWS::DynamoDB::GlobalTable': (name, region) => at('dynamodb', region, `table/${name}`),
  'AWS::DynamoDB::Table': (name, region) => at('dynamodb', region, `table/${name}`),
  'AWS::KMS::Key': (name, region) => at('kms', region, `key/${name}`),
  'AWS::SecretsManager::Secret': (name, region) => at('secretsmanager', region, `secret:${name}-a1b2c3`),
  'AWS::SQS::Queue': (name, region) => at('sqs', region, name),
  'AWS::SNS::Topic': (name, region) => at('sns', region, name),
  'AWS::Lambda::Function': (name, region) => at('lambda', region, `function:${name}`),
  'AWS::Logs::LogGroup': (name, region) => at('logs', region, `log-group:${name}:*`),
  'AWS::IAM::Role': (name) => at('iam', '', `role/${name}`),
  'AWS::Events::Rule': (name, region) => at('events', region, `rule/${name}`),
  'AWS::SES::ConfigurationSet': (name, region) => at('ses', region, `configuration-set/${name}`),
  'AWS::SES::EmailIdentity': (name, region) => at('ses', region, `identity/${name}`),
  'AWS::Scheduler::Schedule': (name, region) => at('scheduler', region, `schedule/default/${name}`),
  'AWS::Scheduler::ScheduleGroup': (name, region) => at('scheduler', region, `schedule-group/${name}`),
  'AWS::CloudWatch::Alarm': (name, region) => at('cloudwatch', region, `alarm:${name}`),
  'AWS::CloudWatch::CompositeAlarm': (name, region) => at('cloudwatch', region, `alarm:${name}`),
};

const arnOf = (resource: Named, region: string) =>
  ARNS[resource.type]?.(nameOf(resource), region) ?? `${resource.type} ${resource.logicalId}`;

/** What `Ref` gives of a resource; its name, unless it is here. */
const REFS: Readonly<Record<string, (resource: Named, region: string) => string>> = {
  'AWS::SNS::Topic': arnOf,
  'AWS::SecretsManager::Secret': arnOf,
  'AWS::SQS::Queue': (queue, region) => `https://sqs.${region}.amazonaws.com/${ACCOUNT_ID}/${nameOf(queue)}`,
};

/** Attributes that are the resource's ARN. */
const ARN_ATTRIBUTES = ['Arn', 'TopicArn', 'Id'];

function resolverOf(template: Template, region: string, exports: ReadonlyMap<string, unknown>) {
  const raw = Resources.parse(template.toJSON().Resources);
  const named = (logicalId: string): Named | undefined => {
    const found = raw[logicalId];
    return found && { type: found.Type, logicalId, properties: found.Properties };
  };
  const pseudo: Readonly<Record<string, string>> = {
    'AWS::AccountId': ACCOUNT_ID,
    'AWS::Partition': 'aws',
    'AWS::Region': region,
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': 'Stack',
  };

  const refTo = (name: string) => {
    const resource = named(name);
    if (!resource) return pseudo[name] ?? `<parameter ${name}>`;
    return REFS[resource.type]?.(resource, region) ?? nameOf(resource);
  };
  const attributeOf = (logicalId: string, attribute: string) => {
    const resource = named(logicalId);
    if (!resource) throw new Error(`There is no ${logicalId}`);
    if (ARN_ATTRIBUTES.includes(attribute)) return arnOf(resource, region);
    if (attribute === 'StreamArn') return `${arnOf(resource, region)}/stream/2026-11-26T00:00:00.000`;
    return attribute.endsWith('Name') ? nameOf(resource) : `<${attribute} of ${logicalId}>`;
  };

  /** What CloudFormation makes of each of its functions. */
  const functions: Readonly<Record<string, (argument: unknown) => unknown>> = {
    Ref: (name) => refTo(z.string().parse(name)),
    'Fn::GetAtt': (argument) => attributeOf(...z.tuple([z.string(), z.string()]).parse(argument)),
    'Fn::ImportValue': (name) => {
      const exported = exports.get(z.string().parse(name));
      if (exported === undefined) throw new Error(`Nothing is exported as ${String(name)}`);
      return exported;
    },
    'Fn::Join': (argument) => {
      const [between, parts] = z.tuple([z.string(), z.array(z.unknown())]).parse(argument);
      return parts.map((part) => String(resolve(part))).join(between);
    },
    'Fn::Select': (argument) => {
      const [index, list] = z.tuple([z.coerce.number(), z.unknown()]).parse(argument);
      return z.array(z.unknown()).parse(resolve(list))[index];
    },
    'Fn::Split': (argument) => {
      const [between, text] = z.tuple([z.string(), z.unknown()]).parse(argument);
      return String(resolve(text)).split(between);
    },
    'Fn::Sub': (text) =>
      z
        .string()
        .parse(text)
        .replace(/\$\{([^}]+)\}/g, (_, name: string) => refTo(name)),
  };

  function resolve(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(resolve);
    if (typeof value !== 'object' || value === null) return value;
    const [[key, argument] = ['', undefined], ...more] = Object.entries(value);
    const call = more.length === 0 ? functions[key] : undefined;
    if (call) return call(argument);
    if (key.startsWith('Fn::')) throw new Error(`${key} is not resolved here yet`);
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, resolve(inner)]));
  }

  const resources = (): DeployedResource[] =>
    Object.keys(raw)
      .flatMap((logicalId) => named(logicalId) ?? [])
      .map((resource) => ({
        logicalId: resource.logicalId,
        type: resource.type,
        arn: arnOf(resource, region),
        ref: refTo(resource.logicalId),
        properties: resolve(resource.properties) as Readonly<Record<string, unknown>>, // an object's keys stay its keys
      }));
  return { resolve, resources };
}
