import { cleanLine } from '../clean-text.ts';
import { compiled } from '../compiled/confirm.ts';
import { type NoticeFrame, notice, noticeView } from '../notice.ts';
import { inOtherLanguages, SAMPLE_SENDER } from '../samples.ts';
import { webAddress } from '../web-address.ts';

/**
 * Asks the reader of an address whether they asked for what stands on the page behind its link. A stranger may have typed the address: so it is one mail
 * for each choice and each reader, subscribers and those who want discretion included, and says neither what was chosen nor what it is about.
 */
export interface ConfirmFields extends NoticeFrame {
  readonly confirmUrl: string;
  /** Six digits, for a reader who signed up on another device. */
  readonly code: string;
  /** Where its reader says that they asked for nothing. */
  readonly notMeUrl: string;
  /** How long the latter holds. */
  readonly notMeDays: number;
  readonly expiresInDays: number;
}

/** What the confirmation and its reminder show. */
export function confirmView(name: 'confirm' | 'reminder', fields: ConfirmFields) {
  const { confirmUrl, code, notMeUrl, notMeDays, expiresInDays } = fields;
  return {
    ...noticeView(name, fields),
    confirmUrl: webAddress(confirmUrl),
    code: cleanLine(code),
    notMeUrl: webAddress(notMeUrl),
    notMeDays,
    expiresInDays,
  };
}

export const confirm = notice({
  compiled,
  view: (fields: ConfirmFields) => confirmView('confirm', fields),
  discreet: 'as it is',
});

/** Its states, nasty ones too. */
export function previews() {
  const typical: ConfirmFields = {
    language: 'en',
    confirmUrl: 'https://alerts.example.org/confirm/k1.c3Vic2NyaWJlcg.Zm9yLXNob3ctb25seS1ub3QtYS1yZWFsLXRva2Vu',
    code: '042719',
    notMeUrl: 'https://alerts.example.org/not-me/k1.c3Vic2NyaWJlcg.Zm9yLXNob3ctb25seS1ub3QtYS1yZWFsLXRva2Vu',
    notMeDays: 30,
    expiresInDays: 7,
    sender: SAMPLE_SENDER,
  };
  return {
    typical,
    oneDayLeft: { ...typical, expiresInDays: 1 },
    lastDay: { ...typical, expiresInDays: 0 },
    markupInSender: { ...typical, sender: { ...SAMPLE_SENDER, name: 'Alerts with <i>markup</i> & {{braces}}' } },
    ...inOtherLanguages(typical),
  } satisfies Record<string, ConfirmFields>;
}
