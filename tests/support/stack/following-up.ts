import { randomUUID } from 'node:crypto';
import type { AppealRequestInput } from '../../../functions/contract/api.ts';
import { type InboxMail, theInbox } from './inbox.ts';

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

export const mailsWith = async (subject: string): Promise<InboxMail[]> =>
  (await theInbox().list()).filter((mail) => mail.subject === subject);

export const peopleOf = (mails: readonly InboxMail[]) => mails.flatMap(({ to }) => to).sort();
