import { GetAccountCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import * as z from 'zod';
import type { Account, Accounts } from '../../domain/rate/rate.ts';

const LOOK_TIMEOUT_MS = 2_000;
const UNLIMITED = -1;

/** https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_GetAccount.html */
const AccountAnswer = z.object({
  EnforcementStatus: z.string().optional(),
  ProductionAccessEnabled: z.boolean().optional(),
  SendingEnabled: z.boolean(),
  SendQuota: z.object({
    Max24HourSend: z.number(),
    MaxSendRate: z.number().positive(),
    SentLast24Hours: z.number().nonnegative(),
  }),
});
type AccountAnswer = z.infer<typeof AccountAnswer>;

/** A worker that waits for an answer holds a slice meanwhile. */
const makeAccountClient = () =>
  new SESv2Client({
    maxAttempts: 2,
    requestHandler: { requestTimeout: LOOK_TIMEOUT_MS, throwOnRequestTimeout: true },
  });

/** The account as SES's `GetAccount` tells of it. */
export const makeAccounts = (ses: SESv2Client = makeAccountClient()): Accounts => ({
  read: async () => accountFrom(AccountAnswer.parse(await ses.send(new GetAccountCommand({})))),
});

function accountFrom({ SendQuota, ...answer }: AccountAnswer): Account {
  const { MaxSendRate, Max24HourSend, SentLast24Hours } = SendQuota;
  return {
    maxSendRate: MaxSendRate,
    dailyQuota: Max24HourSend === UNLIMITED ? undefined : Max24HourSend,
    sentLast24Hours: SentLast24Hours,
    standing: standingOf(answer),
    isSandboxed: answer.ProductionAccessEnabled === false || undefined,
  };
}

function standingOf({ SendingEnabled, EnforcementStatus }: Omit<AccountAnswer, 'SendQuota'>): Account['standing'] {
  if (!SendingEnabled || EnforcementStatus === 'SHUTDOWN') return 'stopped';
  return EnforcementStatus === 'PROBATION' ? 'probation' : 'healthy';
}
