import { DESK_LINK_MINUTES, deskLinkUrl } from '../../functions/domain/members/members.ts';
import type { NoticeFrame } from '../notice.ts';
import { plainNotice } from '../plain-notice/plain-notice.ts';
import { inOtherLanguages, SAMPLE_SENDER } from '../samples.ts';

/**
 * Lets a member of an office in, together with a code of their app. A stranger may have asked for it: so it is one mail for every reader, with the subject
 * of discreet mail, and names no office.
 */
export interface DeskSignInFields extends NoticeFrame {
  readonly signInUrl: string;
  readonly expiresInMinutes: number;
}

export const deskSignIn = plainNotice<'desk-sign-in', DeskSignInFields>({
  subject: 'discreet',
  title: 'mail.sign-in.title',
  sender: 'quiet',
  discreet: 'as it is',
  fieldsOf: ({ language, link, to }, { publicUrl, keys, sender }) => ({
    language,
    signInUrl: deskLinkUrl(publicUrl, link, { language, keys }, to),
    expiresInMinutes: DESK_LINK_MINUTES,
    sender,
  }),
  parts: ({ signInUrl, expiresInMinutes }, say) => [
    say('mail.desk-sign-in.intro'),
    say('mail.desk-sign-in.instruction', { minutes: expiresInMinutes }),
    { button: say('mail.sign-in.button'), url: signInUrl },
    say('mail.desk-sign-in.ignore'),
  ],
});

/** Its states, nasty ones too. */
export function previews() {
  const typical: DeskSignInFields = {
    language: 'en',
    signInUrl: 'https://alerts.example.org/desk/enter/k1.c3Vic2NyaWJlcg.Zm9yLXNob3ctb25seS1ub3QtYS1yZWFsLXRva2Vu',
    expiresInMinutes: 15,
    sender: SAMPLE_SENDER,
  };
  return {
    typical,
    oneMinute: { ...typical, expiresInMinutes: 1 },
    ...inOtherLanguages(typical),
  } satisfies Record<string, DeskSignInFields>;
}
