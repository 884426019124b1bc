import type { EnvOf } from '../../contract/env.ts';
import type { ReceiveLimits } from '../../domain/signing-up/receive-sign-up.ts';

export const receiveLimits = (env: EnvOf<'send-notice'>): ReceiveLimits => ({
  confirmWithinDays: env.CONFIRM_WITHIN_DAYS,
  remindAfterHours: env.REMIND_AFTER_HOURS,
  confirmationsPerAddressPerDay: env.CONFIRMATIONS_PER_ADDRESS_PER_DAY,
  confirmationsPerNetworkPerHour: env.CONFIRMATIONS_PER_NETWORK_PER_HOUR,
  confirmationsPerHour: env.CONFIRMATIONS_PER_HOUR,
  signInsPerAddressPerDay: env.SIGN_INS_PER_ADDRESS_PER_DAY,
  signInsPerAddressPerHour: env.SIGN_INS_PER_ADDRESS_PER_HOUR,
  signInsPerAddressAndNetworkPerHour: env.SIGN_INS_PER_ADDRESS_AND_NETWORK_PER_HOUR,
  breaker: {
    bounces: env.BREAKER_BOUNCES,
    bounceShare: env.BREAKER_BOUNCE_SHARE,
    complaints: env.BREAKER_COMPLAINTS,
    complaintShare: env.BREAKER_COMPLAINT_SHARE,
    perSource: { bounces: env.BREAKER_BOUNCES_PER_SOURCE, complaints: env.BREAKER_COMPLAINTS_PER_SOURCE },
    perHourWhileOpen: env.BREAKER_PER_HOUR_WHILE_OPEN,
  },
});
