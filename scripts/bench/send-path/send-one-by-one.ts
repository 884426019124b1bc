import { type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { readerHeader, sharedHeaders } from '../../../emails/headers.ts';
import { fillPerson } from '../../../emails/person-fields.ts';
import { mailbox, makeNoticeClient } from '../../../functions/adapters/ses/ses.ts';
import { makeTable } from '../../../functions/adapters/table/table.ts';
import { DYNAMODB_MAX_BATCH_GET } from '../../../functions/contract/limits.ts';
import type { MailEntry, Mailing } from '../../../functions/domain/dispatch/dispatch.ts';
import { inChunks } from '../../../functions/domain/in-chunks.ts';
import { rangeOf } from '../../../functions/domain/matching/matching.ts';
import { capturingClient } from './captured-request.ts';
import type { SenderOrder } from './orders.ts';
import { SENDER, workerPorts } from './worker-ports.ts';

interface Content {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/**
 * The same people with the same merge, contacts and tokens, each by a mail of their own over a connection that is kept: what sending
 * costs without bulk calls, and here without receipts and rate too. @returns how many were mailed.
 */
export async function sendOneByOne({ tableName, dispatchId, slices }: SenderOrder): Promise<number> {
  const ses = makeNoticeClient(10_000);
  const captured = capturingClient();
  const ports = workerPorts(makeTable(tableName), captured.ses);
  const dispatch = await ports.dispatches.find(dispatchId);
  if (!dispatch) throw new Error(`there is no dispatch ${dispatchId}`);
  let people = 0;
  for (const bits of slices) {
    const mailing = await ports.openMailing(dispatch, rangeOf(bits));
    let content: Content | undefined;
    for await (const ids of mailing.candidates()) {
      for (const some of inChunks(ids, DYNAMODB_MAX_BATCH_GET)) {
        for (const person of await ports.people.read(some)) {
          const verdict = mailing.judge(person);
          if (verdict.kind !== 'recipient') continue;
          content ??= await contentOf(mailing, verdict.entry, captured.lastRequest);
          await sendOne(verdict.entry, content, ses);
          people += 1;
        }
      }
    }
  }
  return people;
}

async function contentOf(
  mailing: Mailing,
  entry: MailEntry,
  lastRequest: ReturnType<typeof capturingClient>['lastRequest'],
): Promise<Content> {
  await mailing.send({ callId: 'content', dispatchId: 'content', bits: '', entries: [entry], timeoutMs: 10_000 });
  const { Subject = '', Html = '', Text = '' } = lastRequest().DefaultContent?.Template?.TemplateContent ?? {};
  return { subject: Subject, html: Html, text: Text };
}

async function sendOne(entry: MailEntry, content: Content, ses: SESv2Client): Promise<void> {
  const { unsubscribeUrl, address } = entry;
  const { reasonsHtml = '', reasonsText = '' } = entry.values;
  const values = { reasonsHtml, reasonsText, unsubscribeUrl };
  const filled = (template: string) => ({ Data: fillPerson(template, values), Charset: 'UTF-8' });
  await ses.send(
    new SendEmailCommand({
      FromEmailAddress: mailbox(SENDER.fromName, SENDER.fromAddress),
      ReplyToAddresses: [SENDER.replyToAddress],
      ConfigurationSetName: SENDER.configurationSetName,
      Destination: { ToAddresses: [address] },
      Content: {
        Simple: {
          Subject: filled(content.subject),
          Body: { Html: filled(content.html), Text: filled(content.text) },
          Headers: [
            readerHeader(unsubscribeUrl),
            ...sharedHeaders({ listId: SENDER.listId, languages: [entry.language] }),
          ].map(({ name, value }) => ({ Name: name, Value: value })),
        },
      },
    }),
  );
}
