import { compiled } from '../compiled/verify-address.ts';
import { type NoticeFrame, notice, noticeView } from '../notice.ts';
import { inOtherLanguages, SAMPLE_SENDER } from '../samples.ts';
import { webAddress } from '../web-address.ts';

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

function view(fields: VerifyAddressFields) {
  const { verifyUrl, code, expiresInHours } = fields;
  return { ...noticeView('confirm', fields), verifyUrl: webAddress(verifyUrl), code, expiresInHours };
}

export const verifyAddress = notice({
  compiled,
  view,
  discreet: 'as it is',
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
