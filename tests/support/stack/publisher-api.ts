import { setTimeout as wait } from 'node:timers/promises';
import {
  DispatchAnswer,
  dispatchPath,
  ErrorAnswer,
  PUBLISH_PATH,
  PublishAnswer,
} from '../../../functions/contract/api.ts';
import { seedPublisher } from '../../../scripts/local/visitors/seed.ts';
import { waitUntil } from '../../../scripts/program/wait-until.ts';
import { inject } from './stack-of-worker.ts';

/** Each answer costs the local cloud as much as a step of the dispatch that is waited for. */
const ASK_EVERY_MS = 200;
const BUSY_TRIES = 20;

let sharedKey: Promise<string> | undefined;

/** The key of a publisher whom the files of a worker share. */
export function publisherKey(): Promise<string> {
  sharedKey ??= seedPublisher({
    publicUrl: inject('publicUrl'),
    inboxUrl: inject('inboxUrl'),
    environment: inject('environment'),
    outputs: inject('outputs'),
  }).then((issued) => issued.keyText);
  return sharedKey;
}

/**
 * Asks the API as a publisher's program should: what it calls busy is sent again after the seconds that it names. Any
 * other answer is handed on.
 * @param key - left out, that of the shared publisher.
 */
export async function ask(method: 'GET' | 'POST', path: string, body?: unknown, key?: string) {
  const authorization = `Bearer ${key ?? (await publisherKey())}`;
  for (let tries = 1; ; tries += 1) {
    const response = await fetch(`${inject('publicUrl')}${path}`, {
      method,
      headers: { authorization, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const json: unknown = await response.json();
    const isBusy = response.status === 503 && ErrorAnswer.safeParse(json).data?.error.code === 'busy';
    if (!isBusy || tries === BUSY_TRIES) return { status: response.status, json };
    await wait(Number(response.headers.get('retry-after')) * 1_000);
  }
}

/** Publishes what is new, and finds what was published before. @throws {Error} when it is neither at once. */
export async function publish(request: object, key?: string) {
  const { status, json } = await ask('POST', PUBLISH_PATH, request, key);
  const { data: answer } = PublishAnswer.safeParse(json);
  if (answer?.status !== 'published' && answer?.status !== 'unchanged')
    throw new Error(`it was not published: ${status} ${JSON.stringify(json)}`);
  return answer;
}

/** Publishes, and waits for the end of the mailing. */
export async function publishAndWait(request: object, key?: string) {
  const published = await publish(request, key);
  const hasFinished = async () => {
    const { json } = await ask('GET', dispatchPath(published.dispatchId), undefined, key);
    return DispatchAnswer.parse(json).status === 'finished' || undefined;
  };
  const what = `the end of the mailing of ${published.appealUrl}`;
  await waitUntil(what, hasFinished, { deadlineMs: 90_000, everyMs: ASK_EVERY_MS });
  return published;
}
