import { compiled } from '../compiled/sign-in.ts';
import { type NoticeFrame, notice, noticeView } from '../notice.ts';
import { inOtherLanguages, SAMPLE_SENDER } from '../samples.ts';
import { webAddress } from '../web-address.ts';

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

function view(fields: SignInFields) {
  const { signInUrl, code, expiresInMinutes } = fields;
  return { ...noticeView('discreet', fields), signInUrl: webAddress(signInUrl), code, expiresInMinutes };
}

export const signIn = notice({ compiled, view, discreet: 'as it is' });

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
