import { stackNamesOf } from './checks/deployed.ts';
import type { StackFacts, StackResource } from './ports/facts.ts';
import { NotDeployedError, type Ports } from './ports/ports.ts';

export interface Resolver {
  /** @throws {UnresolvedError} for what is not deployed. */
  roleName(logicalId: string): string;
  /** @throws {UnresolvedError} for what it has no words for. */
  arn(resource: unknown): string;
}

/** A template names something that is not deployed, or that can't be named from outside. */
export class UnresolvedError extends Error {
  override readonly name = 'UnresolvedError';
}

type Place = Pick<StackFacts, 'partition' | 'region' | 'accountId'>;

/** What `Fn::GetAtt ID.Arn` gives, by type; `Ref` gives some an ARN already. */
const ARN_OF: Readonly<Record<string, (physicalId: string, place: Place) => string>> = {
  'AWS::Lambda::Function': (name, place) => arnIn(place, 'lambda', `function:${name}`),
  'AWS::SQS::Queue': (url, place) => arnIn(place, 'sqs', url.slice(url.lastIndexOf('/') + 1)),
  'AWS::Logs::LogGroup': (name, place) => arnIn(place, 'logs', `log-group:${name}:*`),
  'AWS::DynamoDB::GlobalTable': (name, place) => arnIn(place, 'dynamodb', `table/${name}`),
  'AWS::KMS::Key': (id, place) => arnIn(place, 'kms', `key/${id}`),
  'AWS::SNS::Topic': (arn) => arn,
  'AWS::SecretsManager::Secret': (arn) => arn,
};

const arnIn = ({ partition, region, accountId }: Place, service: string, resource: string) =>
  `arn:${partition}:${service}:${region}:${accountId}:${resource}`;

/** @throws {NotDeployedError} when the stacks are not there. */
export async function resolverOf(ports: Ports): Promise<Resolver> {
  const [resources, data] = [await ports.resources(), await ports.stack(stackNamesOf(ports)[0])];
  if (!data) throw new NotDeployedError('the data stack is not there');
  const service = new Map(resources.filter(({ stack }) => stack === 'service').map((one) => [one.logicalId, one]));
  const pseudo: Readonly<Record<string, string>> = {
    'AWS::Partition': data.partition,
    'AWS::Region': data.region,
    'AWS::AccountId': data.accountId,
  };
  const get = (logicalId: string): StackResource => {
    const found = service.get(logicalId);
    if (!found) throw new UnresolvedError(`${logicalId} is not deployed`);
    return found;
  };

  function wordsOf(value: unknown): string {
    if (typeof value === 'string') return value;
    const [[name, argument] = []] = Object.entries(value ?? {});
    switch (name) {
      case 'Ref':
        return pseudo[String(argument)] ?? get(String(argument)).physicalId;
      case 'Fn::ImportValue':
        return data?.exports[String(argument)] ?? refuse(value);
      case 'Fn::GetAtt':
        return Array.isArray(argument) && argument[1] === 'Arn' ? arnOf(get(String(argument[0]))) : refuse(value);
      case 'Fn::Join':
        return Array.isArray(argument) && Array.isArray(argument[1])
          ? argument[1].map(wordsOf).join(String(argument[0]))
          : refuse(value);
      default:
        return refuse(value);
    }
  }

  const arnOf = ({ type, physicalId, logicalId }: StackResource) =>
    ARN_OF[type]?.(physicalId, data) ?? refuse(`the ARN of ${logicalId} (${type})`);

  return { roleName: (logicalId) => get(logicalId).physicalId, arn: wordsOf };
}

function refuse(what: unknown): never {
  throw new UnresolvedError(`can't tell ${JSON.stringify(what)} from outside`);
}
