import { Secret, TOTP } from 'otpauth';
import { PERMISSIONS, type Permission } from '../../../functions/contract/team-acts.ts';
import type { Member, Office } from '../../../functions/domain/members/office.ts';
import { NOW_MS } from '../subscribing/builders.ts';

export const AN_OFFICE_ID = '0c0c0c0c-1111-4222-8333-444444444444';
export const A_MEMBER_ID = '0e0e0e0e-1111-4222-8333-444444444444';
/** Of the app that {@link aMember} has. */
export const AN_APP_SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

/** Ana, who joined with an app and may do everything. */
export const aMember = (given: Partial<Member> = {}): Member => ({
  memberId: A_MEMBER_ID,
  name: 'Ana Example',
  address: 'ana@example.org',
  language: 'en',
  permissions: PERMISSIONS,
  standing: 0,
  passkeys: [],
  authenticator: { secret: AN_APP_SECRET, lastStep: 0, addedAtMs: NOW_MS },
  ...given,
});

export const anOffice = (given: Partial<Office> = {}): Office => ({
  publisherId: AN_OFFICE_ID,
  name: 'Example Observatory',
  revision: 0,
  members: [aMember()],
  ...given,
});

/** What an app with the secret shows at a moment. */
export const appCodeAt = (nowMs = NOW_MS, secret = AN_APP_SECRET): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: nowMs });

export const memberIdOf = (n: number): string => `cccccccc-0000-4000-8000-${String(n).padStart(12, '0')}`;

const NAMES: Readonly<Record<number, string>> = {
  1: 'Ana Example',
  2: 'Omar Sample',
  3: 'Lea Muster',
  4: 'Max Specimen',
};

/** One of several members, by a number from 1 on: `M2`, who joined with an app. */
export const memberOf = (
  n: number,
  permissions: readonly Permission[] = PERMISSIONS,
  given: Partial<Member> = {},
): Member => aMember({ memberId: memberIdOf(n), name: `M${n}`, address: `m${n}@example.org`, permissions, ...given });

/** The same by a name that is like no other's. */
export const namedMemberOf = (n: number, permissions?: readonly Permission[], given: Partial<Member> = {}): Member =>
  memberOf(n, permissions, { name: NAMES[n] ?? `M${n}`, ...given });
