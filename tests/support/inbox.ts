import { inject } from 'vitest';
import { type InboxClient, type InboxMail, makeInboxClient } from '../../scripts/local/inbox-client.ts';

export { findHeader, type InboxMail, linksIn } from '../../scripts/local/inbox-client.ts';

/** The six digits of a mail that has a code. */
export const codeIn = ({ text }: Pick<InboxMail, 'text'>): string => /^\d{6}$/m.exec(text)?.[0] ?? 'none';

/** The inbox of the stack that journeys run on. */
export const theInbox = (): InboxClient => makeInboxClient(inject('inboxUrl'));
