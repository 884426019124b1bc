import type { MailChannelName } from '../../contract/lanes.ts';
import { entriesPerCall, issuedRate, type SeenAccount, whyStopped } from './account.ts';
import { makeAccountLook } from './account-look.ts';
import type { AccountObserver, Accounts, Rate } from './ports.ts';
import { makeSchedule, type SchedulePorts } from './schedule.ts';
import type { Ticket } from './ticket.ts';

export interface RatePorts extends SchedulePorts {
  readonly accounts: Accounts;
  readonly observer: AccountObserver;
}

/** A quota that seems used up is looked at again, unless it was just now. */
const QUOTA_SEEN_WITHIN_MS = 5_000;

/** One ticket for each call of the account, in any function and process. */
export function makeRate(ports: RatePorts): Rate {
  const look = makeAccountLook(ports.accounts, ports.observer, ports.nowMs);
  const schedule = makeSchedule(ports);

  async function whyNot(seen: SeenAccount, channel: MailChannelName, people: number) {
    const stop = whyStopped(seen, channel, people, ports.nowMs());
    if (stop?.because !== 'daily-quota') return stop;
    return whyStopped(await look.seen(QUOTA_SEEN_WITHIN_MS), channel, people, ports.nowMs());
  }

  return {
    async take(channel, people, latestMs): Promise<Ticket> {
      const seen = await look.seen();
      const stop = await whyNot(seen, channel, people);
      if (stop) return stop;
      const costMs = Math.ceil((people * 1_000) / issuedRate(seen));
      const booking = await schedule.book(channel, costMs, latestMs);
      return booking.kind === 'booked' ? { kind: 'go' } : { kind: 'wait', untilMs: booking.untilMs, because: 'rate' };
    },
    entriesPerCall: async () => entriesPerCall(await look.seen()),
  };
}
