import { z } from 'zod';
import { waitUntil } from '../../program/wait-until.ts';

/** A mail as the inbox keeps it: what SES would have sent to one person. */
export interface InboxMail {
  readonly messageId: string;
  readonly from: string;
  readonly replyTo: readonly string[];
  readonly to: readonly string[];
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** Headers that the sender set for this person, over those of the call; From, To and Subject are not among them. */
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly receivedAtEpochSeconds: number;
}

/** https://github.com/domdomegg/aws-ses-v2-local: `GET /store`, in order of arrival. */
const Store = z.object({
  emails: z.array(
    z
      .object({
        messageId: z.string(),
        from: z.string(),
        replyTo: z.array(z.string()),
        destination: z.object({ to: z.array(z.string()) }),
        subject: z.string(),
        body: z.object({ html: z.string().default(''), text: z.string().default('') }),
        headers: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
        at: z.number(),
      })
      .transform(
        ({ destination, body, at, ...mail }): InboxMail => ({
          ...mail,
          ...body,
          to: destination.to,
          receivedAtEpochSeconds: at,
        }),
      ),
  ),
});

/** `GET /get-emlContent`: the mail as bytes. */
const Eml = z.object({ body: z.object({ data: z.array(z.number()) }) });

export interface WaitForMail {
  readonly after?: number;
  readonly deadlineMs?: number;
}

export interface InboxClient {
  list(): Promise<InboxMail[]>;
  listTo(address: string): Promise<InboxMail[]>;
  /**
   * The newest mail to an address, as soon as there are more than `after`.
   * @throws {Error} at the deadline (a minute unless told).
   */
  waitForMailTo(address: string, options?: WaitForMail): Promise<InboxMail>;
  /** A mail as it would go over the wire. */
  rawOf(mail: InboxMail): Promise<string>;
  clear(): Promise<void>;
}

/**
 * What it has read once it does not ask for again: thousands of mails take seconds to read.
 * @param inboxUrl - with no slash at its end.
 * @param sinceEpochSeconds - leaves out what came before.
 */
export function makeInboxClient(inboxUrl: string, sinceEpochSeconds?: number): InboxClient {
  const read = new Map<string, InboxMail>();
  let newestAtEpochSeconds = sinceEpochSeconds;
  const list = async () => {
    const store = newestAtEpochSeconds === undefined ? '/store' : `/store?since=${newestAtEpochSeconds}`;
    const response = await fetch(`${inboxUrl}${store}`);
    if (!response.ok) throw new Error(`The inbox answered ${response.status} when asked for its mails.`);
    for (const mail of Store.parse(await response.json()).emails) {
      read.set(mail.messageId, mail);
      newestAtEpochSeconds = mail.receivedAtEpochSeconds;
    }
    return [...read.values()];
  };
  const listTo = async (address: string) => (await list()).filter(({ to }) => to.includes(address));
  return {
    list,
    listTo,
    waitForMailTo: (address, { after = 0, deadlineMs = 60_000 } = {}) =>
      waitUntil(
        `mail number ${after + 1} to ${address}`,
        async () => {
          const mails = await listTo(address);
          return mails.length > after ? mails.at(-1) : undefined;
        },
        { deadlineMs },
      ),
    async rawOf({ messageId }) {
      const response = await fetch(`${inboxUrl}/get-emlContent?messageId=${encodeURIComponent(messageId)}`);
      return Buffer.from(Eml.parse(await response.json()).body.data).toString();
    },
    async clear() {
      const response = await fetch(`${inboxUrl}/clear-store`, { method: 'POST' });
      if (!response.ok) throw new Error(`The inbox answered ${response.status} when asked to forget its mails.`);
      read.clear();
    },
  };
}

/** The value of a header, however its name is capitalised. */
export const findHeader = ({ headers }: InboxMail, name: string): string | undefined =>
  headers.find((header) => header.name.toLowerCase() === name.toLowerCase())?.value;

/** Every address of a page in the text part, in order, without the punctuation after it. */
export const linksIn = ({ text }: Pick<InboxMail, 'text'>): string[] =>
  text.match(/https?:\/\/[^\s<>"]*[^\s<>".,;:!?)]/g) ?? [];
