import { randomUUID } from 'node:crypto';
import { type AppealRequestInput, PUBLISH_PATH, PublishAnswer } from '../../../functions/contract/api.ts';
import { type InboxMail, theInbox } from './inbox.ts';
import { publisherKey } from './publish-appeal.ts';
import { inject } from './stack-of-worker.ts';

/** Asks the API with a publisher's key, whatever it answers. */
export async function ask(method: 'GET' | 'POST', path: string, body?: unknown) {
  const response = await fetch(`${inject('publicUrl')}${path}`, {
    method,
    headers: { authorization: `Bearer ${await publisherKey()}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const json: unknown = await response.json();
  return { status: response.status, headers: response.headers, json };
}

/** An invented appeal about a country, whose title is its own. */
export function anAppeal(country: string, given: Pick<AppealRequestInput, 'urgent' | 'releaseAt'> = {}) {
  const id = randomUUID().slice(0, 8);
  return {
    title: `${country}: three teachers missing since Monday, case ${id}`,
    datedOn: '2024-06-12',
    body: { text: 'Three teachers were taken from a school.' },
    countries: [country],
    externalId: id,
    ...given,
  };
}

/** @throws {Error} when it is not published at once. */
export async function publish(request: AppealRequestInput) {
  const { status, json } = await ask('POST', PUBLISH_PATH, request);
  const answer = PublishAnswer.parse(json);
  if (answer.status !== 'published') throw new Error(`it is ${answer.status} (${status})`);
  return answer;
}

export const mailsWith = async (subject: string): Promise<InboxMail[]> =>
  (await theInbox().list()).filter((mail) => mail.subject === subject);

export const peopleOf = (mails: readonly InboxMail[]) => mails.flatMap(({ to }) => to).sort();
