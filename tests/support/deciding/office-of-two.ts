import { randomBytes, randomUUID } from 'node:crypto';
import type { Permission } from '../../../functions/contract/team-acts.ts';
import { type SendApprovedPorts, sendApproved } from '../../../functions/domain/deciding/send-approved.ts';
import type { DraftFields } from '../../../functions/domain/drafts/fields.ts';
import {
  drawOf,
  type PublishingBudget,
  type PublishingLimits,
} from '../../../functions/domain/publishing/publishing-budgets.ts';
import { aDraft } from '../drafts/builders.ts';
import { DeskPages, type DeskVisitor, formIn, hiddenFieldsOf } from '../members/desk-pages.ts';
import { AMPLE_LIMITS } from '../publishing/builders.ts';
import { windowOf } from '../publishing/memory-appeals.ts';

export const OFFICE = aDraft().publisherId;
export const DRAFT = aDraft().draftId;
export const ASK = `/desk/write/${DRAFT}/ask`;

/** Asks for a time. */
export const AT = {
  ...{ when: 'at', 'day-day': '20', 'day-month': '4', 'day-year': '2024' },
  ...{ time: '09:00', 'time-zone': 'Paris' },
};

/** A draft that is ready to be sent. */
export const READY: DraftFields = {
  language: 'en',
  title: 'Lawyer Ivan Example beaten in prison',
  text: 'Ivan Example is held in **Russia**.',
  'datedOn-day': '15',
  'datedOn-month': '3',
  'datedOn-year': '2024',
  countries: 'RU',
  kind: 'new',
  'people.1.name': 'Ivan Example',
  'people.1.mayBeNamed': 'yes',
  'people.1.consentBy': 'his sister',
  'people.1.consentOn-day': '1',
  'people.1.consentOn-month': '3',
  'people.1.consentOn-year': '2024',
  'people.1.consentFor': 'his name',
};

/** The desk of an office in which Ana writes and Omar decides, with what publishes beside it. */
export class OfficeOfTwo {
  readonly pages = new DeskPages();
  ana!: DeskVisitor;
  omar!: DeskVisitor;

  static async make(may: { readonly ana?: readonly Permission[]; readonly omar?: readonly Permission[] } = {}) {
    const office = new OfficeOfTwo();
    const { pages } = office;
    pages.appeals.carryOut = (approval, published) => pages.proposals.carryOut(approval, published);
    office.ana = await pages.member(OFFICE, 'Ana', may.ana);
    office.omar = await pages.member(OFFICE, 'Omar', may.omar);
    await office.saves(READY, 'Ana');
    return office;
  }

  memberId(name: string): string {
    return this.pages.offices.kept.get(OFFICE)?.members.find((one) => one.name === name)?.memberId ?? '';
  }

  /** A member saves the draft. */
  async saves(fields: DraftFields, name: string) {
    const { drafts, nowMs } = this.pages;
    const revision = (await drafts.find(OFFICE, DRAFT))?.revision ?? 0;
    const savedBy = { memberId: this.memberId(name), name };
    await drafts.save(aDraft({ revision, fields, savedBy, savedAtMs: nowMs }), []);
  }

  /** Fills in a form of a page as it stands there. */
  async submits(visitor: DeskVisitor, page: string, action: string, fields: Readonly<Record<string, string>>) {
    const { text } = await visitor.ask('GET', page);
    return visitor.ask('POST', action, { ...hiddenFieldsOf(formIn(text, action)), ...fields });
  }

  async asks(visitor = this.ana, fields: Readonly<Record<string, string>> = { when: 'at-once' }) {
    const answer = await this.submits(visitor, ASK, ASK, fields);
    const [page = ''] = answer.to.split('?', 1);
    return { ...answer, page, proposalId: page.split('/').at(-1) ?? '' };
  }

  decides(visitor: DeskVisitor, page: string, fields: Readonly<Record<string, string>>) {
    return this.submits(visitor, page, `${page}/decide`, fields);
  }

  sends = (visitor: DeskVisitor, page: string) => this.decides(visitor, page, { do: 'send', understood: 'yes' });

  /** A key of the office takes one of this hour or day. */
  takes(budget: PublishingBudget): void {
    const { appeals, nowMs } = this.pages;
    const window = drawOf(budget, { publisherId: OFFICE, appealId: '' }, nowMs);
    appeals.taken.set(windowOf(window), 1);
  }

  /** What the function that publishes does once it is woken. */
  wake(proposalId: string, limits: Partial<PublishingLimits> = {}) {
    const ports = { ...this.sendingPorts(), limits: { ...AMPLE_LIMITS, ...limits } };
    return sendApproved({ publisherId: OFFICE, proposalId }, ports);
  }

  sendingPorts(): SendApprovedPorts {
    const { pages } = this;
    return {
      appeals: pages.appeals,
      addressees: pages.addressees,
      readPage: (page) => pages.readPage(page),
      proposals: pages.proposals,
      drafts: pages.drafts,
      offices: pages.offices,
      enqueueActed: async (acts) => void pages.acted.push(...acts),
      publishers: {
        findPublisher: async (publisherId) => ({
          publisherId,
          name: pages.offices.kept.get(publisherId)?.name ?? '',
          contact: 'desk@example.org',
          createdAtMs: 0,
          keyIds: [],
        }),
      },
      nowMs: () => pages.nowMs,
      newId: randomUUID,
      randomBytes,
      startDispatchAfterMs: 60_000,
      limits: AMPLE_LIMITS,
    };
  }

  status(proposalId: string) {
    return this.pages.proposals.kept.get(`${OFFICE}/${proposalId}`)?.status;
  }
}
