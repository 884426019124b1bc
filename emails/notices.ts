import { addressChanged } from './address-changed/notice.ts';
import { confirm } from './confirm/notice.ts';
import type { Mail } from './mail.ts';
import type { Notice } from './notice.ts';
import { reminder } from './reminder/notice.ts';
import { signIn } from './sign-in/notice.ts';
import { stopped } from './stopped/notice.ts';
import { unsubscribed } from './unsubscribed/notice.ts';
import { verifyAddress } from './verify-address/notice.ts';
import { welcome } from './welcome/notice.ts';

/** Every notice, by the name of its folder. Its previews, the compile step and the mailer take it from here. */
export const NOTICES = {
  confirm,
  reminder,
  'verify-address': verifyAddress,
  'address-changed': addressChanged,
  'sign-in': signIn,
  welcome,
  unsubscribed,
  stopped,
};
type NoticeName = keyof typeof NOTICES;

type NoticeFields = {
  readonly [Name in NoticeName]: (typeof NOTICES)[Name] extends Notice<infer Fields> ? Fields : never;
};
const BY_NAME: { readonly [Name in NoticeName]: Notice<NoticeFields[Name]> } = NOTICES;

/** A notice, with no more than its links when its sender is discreet. */
export function renderNotice<Name extends NoticeName>(name: Name, fields: NoticeFields[Name]): Mail {
  return BY_NAME[name].render(fields);
}
