import { CEREMONY_MINUTES } from '../../../domain/members/identity/ceremony.ts';
import type { Answer } from '../../kit/answers.ts';
import { hostCookie, hostCookieIn } from '../../kit/host-cookie.ts';
import type { PageEvent } from '../../kit/page-event.ts';

const NAME = '__Host-identity';

/** What this browser holds of a ceremony, `''` when it sends nothing. */
export const heldIn = (event: PageEvent): string => hostCookieIn(event, NAME);

/** The answer that begins a ceremony. `Lax`, since the browser comes back from another site; by itself it lets no one in. */
export const withCeremony = (answer: Answer, held: string): Answer => ({
  ...answer,
  cookies: [...(answer.cookies ?? []), hostCookie(NAME, held, CEREMONY_MINUTES * 60, 'Lax')],
});

/** The answer that ends it. */
export const withoutCeremony = (answer: Answer): Answer => ({
  ...answer,
  cookies: [...(answer.cookies ?? []), hostCookie(NAME, '', 0, 'Lax')],
});
