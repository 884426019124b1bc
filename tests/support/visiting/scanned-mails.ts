import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { KMSClient } from '@aws-sdk/client-kms';
import { paginateScan, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { makeSignIns } from '../../../functions/adapters/dynamodb/account/sign-ins.ts';
import { readSignUp } from '../../../functions/adapters/dynamodb/signing-up/stored-sign-up.ts';
import type { Keyring } from '../../../functions/adapters/kms/keyring.ts';
import { makeTokenKeys } from '../../../functions/adapters/kms/token-keys.ts';
import { write } from '../../../functions/adapters/table/writes.ts';
import { readToken, tokenKeyIdIn } from '../../../functions/domain/tokens/token.ts';
import { type MessageKey, message } from '../../../functions/locales/messages.ts';
import { local } from '../../../infra/stages/local.ts';
import { test as stage } from '../../../infra/stages/test.ts';
import { clientSettingsOf } from '../../../scripts/deployment/cloud-environment.ts';
import { tableOf } from '../../../scripts/local/visitors/seed.ts';
import { type FormChoices, postSignUp } from '../../../scripts/local/visitors/sign-up.ts';
import { waitUntil } from '../../../scripts/program/wait-until.ts';
import type { DocumentTable } from '../../support/aws/document-table.ts';
import { type InboxMail, linksIn, theInbox } from '../stack/inbox.ts';
import { invokeFunction } from '../stack/invoke-function.ts';
import { publishToTheEnd } from '../stack/publish-appeal.ts';
import { inject } from '../stack/stack-of-worker.ts';
import { buttonsOn, open, press, type SeenPage } from './mail-gateway.ts';

export const RUSSIA: FormChoices = { countries: ['RU'] };
export const at = (path: string) => `${inject('publicUrl')}${path}`;

const subjectOf = (key: MessageKey) => message('en', key, { sender: stage.senderName });

/** An invented reader whose mail a program checks. They open pages as a browser does, and only when they mean it. */
export class Owner {
  readonly address: string;
  /** What their browser sends once they are signed in. */
  cookie = '';
  private read = 0;

  constructor(name: string, domain = 'example.org') {
    this.address = `${name}.${randomUUID().slice(0, 8)}@${domain}`;
  }

  asksFor(choices: FormChoices): Promise<void> {
    return postSignUp(inject('publicUrl'), this.address, choices);
  }

  /** The next mail that has this subject, or ends so. */
  async mail(subject: MessageKey | { readonly endsIn: string }): Promise<InboxMail> {
    const isIt = (mail: InboxMail) =>
      typeof subject === 'string' ? mail.subject === subjectOf(subject) : mail.subject.endsWith(subject.endsIn);
    const found = await waitUntil(
      `the mail "${JSON.stringify(subject)}" to ${this.address}`,
      async () => {
        const all = await theInbox().listTo(this.address);
        const place = all.findIndex((mail, index) => index >= this.read && isIt(mail));
        const mail = all[place];
        return mail && { place, mail };
      },
      { deadlineMs: 30_000 },
    );
    this.read = found.place + 1;
    return found.mail;
  }

  /** The next mail of each subject, in any order. */
  async mails(...subjects: readonly MessageKey[]): Promise<InboxMail[]> {
    const from = this.read;
    let last = from;
    const found: InboxMail[] = [];
    for (const subject of subjects) {
      this.read = from;
      found.push(await this.mail(subject));
      last = Math.max(last, this.read);
    }
    this.read = last;
    return found;
  }

  /** Opens the link of a mail whose path begins so, and presses the first button there. */
  async pressesIn(mail: InboxMail, path: string, typed: Readonly<Record<string, string>> = {}): Promise<SeenPage> {
    return this.submits(linkIn(mail, path), path, typed);
  }

  /** Fills in the form of a page that is sent to this path. */
  async submits(url: string, path: string, typed: Readonly<Record<string, string>> = {}): Promise<SeenPage> {
    const headers = { cookie: this.cookie };
    const page = await open(url, headers);
    const button = buttonsOn(page).find(({ action }) => action.startsWith(at(path)));
    if (!button) throw new Error(`${url} answered ${page.status}, and no form that is sent to ${path}`);
    await wait(local.signUp.minFormAgeMs);
    return press(button, typed, headers);
  }

  async confirms(choices: FormChoices): Promise<void> {
    await this.asksFor(choices);
    await this.pressesIn(await this.mail('mail.confirm.subject'), '/confirm/');
  }

  /** One more follow, for a subscriber who has some. */
  async confirmsAlso(choices: FormChoices): Promise<void> {
    await this.asksFor(choices);
    await this.pressesIn(await this.mail('mail.confirm.subject'), '/confirm/');
  }

  async asksForLink(): Promise<InboxMail> {
    await this.submits(at('/preferences'), '/preferences/sign-in', { email: this.address });
    return this.mail('mail.discreet.subject');
  }

  /** @returns whether the link of this mail let them in. */
  async signsIn(mail: InboxMail): Promise<boolean> {
    const entered = await fetch(linkIn(mail, '/sign-in/'), { method: 'POST', redirect: 'manual' });
    this.cookie = entered.headers.getSetCookie().join().split(';', 1).join();
    return this.cookie !== '';
  }

  /** Signs in and asks for mail at the subscriber's new address. @returns the mail that comes there. */
  async asksToMoveTo(there: Owner): Promise<InboxMail> {
    await this.signsIn(await this.asksForLink());
    await this.submits(at('/preferences/address'), '/preferences/address', { email: there.address });
    return there.mail('mail.confirm.subject');
  }
}

export function linkIn(mail: InboxMail, path: string): string {
  const link = linksIn(mail).find((url) => url.startsWith(at(path)));
  if (!link) throw new Error(`"${mail.subject}" has no link to ${path}`);
  return link;
}

const deployment = { environment: inject('environment'), outputs: inject('outputs') };
const tokenKeys = makeTokenKeys(tableOf(deployment), deployment.outputs.SealingKeyArn, {
  kms: new KMSClient(clientSettingsOf(deployment.environment)),
});

/** The id that the token of a mail's link speaks for, as KMS alone lets it be read. */
export async function subjectIn(mail: InboxMail, purpose: 'confirm' | 'unsubscribe'): Promise<string> {
  const path = `/${purpose}/`;
  const [token = ''] = linkIn(mail, path).slice(at(path).length).split('?');
  const reading = readToken(token, purpose, await tokenKeys(tokenKeyIdIn(token)));
  if (reading.kind === 'invalid') throw new Error(`The link to ${path} of "${mail.subject}" is none of ours`);
  return reading.subjectId;
}

/** Has a sign-up reminded now that was not confirmed. */
export async function remindNow(signUpId: string, table: DocumentTable): Promise<void> {
  const isDueNow = new UpdateCommand({
    TableName: table.name,
    Key: { pk: `SIGN_UP#${signUpId}`, sk: 'SIGN_UP' },
    UpdateExpression: 'SET dueAtMs = :now',
    ConditionExpression: 'dueWork = :reminder',
    ExpressionAttributeValues: { ':now': Date.now() - 1_000, ':reminder': 'reminder' },
  });
  await table.documents.send(isDueNow);
  await invokeFunction('sweep');
}

/** Lets every mail with a button that was sent since then have left at this moment: a gateway is quicker than a test that looks around. */
export async function leftJustNow(sinceMs: number, table: DocumentTable, keyring: Keyring): Promise<void> {
  const nowMs = Date.now();
  const signIns = makeSignIns(table, keyring);
  for await (const { Items = [] } of paginateScan({ client: table.documents }, { TableName: table.name })) {
    for (const { entity, signUpId, signInId } of Items) {
      const read = entity === 'sign-up' ? await readSignUp(signUpId, table, keyring) : undefined;
      if (read && read.signUp.mailedAtMs >= sinceMs) await write(table, await read.rewrite({ mailedAtMs: nowMs }));
      const signIn = entity === 'sign-in' ? await signIns.find(signInId) : undefined;
      if (signIn && signIn.mailedAtMs >= sinceMs) await signIns.put({ ...signIn, mailedAtMs: nowMs });
    }
  }
}

/** The links of an alert that stop one of its reasons each. */
export const stopLinksIn = (mail: InboxMail) => linksIn(mail).filter((link) => link.includes('reason='));

/** A mail as it would be if it were sent so long from now: its undo links say when it was. */
export function asIfSentIn(mail: InboxMail, fromNowMs: number): InboxMail {
  const then = (text: string) =>
    text.replace(/(sent(?:=|&#x3D;))[0-9a-z]+/g, `$1${(Date.now() + fromNowMs).toString(36)}`);
  return { ...mail, text: then(mail.text), html: then(mail.html) };
}

/** Publishes what every follower of Russia gets. @returns how the subject of its mail ends. */
export const publishAboutRussia = () => publishAbout({ countries: ['RU'] });

/** Publishes what followers of Russia and of torture get, each for their own reason. */
export const publishAboutTortureInRussia = () => publishAbout({ countries: ['RU'], themes: ['torture'] });

async function publishAbout(subject: { countries: string[]; themes?: string[] }): Promise<{ readonly endsIn: string }> {
  const endsIn = `case ${randomUUID().slice(0, 8)}`;
  await publishToTheEnd({ title: `RUSSIA: ${endsIn}`, ...subject });
  return { endsIn };
}
