import { deskRecoveryUrl } from '../../functions/domain/members/members.ts';
import { momentInWords } from '../../functions/locales/moment-in-words.ts';
import { cleanLine } from '../clean-text.ts';
import type { NoticeFrame } from '../notice.ts';
import { type Part, plainNotice } from '../plain-notice/plain-notice.ts';
import { inOtherLanguages, SAMPLE_SENDER } from '../samples.ts';

/** Tells an address of an office that a member is to be let in again, and how to stop it. */
export interface RecoveryAskedFields extends NoticeFrame {
  readonly office: string;
  readonly name: string;
  readonly dueAtMs: number;
  readonly stopUrl: string;
}

export const recoveryAsked = plainNotice<'recovery-asked', RecoveryAskedFields>({
  subject: 'recovery-asked',
  title: 'mail.recovery-asked.title',
  sender: 'full',
  discreet: 'as it is',
  fieldsOf: ({ language, office, name, dueAtMs, ...link }, { publicUrl, keys, sender }) => ({
    language,
    office,
    name,
    dueAtMs,
    stopUrl: deskRecoveryUrl(publicUrl, link, { language, keys }),
    sender,
  }),
  parts: ({ language, office, name, dueAtMs, stopUrl }, say): Part[] => [
    say('mail.recovery-asked.intro', { name: cleanLine(name), office: cleanLine(office) }),
    say('mail.recovery-asked.when', { name: cleanLine(name), moment: momentInWords(language, dueAtMs) }),
    say('mail.recovery-asked.right'),
    say('mail.recovery-asked.wrong'),
    { button: say('mail.recovery-asked.button'), url: stopUrl },
  ],
});

/** Its states, nasty ones too. */
export function previews() {
  const typical: RecoveryAskedFields = {
    language: 'en',
    office: 'Example Observatory',
    name: 'Ana Example',
    dueAtMs: Date.UTC(2024, 2, 16, 10, 5),
    stopUrl: 'https://alerts.example.org/desk/recovery/k1.c3Vic2NyaWJlcg.Zm9yLXNob3ctb25seS1ub3QtYS1yZWFsLXRva2Vu',
    sender: SAMPLE_SENDER,
  };
  return {
    typical,
    markupInNames: { ...typical, name: '<b>Ana</b> & {daughters}', office: 'Ex<i>ample' },
    ...inOtherLanguages(typical),
  } satisfies Record<string, RecoveryAskedFields>;
}
