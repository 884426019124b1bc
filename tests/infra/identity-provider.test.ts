import { expect, test } from 'vitest';
import { functionIn, grantsOf } from './support/grants.ts';
import { propertiesOf } from './support/resources.ts';
import { synthesized, WITH_AN_IDENTITY_PROVIDER } from './support/synthesized.ts';

const without = synthesized('prod');
const withProvider = synthesized('prod', WITH_AN_IDENTITY_PROVIDER);
const { identityProvider } = WITH_AN_IDENTITY_PROVIDER;

const routesOf = ({ service }: typeof without) =>
  propertiesOf(service, 'AWS::ApiGatewayV2::Route').map(({ RouteKey }) => String(RouteKey));
const grantsIn = ({ service, stage }: typeof without) => grantsOf(service, stage, 'sign-in-members');
const variablesIn = ({ service, stage }: typeof without) =>
  functionIn(service, stage, 'sign-in-members').Environment.Variables;

test('a stage without an identity provider has no route, variable or grant of it', () => {
  expect(routesOf(without).filter((route) => route.includes('/identity'))).toEqual([]);
  expect(Object.keys(variablesIn(without)).filter((name) => name.startsWith('IDENTITY'))).toEqual([]);
  expect(grantsIn(without).filter((grant) => /secretsmanager|PUBLISHERS/.test(grant))).toEqual([]);
});

test('with one, there is a way in by it; joining and adding an account lie below routes that are there', () => {
  const before = routesOf(without);
  const added = routesOf(withProvider).filter((route) => !before.includes(route));
  const paths = ['GET /desk/identity', 'HEAD /desk/identity', '/desk/sign-in/identity'];
  const methodsOf = (path: string) =>
    path.startsWith('/') ? ['GET', 'HEAD', 'POST'].map((one) => `${one} ${path}`) : path;
  expect(added.toSorted()).toEqual(paths.flatMap(methodsOf).toSorted());
});

test('only the function that lets members in knows of it, and may read the one secret and which offices there are', () => {
  const before = grantsIn(without);
  expect(grantsIn(withProvider).filter((grant) => !before.includes(grant))).toEqual([
    'dynamodb:Query on Table for partitions PUBLISHERS*',
    `secretsmanager:GetSecretValue on ${identityProvider.clientSecretArn}`,
  ]);
  expect(variablesIn(withProvider)).toMatchObject({
    IDENTITY_ISSUER: identityProvider.issuer,
    IDENTITY_CLIENT_ID: identityProvider.clientId,
    IDENTITY_CLIENT_SECRET_ARN: identityProvider.clientSecretArn,
    IDENTITY_NAME: identityProvider.name,
  });
  const functions = propertiesOf(withProvider.service, 'AWS::Lambda::Function');
  expect(functions.filter((one) => JSON.stringify(one).includes('IDENTITY_')).length).toBe(1);
});
