import type { AppealKind } from '../../functions/domain/appeal/appeal.ts';
import { deskProposalUrl } from '../../functions/domain/members/members.ts';
import { clockOf } from '../../functions/locales/clock-of.ts';
import type { MessageKey } from '../../functions/locales/messages.ts';
import { cleanLine } from '../clean-text.ts';
import type { NoticeFrame } from '../notice.ts';
import { type Part, plainNotice } from '../plain-notice/plain-notice.ts';
import { inOtherLanguages, SAMPLE_SENDER } from '../samples.ts';
import { namedLines, type WhoIsNamed } from './named-lines.ts';
import { DIGITS_SHOWN, type ReadersText, readersTexts, SAMPLE_TEXTS, typedLines } from './readers-texts.ts';

/** Asks a member of an office to decide on a draft, whose text it holds as readers would get it. Its link shows, and decides nothing. */
export interface SendingAskedFields extends NoticeFrame, WhoIsNamed {
  readonly name: string;
  readonly office: string;
  readonly author: string;
  readonly thing: AppealKind;
  /** Of the author’s key, by which it was asked. */
  readonly keyId?: string;
  readonly isUrgent: boolean;
  /** After a yes of its reader it waits, for that is no second person’s. */
  readonly waits?: true;
  readonly note?: string;
  /** Until when it is not to be passed on, by the clock of a place. */
  readonly embargo?: { readonly local: string; readonly zone: string };
  readonly digest: string;
  readonly texts: readonly ReadersText[];
  readonly proposalUrl: string;
}

export const sendingAsked = plainNotice<'sending-asked', SendingAskedFields>({
  subject: 'sending-asked',
  title: 'mail.sending-asked.title',
  sender: 'full',
  discreet: 'as it is',
  subjectOf: ({ isUrgent }) => (isUrgent ? 'mail.sending-asked.urgent-title' : undefined),
  fieldsOf: ({ proposalId, keyId, note, embargo, ...asked }, { publicUrl, sender }) => ({
    ...{ language: asked.language, name: asked.name, office: asked.office, author: asked.author, thing: asked.thing },
    ...{
      isUrgent: asked.isUrgent,
      named: asked.named,
      withoutConsent: asked.withoutConsent,
      digest: asked.digest,
      texts: asked.texts,
      sender,
    },
    ...(asked.waits && { waits: asked.waits }),
    ...(keyId !== undefined && { keyId }),
    ...(note !== undefined && { note }),
    ...(embargo && { embargo }),
    proposalUrl: deskProposalUrl(publicUrl, proposalId, asked.language),
  }),
  parts: (fields, say): Part[] => {
    const { language, name, office, author, thing, keyId, isUrgent, waits, note, embargo, digest, texts, proposalUrl } =
      fields;
    const said = { name: cleanLine(name), office: cleanLine(office), author: cleanLine(author) };
    const whole = { ...said, thing: say(`decide.thing.${thing}`) };
    const fact = (name: MessageKey, value: string) => `${say(name)}${say('mail.colon')} ${value}`;
    return [
      ...(keyId === undefined
        ? [say('mail.sending-asked.intro', whole)]
        : [say('mail.sending-asked.intro-key', { ...whole, key: keyId }), say('keys.doubt', said)]),
      {
        strong: embargo
          ? say('mail.sending-asked.embargo', clockOf(language, embargo))
          : fact(
              'decide.fact.when',
              say(waits ? 'alone.when' : isUrgent ? 'decide.when.urgent' : 'decide.when.at-once'),
            ),
      },
      ...namedLines(language, fields, say),
      ...(note === undefined ? [] : [say('mail.sending-asked.note', said), ...typedLines(note)]),
      say('mail.sending-asked.link'),
      { button: say('mail.sending-asked.button'), url: proposalUrl },
      say('mail.sending-asked.digest', { digest: digest.slice(0, DIGITS_SHOWN) }),
      say('mail.sending-asked.text'),
      ...readersTexts(texts, say),
    ];
  },
});

/** Its states, nasty ones too. */
export function previews() {
  const typical: SendingAskedFields = {
    language: 'en',
    name: 'Omar Sample',
    office: 'Example Observatory',
    author: 'Ana Example',
    thing: 'new',
    isUrgent: false,
    named: ['Ivan Example'],
    withoutConsent: [],
    note: 'The family agreed again this morning.',
    digest: '3f9a27c1d2e4'.repeat(5),
    texts: SAMPLE_TEXTS,
    proposalUrl: 'https://alerts.example.org/desk/proposal/0c0c0c0c-1111-4222-8333-444444444444?lang=en',
    sender: SAMPLE_SENDER,
  };
  const { note: _, ...withoutNote } = typical;
  return {
    typical,
    underEmbargo: { ...typical, embargo: { local: '2025-03-20T09:00', zone: 'Europe/Paris' } },
    withoutNote,
    byKey: { ...withoutNote, keyId: 'a1b2c3d4' },
    correction: { ...typical, thing: 'correction' } as const,
    urgent: { ...typical, isUrgent: true },
    waits: { ...typical, isUrgent: true, waits: true } as const,
    namesNoOne: { ...typical, named: [] },
    namesWithoutConsent: {
      ...typical,
      named: [],
      withoutConsent: [{ name: 'Anna <b>Invented', because: 'speaks for the family & in public' }],
    },
    markupEverywhere: {
      ...typical,
      name: '<b>Omar</b> & {sons}',
      author: 'Ana <i>',
      note: '<script>alert(1)</script> {sons}',
      texts: [{ language: 'ar', subject: 'محامٍ <b>', text: '<b>نص</b> {name}\n\nسطر & آخر' }],
    },
    inTwoLanguages: {
      ...typical,
      texts: [
        ...typical.texts,
        { language: 'fr', subject: 'L’avocat Ivan Example battu', text: 'L’avocat Ivan Example battu\n\nAgir.' },
      ],
    },
    ...inOtherLanguages(typical),
  } satisfies Record<string, SendingAskedFields>;
}
