import { codeOf } from '../../functions/domain/notices/notices.ts';
import { NOT_ME_DAYS } from '../../functions/domain/signing-up/signing-up.ts';
import { confirmUrl, notMeUrl } from '../../functions/domain/subscriber/subscriber.ts';
import type { NoticeFrame } from '../notice.ts';
import { plainNotice } from '../plain-notice/plain-notice.ts';
import { inOtherLanguages, SAMPLE_SENDER } from '../samples.ts';

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

/** The confirmation, and its reminder. */
export const confirmNotice = (name: 'confirm' | 'reminder') =>
  plainNotice<'confirm' | 'reminder' | 'already-subscribed', ConfirmFields>({
    subject: name,
    title: `mail.${name}.title`,
    sender: 'quiet',
    discreet: 'as it is',
    fieldsOf: ({ language, signUpId, mailNumber, expiresInDays }, { publicUrl, keys, sender }) => ({
      language,
      confirmUrl: confirmUrl(publicUrl, signUpId, { language, keys }),
      code: codeOf('sign-up', signUpId, mailNumber, keys),
      notMeUrl: notMeUrl(publicUrl, signUpId, { language, keys }),
      notMeDays: NOT_ME_DAYS,
      expiresInDays,
      sender,
    }),
    parts: (fields, say) => [
      say(`mail.${name}.intro`),
      say('mail.confirm.instruction'),
      { button: say('mail.confirm.button'), url: fields.confirmUrl },
      say('mail.offer.code'),
      { code: fields.code },
      say(`mail.${name}.ignore`, { days: fields.expiresInDays }),
      {
        words: say('mail.offer.not-me-text', { days: fields.notMeDays }),
        link: say('mail.offer.not-me'),
        url: fields.notMeUrl,
      },
    ],
  });

export const confirm = confirmNotice('confirm');

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
