import { createHash, createHmac } from 'node:crypto';
import type { FunctionName } from '../../../functions/contract/env.ts';
import type { CloudEnvironment } from '../../../scripts/deployment/cloud-environment.ts';
import { inject } from './stack-of-worker.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

/**
 * Runs a function of the deployed stack as its schedule would, and waits for its end: the stage of journeys has no schedules.
 * Signed as https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html says.
 * @param environment - of another stack than the journeys' own.
 * @throws when the function fails.
 */
export async function invokeFunction(
  name: FunctionName,
  environment: CloudEnvironment = inject('environment'),
): Promise<void> {
  const url = new URL(`/2015-03-31/functions/AppealAlerts-test-${name}/invocations`, environment.AWS_ENDPOINT_URL);
  const body = '{}';
  const time = new Date().toISOString().replace(/[-:]|\.\d{3}/g, '');
  const scope = `${time.slice(0, 8)}/${environment.AWS_REGION}/lambda/aws4_request`;
  const request = `POST\n${url.pathname}\n\nhost:${url.host}\nx-amz-date:${time}\n\nhost;x-amz-date\n${sha256(body)}`;
  const signingKey = scope.split('/').reduce<string | Buffer>(hmac, `AWS4${environment.AWS_SECRET_ACCESS_KEY}`);
  const signature = hmac(signingKey, `AWS4-HMAC-SHA256\n${time}\n${scope}\n${sha256(request)}`).toString('hex');
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      'x-amz-date': time,
      authorization: `AWS4-HMAC-SHA256 Credential=${environment.AWS_ACCESS_KEY_ID}/${scope}, SignedHeaders=host;x-amz-date, Signature=${signature}`,
    },
    body,
  });
  const text = await answer.text();
  if (!answer.ok || answer.headers.has('x-amz-function-error')) throw new Error(`${name} failed: ${text}`);
}
