import type { Language } from '../../functions/contract/languages.ts';
import { deskProposalUrl } from '../../functions/domain/members/ways-in/links.ts';
import { clockOf } from '../../functions/locales/clock-of.ts';
import { momentInWords } from '../../functions/locales/moment-in-words.ts';
import { cleanLine } from '../clean-text.ts';
import type { NoticeFrame } from '../notice.ts';
import { type Part, plainNotice } from '../plain-notice/plain-notice.ts';
import { inOtherLanguages, SAMPLE_SENDER } from '../samples.ts';
import { DIGITS_SHOWN, readersTexts, SAMPLE_TEXTS, typedLines } from '../sending-asked/readers-texts.ts';

/** Tells a member of an office that a colleague sends an appeal without another, with its text as readers would get it. Its link shows, and stops nothing. */
export interface SendingAloneFields extends NoticeFrame {
  readonly name: string;
  readonly office: string;
  readonly author: string;
  readonly reason: string;
  readonly leavesAtMs: number;
  /** Until when it is not to be passed on, by the clock of a place. */
  readonly embargo?: { readonly local: string; readonly zone: string };
  readonly digest: string;
  readonly texts: readonly { readonly language: Language; readonly subject: string; readonly text: string }[];
  readonly proposalUrl: string;
}

export const sendingAlone = plainNotice<'sending-alone', SendingAloneFields>({
  subject: 'sending-alone',
  title: 'mail.sending-alone.title',
  sender: 'full',
  discreet: 'as it is',
  fieldsOf: (
    { language, name, office, author, reason, leavesAtMs, embargo, digest, texts, proposalId },
    { publicUrl, sender },
  ) => ({
    ...{ language, name, office, author, reason, leavesAtMs, digest, texts, sender },
    ...(embargo && { embargo }),
    proposalUrl: deskProposalUrl(publicUrl, proposalId, language),
  }),
  parts: ({ language, name, office, author, reason, leavesAtMs, embargo, digest, texts, proposalUrl }, say): Part[] => [
    say('mail.sending-alone.intro', { name: cleanLine(name), office: cleanLine(office), author: cleanLine(author) }),
    { strong: say('mail.sending-alone.leaves', { moment: momentInWords(language, leavesAtMs) }) },
    ...(embargo ? [{ strong: say('mail.sending-asked.embargo', clockOf(language, embargo)) }] : []),
    say('mail.sending-alone.reason'),
    ...typedLines(reason),
    say('mail.sending-alone.link'),
    { button: say('mail.sending-alone.button'), url: proposalUrl },
    say('mail.sending-alone.digest', { digest: digest.slice(0, DIGITS_SHOWN) }),
    say('mail.sending-alone.text'),
    ...readersTexts(texts, say),
  ],
});

/** Its states, nasty ones too. */
export function previews() {
  const typical: SendingAloneFields = {
    language: 'en',
    name: 'Omar Sample',
    office: 'Example Observatory',
    author: 'Ana Example',
    reason: 'The hearing is at nine, and no one answers.',
    leavesAtMs: Date.UTC(2025, 2, 17, 10, 32),
    digest: '3f9a27c1d2e4'.repeat(5),
    texts: SAMPLE_TEXTS,
    proposalUrl: 'https://alerts.example.org/desk/proposal/0c0c0c0c-1111-4222-8333-444444444444?lang=en',
    sender: SAMPLE_SENDER,
  };
  return {
    typical,
    markupEverywhere: {
      ...typical,
      name: '<b>Omar</b> & {sons}',
      author: 'Ana <i>',
      reason: '<script>alert(1)</script> {sons}',
      texts: [{ language: 'ar', subject: 'محامٍ <b>', text: '<b>نص</b> {name}\n\nسطر & آخر' }],
    },
    ...inOtherLanguages(typical),
  } satisfies Record<string, SendingAloneFields>;
}
