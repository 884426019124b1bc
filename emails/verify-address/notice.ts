import { CHANGE_ADDRESS_HOURS } from '../../functions/domain/account/account.ts';
import { codeOf } from '../../functions/domain/notices/notices.ts';
import { changeAddressUrl } from '../../functions/domain/subscriber/subscriber.ts';
import type { NoticeFrame } from '../notice.ts';
import { plainNotice } from '../plain-notice/plain-notice.ts';
import { inOtherLanguages, SAMPLE_SENDER } from '../samples.ts';

/**
 * Asks a new address whether a subscriber's mail shall go there. It tells nothing of what the mail is about, and is one mail for every reader, with the
 * subject of a confirmation.
 */
export interface VerifyAddressFields extends NoticeFrame {
  readonly verifyUrl: string;
  /** Six digits, for when the page asks for them. */
  readonly code: string;
  readonly expiresInHours: number;
}

export const verifyAddress = plainNotice<'verify-address', VerifyAddressFields>({
  subject: 'confirm',
  title: 'mail.verify-address.title',
  sender: 'quiet',
  discreet: 'as it is',
  fieldsOf: ({ language, changeId, mailNumber }, { publicUrl, keys, sender }) => ({
    language,
    verifyUrl: changeAddressUrl(publicUrl, changeId, { language, keys }),
    code: codeOf('address-change', changeId, mailNumber, keys),
    expiresInHours: CHANGE_ADDRESS_HOURS,
    sender,
  }),
  parts: ({ verifyUrl, code, expiresInHours }, say) => [
    say('mail.verify-address.intro'),
    say('mail.verify-address.instruction'),
    { button: say('mail.verify-address.button'), url: verifyUrl },
    say('mail.verify-address.code'),
    { code },
    say('mail.verify-address.ignore', { hours: expiresInHours }),
  ],
});

/** Its states, nasty ones too. */
export function previews() {
  const typical: VerifyAddressFields = {
    language: 'en',
    verifyUrl: 'https://alerts.example.org/change-address/k1.c3Vic2NyaWJlcg.Zm9yLXNob3ctb25seS1ub3QtYS1yZWFsLXRva2Vu',
    code: '048213',
    expiresInHours: 24,
    sender: SAMPLE_SENDER,
  };
  return {
    typical,
    oneHourLeft: { ...typical, expiresInHours: 1 },
    ...inOtherLanguages(typical),
  } satisfies Record<string, VerifyAddressFields>;
}
