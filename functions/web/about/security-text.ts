import { LANGUAGES } from '../../contract/languages.ts';

export interface SecurityContact {
  readonly securityContact: string;
  /** The first moment at which the file is stale, in ISO 8601. */
  readonly securityTextExpires: string;
}

export const SECURITY_TEXT_PATH = '/.well-known/security.txt';
export const SECURITY_POLICY_PATH = '/security-policy.txt';

/** What tells finders of faults where to go, in the form that they and their programs look for. https://www.rfc-editor.org/rfc/rfc9116 */
export const securityText = (publicUrl: string, { securityContact, securityTextExpires }: SecurityContact): string =>
  [
    `Contact: mailto:${securityContact}`,
    `Expires: ${securityTextExpires}`,
    `Preferred-Languages: ${LANGUAGES.join(', ')}`,
    `Canonical: ${publicUrl}${SECURITY_TEXT_PATH}`,
    `Policy: ${publicUrl}${SECURITY_POLICY_PATH}`,
  ].join('\n');

/** What finders may do and what they can expect, in English, which their field has in common. */
export const securityPolicy = (senderName: string, { securityContact }: SecurityContact): string =>
  `Reporting a security fault to ${senderName}

People are mailed from here who are in danger when others learn what they follow.
Write to ${securityContact} before you tell anyone else. Say what you did and what came of it.

You get an answer from a person within five working days, and word when the fault is mended.
We name you as its finder if you like, and take no legal step against a search in good faith
that keeps to these rules:

- Use addresses of your own. Never sign up, mail, change or read another person's.
- Stop at the first proof. Keep no data of others, and say so if you saw some.
- Send no floods, and put no pressure on the people who work here or with us.`;
