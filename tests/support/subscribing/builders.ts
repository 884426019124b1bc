import type { SubscriberEndings } from '../../../functions/adapters/dynamodb/subscriber/endings.ts';
import { DEFAULT_CADENCE } from '../../../functions/domain/signing-up/entered-cadence.ts';
import type { EnteredFollow } from '../../../functions/domain/signing-up/entered-follow.ts';
import type { ReceiveLimits } from '../../../functions/domain/signing-up/receive-sign-up.ts';
import type { SignUp } from '../../../functions/domain/signing-up/sign-up.ts';
import type { EnteredForm } from '../../../functions/domain/signing-up/sign-up-form.ts';
import type { SignUpRequest } from '../../../functions/domain/signing-up/sign-up-request.ts';
import { signUpIdOf } from '../../../functions/domain/tokens/hashing-keys.ts';
import { aFollow, someHashingKeys } from '../builders.ts';

export const NOW_MS = Date.UTC(2024, 2, 15, 10);
export const DAY_MS = 86_400_000;
export const A_FORM_ID = '0b2f6f0e-6b6c-4f5e-9a3e-1f2d3c4b5a69';
export const A_REQUEST_ID = 'aaaaaaaa-0000-8000-8000-000000000001';
export const ANOTHER_REQUEST_ID = 'aaaaaaaa-0000-8000-8000-000000000002';
/** What came of {@link A_REQUEST_ID}. */
export const A_SIGN_UP_ID = signUpIdOf(A_REQUEST_ID, someHashingKeys);
/** What came of {@link ANOTHER_REQUEST_ID}. */
export const ANOTHER_SIGN_UP_ID = signUpIdOf(ANOTHER_REQUEST_ID, someHashingKeys);

export const anEnteredFollow = (given: Partial<EnteredFollow> = {}): EnteredFollow => ({
  countries: ['RU'],
  regions: [],
  themes: ['torture'],
  everything: false,
  ...given,
});

export const anEnteredForm = (given: Partial<EnteredForm> = {}): EnteredForm => ({
  follows: [anEnteredFollow()],
  cadence: DEFAULT_CADENCE,
  languages: ['en'],
  waitsForEdition: false,
  isDiscreet: false,
  email: 'ana@example.org',
  ...given,
});

export const aRequest = (given: Partial<SignUpRequest> = {}): SignUpRequest => ({
  address: 'ana@example.org',
  languages: ['en'],
  chosen: [{ kind: 'narrow', countries: ['BY'], regions: [], themes: [] }],
  cadence: { frequency: 'immediate' },
  waitsForEdition: false,
  isDiscreet: false,
  network: '192.0.2.1',
  ...given,
});

/** The usual ones, but for what a test says. */
export const someLimits = (given: Partial<ReceiveLimits> = {}): ReceiveLimits => ({
  confirmWithinDays: 7,
  remindAfterHours: 48,
  confirmationsPerAddressPerDay: 3,
  confirmationsPerNetworkPerHour: 30,
  confirmationsPerHour: 1_000,
  signInsPerAddressPerDay: 20,
  signInsPerAddressPerHour: 4,
  signInsPerAddressAndNetworkPerHour: 3,
  breaker: {
    bounces: 10,
    bounceShare: 0.05,
    complaints: 2,
    complaintShare: 0.001,
    perSource: { bounces: 3, complaints: 2 },
    perHourWhileOpen: 0,
  },
  ...given,
});

export const aSignUp = (given: Partial<SignUp> = {}): SignUp => ({
  signUpId: A_SIGN_UP_ID,
  status: 'pending',
  subscriberId: '99999999-0000-4000-8000-000000000000',
  address: 'ana@example.org',
  languages: ['en'],
  follows: [aFollow({ followId: given.signUpId ?? A_SIGN_UP_ID, countries: ['BY'] })],
  waitsForEdition: false,
  isDiscreet: false,
  requestedFrom: { day: '2024-03-15', hash: 'f'.repeat(64) },
  mailsSent: 0,
  mailedAtMs: 0,
  cadence: { frequency: 'immediate' },
  expiresAtMs: NOW_MS + 7 * DAY_MS,
  ...given,
});

/** For tests about something else than the record of what ended. */
export const noEndings: SubscriberEndings = { writesOf: async () => [] };

/** The id of the `n`th request of a test. */
export const aRequestId = (n: number) => `aaaaaaaa-0000-8000-8000-${String(n).padStart(12, '0')}`;
