import { randomBytes, randomUUID } from 'node:crypto';
import type { Context } from 'aws-lambda';
import { parseHTML } from 'linkedom';
import { Secret, TOTP } from 'otpauth';
import { makeCeremonies } from '../../../functions/adapters/webauthn/webauthn.ts';
import type { DeskSignInRequested } from '../../../functions/contract/messages.ts';
import type { AudienceAnswer, AudienceQuestion } from '../../../functions/contract/requests/count-audience.ts';
import { PERMISSIONS, type Permission } from '../../../functions/contract/team-acts.ts';
import { cardOf } from '../../../functions/domain/archive/card.ts';
import type { AskedToMail } from '../../../functions/domain/deciding/ask-to-send.ts';
import type { SendingRef } from '../../../functions/domain/deciding/sending-proposal.ts';
import type { BroughtDraft } from '../../../functions/domain/drafts/brought/brought-draft.ts';
import type { TestToMail } from '../../../functions/domain/drafts/draft-test.ts';
import type { DeskSession } from '../../../functions/domain/members/desk-session.ts';
import type { Entry } from '../../../functions/domain/members/entry.ts';
import type { IdentityProvider, ProvenIdentity } from '../../../functions/domain/members/identity/provider.ts';
import type { ActToTell } from '../../../functions/domain/members/mail-colleague-acted.ts';
import type { Office } from '../../../functions/domain/members/office.ts';
import { invite } from '../../../functions/domain/members/team/invite.ts';
import type { InvitationToMail } from '../../../functions/domain/members/team/mail-invitation.ts';
import type { ProposalToMail } from '../../../functions/domain/members/team/mail-proposal.ts';
import type { TeamChangeToMail } from '../../../functions/domain/members/team/tell-team.ts';
import type { MemberToTell } from '../../../functions/domain/members/tell-member.ts';
import { APP_SECRET_BYTES } from '../../../functions/domain/members/ways-in/authenticator-app.ts';
import { deskInvitationUrl, deskLinkUrl } from '../../../functions/domain/members/ways-in/links.ts';
import type { AskedOfList } from '../../../functions/domain/publishing/list-page.ts';
import type { OwnAppeals } from '../../../functions/domain/publishing/own-appeals.ts';
import type { PublishingLimits } from '../../../functions/domain/publishing/publishing-budgets.ts';
import type { Release } from '../../../functions/domain/publishing/releases/release.ts';
import type { PageInput } from '../../../functions/domain/reading/page/page-input.ts';
import type { PageReader } from '../../../functions/domain/reading/page-reading.ts';
import {
  allDeskRoutes,
  deskPages,
  memberRoutes,
  ownWaysRoutes,
  waysInRoutes,
} from '../../../functions/web/desk/desk.ts';
import type { MemberRoute } from '../../../functions/web/desk/kit/member-routes.ts';
import type { Answer } from '../../../functions/web/kit/answers.ts';
import { type PageRoute, pageHandler } from '../../../functions/web/kit/page-handler.ts';
import { SoftAuthenticator } from '../../../scripts/program/soft-authenticator.ts';
import { someTokenKeys } from '../builders.ts';
import { MemoryProposals } from '../deciding/memory-proposals.ts';
import { MemoryDraftNotes } from '../drafts/memory-draft-notes.ts';
import { MemoryDraftTests } from '../drafts/memory-draft-tests.ts';
import { MemoryDrafts } from '../drafts/memory-drafts.ts';
import { MemoryKeptTexts } from '../drafts/memory-kept-texts.ts';
import { previewPorts } from '../drafts/preview-ports.ts';
import { AMPLE_LIMITS } from '../publishing/builders.ts';
import { MemoryAddressees } from '../publishing/memory-addressees.ts';
import { MemoryAppeals } from '../publishing/memory-appeals.ts';
import { readHere } from '../publishing/read-here.ts';
import { MemorySendings } from '../sending/memory-sendings.ts';
import { NOW_MS } from '../subscribing/builders.ts';
import { aSite, eventOf } from '../subscribing/pages.ts';
import { MemoryOffices } from './memory-offices.ts';

const SITE = aSite();

const DECLINING: IdentityProvider = {
  name: 'Example Identity',
  findSignInUrl: async ({ state }) => `https://identity.example.org/authorize?state=${state}`,
  read: async () => ({ kind: 'declined' }),
};

const deskRoutes = await allDeskRoutes();

/** The desk over ports in memory, behind the same frame as in Lambda: each visitor has a browser of their own. */
export class DeskPages {
  nowMs = NOW_MS;
  readonly offices = new MemoryOffices();
  readonly drafts = new MemoryDrafts();
  /** What the offices keep beside their drafts, for what takes a name out of it. */
  readonly keptTexts = new MemoryKeptTexts();
  readonly notes = new MemoryDraftNotes();
  readonly draftTests = new MemoryDraftTests();
  readonly proposals = new MemoryProposals({
    office: (publisherId) => this.offices.kept.get(publisherId),
    newestDraft: (publisherId, draftId) =>
      this.drafts.deleted.has(`${publisherId}/${draftId}`)
        ? undefined
        : this.drafts.of(publisherId).findLast((one) => one.draftId === draftId),
    withdrawnRevision: (publisherId) => this.drafts.withdrawnOf.get(publisherId)?.revision ?? 0,
  });
  /** Members who were mailed a proposal, and what was to be woken when. */
  /** What an operator lets the office have mailed. */
  ownLimits: Partial<PublishingLimits> = {};
  readonly askedOf: AskedToMail[] = [];
  readonly woken: (SendingRef & { readonly atMs: number })[] = [];
  /** What members were mailed of what colleagues did. */
  readonly acted: ActToTell[] = [];
  /** Who was mailed which line of a history about the team. */
  readonly teamMailed: TeamChangeToMail[] = [];
  readonly testsMailed: TestToMail[] = [];
  countReaders: (question: AudienceQuestion) => AudienceAnswer = () => ({ kind: 'counted', people: 250 });
  /** Of all publishers. */
  readonly appeals = new MemoryAppeals();
  readonly addressees = new MemoryAddressees();
  readonly sendings = new MemorySendings(() => this.nowMs);
  readPage: PageReader = readHere;
  readonly sessionsKept = new Map<string, DeskSession>();
  readonly mailed: InvitationToMail[] = [];
  /** Proposals of which managers were mailed. */
  readonly proposalsMailed: ProposalToMail[] = [];
  /** Wishes for a link that were handed on, sealed as plain base64. */
  readonly linksWanted: DeskSignInRequested[] = [];
  /** What members were mailed of their ways in. */
  readonly told: MemberToTell[] = [];
  readonly releases: Release[] = [];
  ownAppeals: Pick<OwnAppeals, 'published'> = { published: async () => ({ shown: [] }) };
  /** Which publisher each list was asked of. */
  readonly asked: string[] = [];
  /** Those behind the sign-in, as the code has them. */
  readonly memberRoutes: readonly MemberRoute[];
  /** All routes, also those of the way in. */
  readonly routes: readonly PageRoute[];
  readonly handler: ReturnType<typeof pageHandler>;

  /** @param provider - the organisation's own identity provider; by itself it declines everyone, and `null` is none. */
  constructor(provider: IdentityProvider | null = DECLINING) {
    const spent = new Set<string>();
    let secrets = 0;
    const ports = {
      offices: this.offices,
      drafts: this.drafts,
      ownAppeals: {
        published: (publisherId: string) => this.ownAppeals.published(publisherId),
        findPublished: (publisherId: string, ids: readonly string[]) => this.appeals.findPublished(publisherId, ids),
      },
      appeals: this.appeals,
      addressees: this.addressees,
      readPage: (page: PageInput) => this.readPage(page),
      officeEntries: {
        newest: async (publisherId: string, most: number, olderThan?: Pick<Entry, 'entryId'>) =>
          this.offices.newest(publisherId, most, olderThan),
        add: async (publisherId: string, entry: Entry) => this.offices.add(publisherId, entry),
      },
      sessions: {
        find: async (hash: string) => this.sessionsKept.get(hash),
        create: async (hash: string, session: DeskSession) => void this.sessionsKept.set(hash, session),
        end: async (hash: string) => void this.sessionsKept.delete(hash),
      },
      spentOnce: {
        spend: async (id: string) => !spent.has(id) && Boolean(spent.add(id)),
        isSpent: async (id: string) => spent.has(id),
      },
      ceremonies: makeCeremonies({ name: SITE.senderName, publicUrl: SITE.publicUrl }),
      provider: provider ?? undefined,
      membersByIdentity: (identity: Pick<ProvenIdentity, 'issuer' | 'subject'>) =>
        this.offices.membersByIdentity(identity),
      tokenKeys: async () => someTokenKeys,
      sealRequest: async (text: string) => Buffer.from(text).toString('base64'),
      enqueueDeskSignIn: async (wish: DeskSignInRequested) => void this.linksWanted.push(wish),
      enqueueTold: async (told: MemberToTell) => void this.told.push(told),
      issuer: SITE.senderName,
      newAppSecretBytes: () => randomBytes(APP_SECRET_BYTES),
      newId: randomUUID,
      newSessionSecret: () => {
        secrets += 1;
        return `secret-${secrets}`;
      },
      nowMs: () => this.nowMs,
      enqueueProposed: async (proposals: readonly ProposalToMail[]) => void this.proposalsMailed.push(...proposals),
      enqueueActed: async (acts: readonly ActToTell[]) => void this.acted.push(...acts),
      enqueueTeamChanged: async (changes: readonly TeamChangeToMail[]) => void this.teamMailed.push(...changes),
      enqueueInvited: async (invitation: InvitationToMail) => void this.mailed.push(invitation),
    };
    const lists = {
      releases: {
        listOpen: async (publisherId: string) => {
          this.asked.push(publisherId);
          return { shown: this.releases.filter((release) => release.publisherId === publisherId), hasMore: false };
        },
      },
      ownAppeals: {
        published: (publisherId: string, asked?: AskedOfList) => {
          this.asked.push(publisherId);
          return this.ownAppeals.published(publisherId, asked);
        },
        drafts: async (publisherId: string) => ({
          shown: this.broughtTo(publisherId).map(({ draftId, input: { title }, savedAtMs }) => ({
            draftId,
            savedAtMs,
            ...(title && { title: title.value }),
          })),
          hasMore: false,
        }),
        findPublished: (publisherId: string, ids: readonly string[]) => this.appeals.findPublished(publisherId, ids),
      },
      drafts: this.drafts,
      brought: { find: async (publisherId: string, draftId: string) => this.findBrought(publisherId, draftId) },
      consents: { findOf: (publisherId: string, appealId: string) => this.appeals.findConsents(publisherId, appealId) },
      newId: randomUUID,
      nowMs: () => this.nowMs,
      proposals: this.proposals,
      appeals: this.appeals,
      ...this.sendings.ports,
    };
    const deciding = {
      ...ports,
      ...previewPorts(() => this.nowMs, this.appeals),
      readPage: ports.readPage,
      proposals: this.proposals,
      countReaders: async (question: AudienceQuestion) => this.countReaders(question),
      findPace: async () => 14,
      graceSeconds: 60,
      aloneSeconds: 1_800,
      enqueueAsked: async (asked: readonly AskedToMail[]) => void this.askedOf.push(...asked),
      wakeSending: async (ref: SendingRef, atMs: number) => void this.woken.push({ ...ref, atMs }),
    };
    const desk = {
      ...deciding,
      ...lists,
      addressees: this.addressees,
      draftCleaning: this.drafts,
      keptTexts: this.keptTexts,
      appealDispatches: this.sendings.ofAppeals,
      notes: this.notes,
      draftTests: this.draftTests,
      enqueueTests: async (tests: readonly TestToMail[]) => void this.testsMailed.push(...tests),
      findCards: async (appealIds: readonly string[]) => this.cardsOf(appealIds),
      startDispatchAfterMs: 60_000,
      limits: AMPLE_LIMITS,
      officeLimits: { find: async () => this.ownLimits },
      randomBytes,
    };
    const waysIn = { ...ports, byIdentity: provider ? { ...ports, provider } : undefined };
    this.memberRoutes = [...ownWaysRoutes(waysIn), ...deskRoutes(desk)];
    this.routes = [
      ...waysInRoutes(waysIn),
      ...memberRoutes(ports, ownWaysRoutes(waysIn)),
      ...deskPages({ ...ports, ...desk }),
    ];
    this.handler = pageHandler(SITE, this.routes);
    this.invitePorts = ports;
  }

  private cardsOf(appealIds: readonly string[]) {
    return appealIds.flatMap((appealId) => {
      const newest = this.appeals.versions.findLast((one) => one.appealId === appealId);
      return newest ? [cardOf(newest, newest.publishedAtMs)] : [];
    });
  }

  /** Drafts that came by a key of a publisher's. */
  private broughtTo(publisherId: string) {
    return [...this.appeals.drafts.values()].filter(({ id }) => id.publisherId === publisherId);
  }

  private findBrought(publisherId: string, draftId: string): BroughtDraft | undefined {
    const found = this.broughtTo(publisherId).find((draft) => draft.draftId === draftId);
    if (!found) return undefined;
    const { id, appealId, input, image, releaseAt } = found;
    return { ...id, draftId, appealId, input, ...(image && { image }), ...(releaseAt !== undefined && { releaseAt }) };
  }

  private readonly invitePorts;

  /** Has a person invited by an operator. @returns the path of the link in their mail. */
  async invites(publisherId: string, name: string, permissions: readonly Permission[] = PERMISSIONS): Promise<string> {
    const empty: Office = { publisherId, name: 'Example Observatory', revision: 0, members: [] };
    const office = (await this.offices.find(publisherId)) ?? empty;
    const invited = { name, address: `${name.toLowerCase()}@example.org`, language: 'en', permissions } as const;
    await invite(office, invited, { kind: 'operator' }, this.invitePorts, this.nowMs);
    return this.linkOfLastMail();
  }

  /** The path of the link in the newest mail. */
  linkOfLastMail(): string {
    const invitation = this.mailed.at(-1);
    if (!invitation) throw new Error('No invitation was mailed');
    return deskInvitationUrl('', invitation, { language: 'en', keys: someTokenKeys });
  }

  /** The path of a link that is mailed now to the member of a name. */
  linkMailedTo(publisherId: string, name: string): string {
    const member = this.offices.kept.get(publisherId)?.members.find((one) => one.name === name);
    if (!member) throw new Error(`${name} is no member`);
    const { memberId, standing } = member;
    const link = { publisherId, memberId, standing, linkId: randomUUID(), mailedAtMs: this.nowMs };
    return deskLinkUrl('', link, { language: 'en', keys: someTokenKeys });
  }

  /** A member with a passkey, signed in. */
  async member(publisherId: string, name: string, permissions?: readonly Permission[]): Promise<DeskVisitor> {
    const visitor = new DeskVisitor(this);
    await visitor.joins(await this.invites(publisherId, name, permissions));
    return visitor;
  }
}

type Handled = Parameters<DeskPages['handler']>[0];
const A_CONTEXT = { awsRequestId: '11111111-2222-4333-8444-555555555555' } as Context; // what the pages read of it

interface SentFile {
  readonly field: string;
  readonly name: string;
  readonly content: Uint8Array<ArrayBuffer> | string;
}

/** One browser, with a device beside it. */
export class DeskVisitor {
  cookie = '';
  /** What it keeps while it is at an identity provider. */
  held = '';
  readonly device = new SoftAuthenticator();
  private app?: Secret;
  private readonly pages: DeskPages;

  constructor(pages: DeskPages) {
    this.pages = pages;
  }

  ask(method: 'GET' | 'POST', path: string, fields?: Readonly<Record<string, string>>) {
    return this.send(eventOf(method, path, method === 'POST' ? `${new URLSearchParams(fields)}` : undefined));
  }

  /**
   * Posts a form as it stands, in which a field may come more than once.
   * @param site - where its browser says that it comes from; left out, it does not say so.
   */
  post(path: string, form: string, site?: string) {
    const event = eventOf('POST', path, form);
    const headers = { ...event.headers, ...(site !== undefined && { 'Sec-Fetch-Site': site }) };
    return this.send({ ...event, headers });
  }

  /** Posts a form with a file, as a browser does. */
  async postFile(path: string, form: URLSearchParams, file: SentFile) {
    const data = new FormData();
    for (const [name, value] of form) data.append(name, value);
    data.append(file.field, new File([file.content], file.name));
    const request = new Request('https://example.org', { method: 'POST', body: data });
    return this.handsOn(path, Buffer.from(await request.arrayBuffer()), request.headers.get('content-type') ?? '');
  }

  /** Posts what a browser made of a form. */
  handsOn(path: string, body: Buffer, contentType: string) {
    return this.send({ ...eventOf('POST', path, '', contentType), body: body.toString('base64') });
  }

  private async send(event: ReturnType<typeof eventOf>) {
    return this.sendWith([this.cookie, this.held], event);
  }

  private async sendWith(kept: readonly string[], event: ReturnType<typeof eventOf>) {
    const cookies = kept.filter((cookie) => cookie !== '');
    const answer = (await this.pages.handler({ ...event, cookies } as Handled, A_CONTEXT)) as Answer; // Middy's types leave these out
    for (const cookie of answer.cookies ?? []) {
      const [pair = ''] = cookie.split(';', 1);
      const value = pair.endsWith('=') ? '' : pair;
      if (pair.startsWith('__Host-identity=')) this.held = value;
      else this.cookie = value;
    }
    return { ...answer, text: answer.body ?? '', to: String(answer.headers?.Location ?? '') };
  }

  /**
   * Comes from another site: a browser sends no cookie that is `Strict`.
   * @param site - where it says that it comes from; left out, it is a browser that does not say so.
   */
  comesFromElsewhere(path: string, site?: string, cookie = '') {
    const event = eventOf('GET', path);
    const headers = { ...event.headers, ...(site !== undefined && { 'Sec-Fetch-Site': site }) };
    return this.sendWith([this.held, cookie], { ...event, headers });
  }

  /** Fills in the form of a page that is sent to a path, with what stands in it. */
  async submits(page: string, action: string, fields: Readonly<Record<string, string>> = {}) {
    const { text } = await this.ask('GET', page);
    return this.ask('POST', action, { ...hiddenFieldsOf(formIn(text, action)), ...fields });
  }

  /** What the page's script is given for the device. */
  async optionsOf(page: string): Promise<unknown> {
    const { text } = await this.ask('GET', page);
    const form = formsIn(text).find((one) => one.hasAttribute('data-passkey'));
    return JSON.parse(form?.getAttribute('data-options') ?? 'null');
  }

  async joins(invitation: string) {
    await this.submits(invitation, invitation.split('?', 1).join());
    const response = this.device.creates(await this.optionsOf('/desk/join'), { origin: SITE.publicUrl });
    return this.submits('/desk/join', '/desk/join/passkey', { response });
  }

  /** Joins by an app. */
  async joinsByApp(invitation: string) {
    await this.submits(invitation, invitation.split('?', 1).join());
    return this.setsUpApp('/desk/join/app');
  }

  async setsUpApp(page: string) {
    const { text } = await this.ask('GET', page);
    const fields = hiddenFieldsOf(formIn(text, page));
    this.app = Secret.fromBase32(fields.secret ?? '');
    return this.ask('POST', page, { ...fields, code: this.codeNow() });
  }

  /** What the app beside this browser shows. */
  codeNow(): string {
    if (!this.app) throw new Error('No app was set up');
    return new TOTP({ secret: this.app }).generate({ timestamp: this.pages.nowMs });
  }

  /** @param page - that the form stands on: it leads back to where its member came from. */
  async signsIn(origin = SITE.publicUrl, page = '/desk/sign-in') {
    const { text } = await this.ask('GET', page);
    const form = formsIn(text).find((one) => one.hasAttribute('data-passkey'));
    const options: unknown = JSON.parse(form?.getAttribute('data-options') ?? 'null');
    const response = this.device.signs(options, { origin });
    return this.ask('POST', form?.getAttribute('action') ?? '', { response });
  }
}

type Form = NonNullable<ReturnType<ReturnType<typeof parseHTML>['document']['querySelector']>>;

/** Parses forms alone: to parse the page around them takes a fifth of a test's time. */
const formsIn = (text: string): Form[] =>
  (text.match(/<form\b[\s\S]*?<\/form>/g) ?? []).flatMap(
    (form) => parseHTML(form).document.querySelector('form') ?? [],
  );

export function formIn(text: string, action: string): Form {
  const form = formsIn(text).find(
    (one) => one.getAttribute('method') === 'post' && one.getAttribute('action')?.split('?', 1).join() === action,
  );
  if (!form) throw new Error(`There is no form that is sent to ${action}: ${text.slice(0, 400)}`);
  return form;
}

export const hiddenFieldsOf = (form: Form): Record<string, string> =>
  Object.fromEntries(
    [...form.querySelectorAll('input[type=hidden]')].map((field) => [
      field.getAttribute('name') ?? '',
      field.getAttribute('value') ?? '',
    ]),
  );
