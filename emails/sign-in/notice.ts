import { SIGN_IN_MAIL_NUMBER, SIGN_IN_MINUTES } from '../../functions/domain/account/account.ts';
import { codeOf } from '../../functions/domain/notices/notices.ts';
import { signInUrl } from '../../functions/domain/subscriber/subscriber.ts';
import type { NoticeFrame } from '../notice.ts';
import { plainNotice } from '../plain-notice/plain-notice.ts';
import { inOtherLanguages, SAMPLE_SENDER } from '../samples.ts';

/**
 * Lets a subscriber in by a link. A stranger may have asked for it: so it is one mail for every reader, with the subject of discreet mail, and does not
 * say what it is about.
 */
export interface SignInFields extends NoticeFrame {
  readonly signInUrl: string;
  /** Six digits, for when the page asks for them. */
  readonly code: string;
  readonly expiresInMinutes: number;
}

export const signIn = plainNotice<'sign-in', SignInFields>({
  subject: 'discreet',
  title: 'mail.sign-in.title',
  sender: 'quiet',
  discreet: 'as it is',
  fieldsOf: ({ language, signInId }, { publicUrl, keys, sender }) => ({
    language,
    signInUrl: signInUrl(publicUrl, signInId, { language, keys }),
    code: codeOf('sign-in', signInId, SIGN_IN_MAIL_NUMBER, keys),
    expiresInMinutes: SIGN_IN_MINUTES,
    sender,
  }),
  parts: (fields, say) => [
    say('mail.sign-in.intro'),
    say('mail.sign-in.instruction', { minutes: fields.expiresInMinutes }),
    { button: say('mail.sign-in.button'), url: fields.signInUrl },
    say('mail.sign-in.code'),
    { code: fields.code },
    say('mail.sign-in.ignore'),
  ],
});

/** Its states, nasty ones too. */
export function previews() {
  const typical: SignInFields = {
    language: 'en',
    signInUrl: 'https://alerts.example.org/sign-in/k1.c3Vic2NyaWJlcg.Zm9yLXNob3ctb25seS1ub3QtYS1yZWFsLXRva2Vu',
    code: '048213',
    expiresInMinutes: 20,
    sender: SAMPLE_SENDER,
  };
  return {
    typical,
    oneMinute: { ...typical, expiresInMinutes: 1 },
    ...inOtherLanguages(typical),
  } satisfies Record<string, SignInFields>;
}
