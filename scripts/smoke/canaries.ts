import { CANARY_MAILBOXES } from '../../functions/contract/deployment/canaries.ts';
import { MAIL_CHANNELS, type MailChannelName } from '../../functions/contract/lanes.ts';
import type { CanaryCall } from '../../functions/contract/messages.ts';
import type { EventKind } from '../../functions/domain/feedback/feedback.ts';

type Mailbox = (typeof CANARY_MAILBOXES)[number];

/** What proves that a mailbox of SES's simulator did its part. https://docs.aws.amazon.com/ses/latest/dg/send-an-email-from-console.html */
const AWAITED = {
  success: 'delivered',
  bounce: 'bounced',
  complaint: 'complained',
  suppressionlist: 'bounced',
} as const satisfies Record<Mailbox, EventKind>;

export interface RunCanary {
  readonly channel: MailChannelName;
  readonly mailbox: Mailbox;
  readonly awaited: EventKind;
  /** From the start of the run until its event was found in the table; left out, it has not come. */
  readonly afterMs?: number;
  readonly heard: readonly EventKind[];
}

export interface RunPorts {
  /** Puts a canary on its channel's queue: the deployed function sends it, with its own role. */
  send(channel: MailChannelName, call: CanaryCall): Promise<void>;
  look(
    runId: string,
  ): Promise<
    readonly { readonly channel: MailChannelName; readonly mailbox: Mailbox; readonly kinds: ReadonlySet<EventKind> }[]
  >;
  nowMs(): number;
  sleep(ms: number): Promise<void>;
}

const LOOK_EVERY_MS = 1_000;

/** Sends a canary to each mailbox through each channel, and waits for their events, but no longer than `withinMs`. */
export async function runCanaries(runId: string, withinMs: number, ports: RunPorts): Promise<RunCanary[]> {
  const startedMs = ports.nowMs();
  let canaries: RunCanary[] = MAIL_CHANNELS.flatMap((channel) =>
    CANARY_MAILBOXES.map((mailbox) => ({ channel, mailbox, awaited: AWAITED[mailbox], heard: [] })),
  );
  for (const { channel, mailbox } of canaries) await ports.send(channel, { kind: 'canary', run: { runId, mailbox } });
  for (;;) {
    const found = await ports.look(runId);
    const passedMs = ports.nowMs() - startedMs;
    canaries = canaries.map((canary) => {
      const kinds = found.find((it) => it.channel === canary.channel && it.mailbox === canary.mailbox)?.kinds;
      if (!kinds) return canary;
      const afterMs = canary.afterMs ?? (kinds.has(canary.awaited) ? passedMs : undefined);
      return { ...canary, heard: [...kinds], afterMs };
    });
    if (canaries.every(({ afterMs }) => afterMs !== undefined) || passedMs >= withinMs) return canaries;
    await ports.sleep(LOOK_EVERY_MS);
  }
}
