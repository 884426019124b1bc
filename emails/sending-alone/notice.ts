import type { Language } from '../../functions/contract/languages.ts';
import type { AppealKind } from '../../functions/domain/appeal/appeal.ts';
import { deskProposalUrl } from '../../functions/domain/members/members.ts';
import { clockOf } from '../../functions/locales/clock-of.ts';
import type { Words } from '../../functions/locales/messages.ts';
import { momentInWords } from '../../functions/locales/moment-in-words.ts';
import { cleanLine } from '../clean-text.ts';
import type { NoticeFrame } from '../notice.ts';
import { type Part, plainNotice } from '../plain-notice/plain-notice.ts';
import { inOtherLanguages, SAMPLE_SENDER } from '../samples.ts';
import { namedLines, type WhoIsNamed } from '../sending-asked/named-lines.ts';
import { DIGITS_SHOWN, readersTexts, SAMPLE_TEXTS, typedLines } from '../sending-asked/readers-texts.ts';

/** Tells a member of an office that a colleague sends an appeal without another, with its text as readers would get it. Its link shows, and stops nothing. */
export interface SendingAloneFields extends NoticeFrame, WhoIsNamed {
  readonly name: string;
  readonly office: string;
  readonly author: string;
  readonly thing: AppealKind;
  /** Its author's, who sends it without a colleague. */
  readonly reason?: string;
  /** Who approved it, and is no second person yet. */
  readonly approver?: string;
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
    {
      language,
      name,
      office,
      author,
      thing,
      reason,
      approver,
      named,
      withoutConsent,
      leavesAtMs,
      embargo,
      digest,
      ...asked
    },
    { publicUrl, sender },
  ) => ({
    ...{ language, name, office, author, thing, named, withoutConsent, leavesAtMs, digest, texts: asked.texts, sender },
    ...(reason !== undefined && { reason }),
    ...(approver !== undefined && { approver }),
    ...(embargo && { embargo }),
    proposalUrl: deskProposalUrl(publicUrl, asked.proposalId, language),
  }),
  parts: (fields, say): Part[] => [
    introOf(fields, say),
    { strong: say('mail.sending-alone.leaves', { moment: momentInWords(fields.language, fields.leavesAtMs) }) },
    ...(fields.embargo
      ? [{ strong: say('mail.sending-asked.embargo', clockOf(fields.language, fields.embargo)) }]
      : []),
    ...namedLines(fields.language, fields, say),
    ...(fields.reason === undefined ? [] : [say('mail.sending-alone.reason'), ...typedLines(fields.reason)]),
    say('mail.sending-alone.link'),
    { button: say('mail.sending-alone.button'), url: fields.proposalUrl },
    say('mail.sending-alone.digest', { digest: fields.digest.slice(0, DIGITS_SHOWN) }),
    say('mail.sending-alone.text'),
    ...readersTexts(fields.texts, say),
  ],
});

function introOf({ name, office, author, thing, approver }: SendingAloneFields, say: Words): string {
  const said = {
    name: cleanLine(name),
    office: cleanLine(office),
    author: cleanLine(author),
    thing: say(`decide.thing.${thing}`),
  };
  return approver === undefined
    ? say('mail.sending-alone.intro', said)
    : say('mail.sending-alone.as-one', { ...said, approver: cleanLine(approver) });
}

/** Its states, nasty ones too. */
export function previews() {
  const typical: SendingAloneFields = {
    language: 'en',
    name: 'Omar Sample',
    office: 'Example Observatory',
    author: 'Ana Example',
    thing: 'new',
    reason: 'The hearing is at nine, and no one answers.',
    named: ['Ivan Example'],
    withoutConsent: [],
    leavesAtMs: Date.UTC(2025, 2, 17, 10, 32),
    digest: '3f9a27c1d2e4'.repeat(5),
    texts: SAMPLE_TEXTS,
    proposalUrl: 'https://alerts.example.org/desk/proposal/0c0c0c0c-1111-4222-8333-444444444444?lang=en',
    sender: SAMPLE_SENDER,
  };
  const { reason: _, ...asOne } = typical;
  return {
    typical,
    outcome: { ...typical, thing: 'outcome' } as const,
    approvedAsOne: { ...asOne, approver: 'Lea <b>Sample' },
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
