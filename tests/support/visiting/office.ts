import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { KMSClient } from '@aws-sdk/client-kms';
import type { Page } from 'playwright-core';
import { makeDraftCleaning } from '../../../functions/adapters/dynamodb/drafts/draft-cleaning.ts';
import { makeKeyring } from '../../../functions/adapters/kms/keyring.ts';
import type { Language } from '../../../functions/contract/languages.ts';
import type { Member, Office } from '../../../functions/domain/members/office.ts';
import type { AskRecoveryPorts } from '../../../functions/domain/members/recovery/ask-recovery.ts';
import type { TeamPorts } from '../../../functions/domain/members/team/change-team.ts';
import { message } from '../../../functions/locales/messages.ts';
import { clientSettingsOf } from '../../../scripts/deployment/cloud-environment.ts';
import { invitePortsOf } from '../../../scripts/deployment/invite-ports.ts';
import { recoveryPortsOf } from '../../../scripts/deployment/recovery-ports.ts';
import { seedPublisher } from '../../../scripts/local/visitors/seed.ts';
import { waitUntil } from '../../../scripts/program/wait-until.ts';
import { AN_APP_SECRET, aMember, anOffice, appCodeAt } from '../members/builders.ts';
import { linksIn, theInbox } from '../stack/inbox.ts';
import { inject } from '../stack/stack-of-worker.ts';
import { tableOfStack } from '../stack/table-of-stack.ts';

const STEP_MS = 30_000;

/** An app on the phone of a member. Each code works once, so that each is another one. */
export interface App {
  nextCode(): Promise<string>;
}

export function anApp(secret = AN_APP_SECRET): App {
  let last = 0;
  return {
    async nextCode() {
      const now = () => Math.floor(Date.now() / STEP_MS);
      last = Math.max(now(), last + 1);
      // One step ahead is taken too: clocks differ.
      while (last > now() + 1) await wait(STEP_MS - (Date.now() % STEP_MS));
      return appCodeAt(last * STEP_MS, secret);
    },
  };
}

/** An office of the deployed stack, of a publisher of its own. */
export interface OfficeAtWork {
  readonly publisherId: string;
  /** Of its publisher, for the API. */
  readonly key: string;
  /** What an operator and a manager act by. No proposal is mailed. */
  readonly ports: AskRecoveryPorts & TeamPorts;
  /** As it is now. */
  read(): Promise<Office>;
  /** As it is now, and who of it asks. */
  of(address: string): Promise<{ readonly office: Office; readonly member: Member }>;
  /** Has drafts to be looked through for a person who withdrew their consent. */
  leavesDraftsOf(name: string): Promise<void>;
  /** Changes it behind its members' backs, as no page does. */
  change(changed: (office: Office) => Partial<Office>): Promise<void>;
}

/** @param people - each with an app, and an address of their own. */
export async function anOfficeOf(people: readonly Partial<Member>[]): Promise<OfficeAtWork> {
  const [environment, outputs] = [inject('environment'), inject('outputs')];
  const stack = { publicUrl: inject('publicUrl'), inboxUrl: inject('inboxUrl'), environment, outputs };
  const { publisherId, keyText: key } = await seedPublisher(stack);
  const reached = {
    table: tableOfStack(),
    sealingKeyArn: outputs.SealingKeyArn,
    noticesQueueUrl: outputs.NoticesQueueUrl,
    clientSettings: clientSettingsOf(environment),
  };
  const ports = {
    ...invitePortsOf(reached),
    ...recoveryPortsOf(reached),
    enqueueProposed: async () => {},
    enqueueTeamChanged: async () => {},
  };
  const save = async (office: Office) => {
    if ((await ports.offices.save(office, [])) !== 'saved') throw new Error('The office was changed meanwhile');
  };
  const read = async () => {
    const office = await ports.offices.find(publisherId);
    if (!office) throw new Error(`There is no office ${publisherId}`);
    return office;
  };
  await save(anOffice({ publisherId, members: people.map(aColleague) }));
  return {
    publisherId,
    key,
    ports,
    read,
    async leavesDraftsOf(name) {
      const keyring = makeKeyring(reached.table, reached.sealingKeyArn, new KMSClient(reached.clientSettings));
      const person = { name, spellings: [], withdrawnAtMs: Date.now(), lookedUpTo: '' };
      const cleaning = makeDraftCleaning(reached.table, keyring);
      await cleaning.keepWithdrawn(publisherId, { revision: 0, people: [person] }, Date.now());
    },
    async of(address) {
      const office = await read();
      const member = office.members.find((one) => one.address === address);
      if (!member) throw new Error(`No member has the address ${address}`);
      return { office, member };
    },
    async change(changed) {
      const office = await read();
      await save({ ...office, ...changed(office) });
    },
  };
}

export const aColleague = (given: Partial<Member>): Member =>
  aMember({ memberId: randomUUID(), address: anAddressOf(given.name ?? 'ana'), ...given });

export const anAddressOf = (name: string): string =>
  `${name.toLowerCase().split(' ')[0]}.${randomUUID().slice(0, 8)}@example.org`;

/** The link to such a page in the mail that comes of an act. */
export async function linkMailedBy(act: () => Promise<unknown>, address: string, path: string): Promise<string> {
  const links = async () => (await theInbox().listTo(address)).flatMap(linksIn).filter((url) => url.includes(path));
  const before = (await links()).length;
  await act();
  const mailed = async () => {
    const found = await links();
    return found.length > before ? found.at(-1) : undefined;
  };
  return waitUntil(`a link to ${path} for ${address}`, mailed, { deadlineMs: 60_000 });
}

/** Presses a button by its words, the first that has them, and waits for the page that comes of it. */
export async function pressesButton(page: Page, name: string): Promise<void> {
  const next = page.waitForEvent('domcontentloaded');
  await page.getByRole('button', { name, exact: true }).first().click();
  await next;
  await page.waitForLoadState();
}

/** Signs a member in by a mailed link and the code of their app. */
export async function signsInAtDesk(page: Page, address: string, app: App, language: Language = 'en'): Promise<void> {
  await page.goto(`${inject('publicUrl')}/desk/sign-in?lang=${language}`);
  await page.getByLabel(message(language, 'desk.sign-in.address')).fill(address);
  const asks = () => pressesButton(page, message(language, 'desk.sign-in.link-button'));
  await page.goto(await linkMailedBy(asks, address, '/desk/enter/'));
  await page.getByLabel(message(language, 'desk.enter.code')).fill(await app.nextCode());
  await pressesButton(page, message(language, 'desk.enter.button'));
}
