import type { Construct } from 'constructs';
import type { MailChannelName } from '../functions/contract/lanes.ts';
import type { CodeOf } from './bundling/bundle-handlers.ts';
import type { Letters } from './constructs/letters.ts';
import type { MailChannel } from './constructs/mail-channel.ts';
import type { OperatorAlarms } from './constructs/operator-alarms.ts';
import type { PublicApi } from './constructs/public-api.ts';
import type { QueueWithDeadLetters } from './constructs/queue-with-dead-letters.ts';
import type { Schedules } from './constructs/schedules.ts';
import type { DataStack } from './data-stack.ts';
import type { Stage } from './stages/schema.ts';

/** What a function's file may connect its function with. */
export interface ServiceParts {
  /** The stack that functions are made in. */
  readonly scope: Construct;
  readonly stage: Stage;
  readonly codeOf: CodeOf;
  readonly alarms: OperatorAlarms;
  readonly letters: Letters;
  readonly data: DataStack;
  readonly api: PublicApi;
  readonly schedules: Schedules;
  readonly queues: {
    readonly [Queue in MailChannelName | 'signUps' | 'feedback' | 'sendings']: QueueWithDeadLetters;
  } & {
    /** What the WebSub hub is told, where the stage has one. */
    readonly pings?: QueueWithDeadLetters;
  };
  readonly mail: { readonly [Channel in MailChannelName]: MailChannel };
}
