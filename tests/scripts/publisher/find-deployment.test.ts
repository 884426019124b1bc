import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { makeTable } from '../../../functions/adapters/table/open-table.ts';
import { prod } from '../../../infra/stages/prod.ts';
import { NeededOutputs } from '../../../scripts/deployment/find-deployment.ts';
import { runHere } from '../../support/stack/run-here.ts';

const ELSEWHERE = 'us-west-2';

test('the shell is set to another region than the stage', () => {
  expect(prod.region).not.toBe(ELSEWHERE);
});

test.each([
  ['scripts/operator/main.ts', ['dispatches'], ['cloudformation', 'dynamodb', 'lambda']],
  ['scripts/operator/main.ts', ['record'], ['cloudformation', 'dynamodb', 'secretsmanager']],
  ['scripts/publisher/main.ts', ['list'], ['cloudformation', 'dynamodb']],
])('%s %j asks in the stage’s region, and not in the one that the shell is set to', async (script, args, services) => {
  const aws = await startAws();
  await runHere(script, [...args, '--stage', 'prod'], {
    input: 'reader@example.org\n',
    env: {
      AWS_REGION: ELSEWHERE,
      AWS_DEFAULT_REGION: ELSEWHERE,
      AWS_ENDPOINT_URL: aws.url,
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_MAX_ATTEMPTS: '1',
    },
  });
  // What was asked last may still be on its way when the command has failed.
  await expect.poll(() => [...aws.asked].toSorted()).toEqual(services.map((service) => `${service} in ${prod.region}`));
});

test('the client of the table is in the region that is given', async () => {
  const { raw } = makeTable('sample', { region: 'eu-north-1' });
  expect(await raw.config.region()).toBe('eu-north-1');
});

test.each([
  ['operator', ['dispatches']],
  ['publisher', ['list']],
  ['doctor', []],
  ['smoke', []],
])('%s: a stage that there is not is misuse, answered with those that an operator has', async (name, words) => {
  const { exitCode, stderr } = await runHere(`scripts/${name}/main.ts`, [...words, '--stage', 'staging']);
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining('There is no such stage: name local, dev or prod.')]);
});

test('costs has two stages to name, and another is misuse', async () => {
  const { exitCode, stderr } = await runHere('scripts/costs/main.ts', ['--stage', 'test']);
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining('Allowed choices are dev, prod.')]);
});

/** AWS as a socket that knows the service stack and nothing else, and remembers which service was asked in which region. */
async function startAws() {
  const asked = new Set<string>();
  const server = createServer((request, response) => {
    const [, region, service] =
      /Credential=[^/]+\/\d+\/([^/]+)\/([^/]+)\//.exec(request.headers.authorization ?? '') ?? [];
    asked.add(`${service} in ${region}`);
    request.resume().on('end', () => {
      if (service === 'cloudformation') response.setHeader('content-type', 'text/xml').end(SERVICE_STACK);
      else
        response
          .writeHead(400, { 'content-type': 'application/x-amz-json-1.0' })
          .end('{"__type":"AccessDeniedException"}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo; // it listens on TCP
  return { url: `http://127.0.0.1:${port}`, asked };
}

const outputOf = (key: string) => `<member><OutputKey>${key}</OutputKey><OutputValue>sample</OutputValue></member>`;
const SERVICE_STACK = `<DescribeStacksResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><DescribeStacksResult><Stacks><member>
<StackName>AppealAlertsService-prod</StackName><Outputs>${Object.keys(NeededOutputs.shape).map(outputOf).join('')}</Outputs>
</member></Stacks></DescribeStacksResult></DescribeStacksResponse>`;
