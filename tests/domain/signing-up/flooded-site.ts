import type { MailEvent } from '../../../functions/domain/feedback/mail-event.ts';
import { recordNotices } from '../../../functions/domain/feedback/record-notices.ts';
import { countingMailer } from '../../../functions/domain/notices/counting-mailer.ts';
import type { Notice } from '../../../functions/domain/notices/notice.ts';
import { receiveSignUp } from '../../../functions/domain/signing-up/receive-sign-up.ts';
import { aRequest, someLimits } from '../../support/subscribing/builders.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';

/** A form that was posted: by whom it is told apart in the counts, when, where from and for which address. */
export interface Posted {
  readonly by: 'attacker' | 'person';
  readonly atMs: number;
  readonly network: string;
  readonly address: string;
}

/** What a mailbox does with a confirmation, moments after it came. */
export type Mailbox = (address: string) => 'reads' | 'bounces' | 'complains';

const REACTS_AFTER_MS = 5_000;
const REACTION = {
  bounces: { kind: 'bounced', consequence: 'bounce' },
  complains: { kind: 'complained', consequence: 'complaint' },
} as const;

interface Reaction {
  readonly atMs: number;
  readonly event: MailEvent;
}

/**
 * The sign-up form with everything behind it, over the domain's own code: forms go in, confirmations go out, and SES's events of what bounced
 * or was called spam come back seconds later. The breaker has the limits that deployments have.
 */
export class FloodedSite {
  readonly ports = new MemoryPorts();
  private readonly reactions: Reaction[] = [];
  private readonly limits = someLimits({
    breaker: {
      bounces: 20,
      bounceShare: 0.05,
      complaints: 10,
      complaintShare: 0.001,
      perSource: { bounces: 3, complaints: 2 },
      perHourWhileOpen: 10,
    },
  });
  private posted = 0;
  private readonly mailboxes: Mailbox;

  constructor(mailboxes: Mailbox) {
    this.mailboxes = mailboxes;
  }

  /** Deals with forms in the order of their times. @returns the outcomes of each side, counted. */
  async takes(forms: readonly Posted[]): Promise<Record<Posted['by'], Record<string, number>>> {
    const counts: Record<Posted['by'], Record<string, number>> = { attacker: {}, person: {} };
    for (const form of forms.toSorted((one, other) => one.atMs - other.atMs)) {
      await this.hearsUntil(form.atMs);
      const outcome = String(await this.takesOne(form));
      counts[form.by][outcome] = (counts[form.by][outcome] ?? 0) + 1;
    }
    return counts;
  }

  private takesOne({ atMs, network, address }: Posted) {
    this.posted += 1;
    const id = `aaaaaaaa-0000-8000-8000-${String(this.posted).padStart(12, '0')}`;
    const mailer = countingMailer(this.mailerAt(atMs), this.ports.confirmations, () => atMs);
    return receiveSignUp(id, aRequest({ address, network }), { ...this.ports, mailer }, this.limits, atMs);
  }

  private mailerAt(atMs: number) {
    return {
      send: async (notice: Notice) => {
        const outcome = await this.ports.mailer.send(notice);
        const does = this.mailboxes(notice.address);
        if (does !== 'reads')
          this.reactions.push({ atMs: atMs + REACTS_AFTER_MS, event: this.eventOf(notice, does, atMs) });
        return outcome;
      },
    };
  }

  private eventOf(notice: Notice, does: keyof typeof REACTION, atMs: number): MailEvent {
    const source = 'source' in notice ? { source: notice.source } : {};
    const mail = { kind: 'notice', notice: notice.kind, mailId: `mail-${this.ports.mails.length}`, ...source } as const;
    return { ...REACTION[does], mail, provider: 'other', mailedAtMs: atMs, toldAtMs: atMs + REACTS_AFTER_MS };
  }

  private async hearsUntil(nowMs: number): Promise<void> {
    while (this.reactions[0] && this.reactions[0].atMs <= nowMs) {
      const reaction = this.reactions.shift();
      if (reaction)
        await recordNotices([{ messageId: 'm', event: reaction.event }], this.ports.confirmations, reaction.atMs);
    }
  }
}
