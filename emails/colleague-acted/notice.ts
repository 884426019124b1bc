import type { ColleagueActed } from '../../functions/contract/messages.ts';
import { deskActedUrl } from '../../functions/domain/members/members.ts';
import { localeOf } from '../../functions/locales/day-in-words.ts';
import { momentInWords } from '../../functions/locales/moment-in-words.ts';
import { cleanLine } from '../clean-text.ts';
import type { NoticeFrame } from '../notice.ts';
import { type Part, plainNotice } from '../plain-notice/plain-notice.ts';
import { inOtherLanguages, SAMPLE_SENDER } from '../samples.ts';

/** Tells a member what a colleague did alone, or made of a draft of theirs, and of which appeal. Reasons and notes stand behind the sign-in. Of what a key published it gives the names that no one answered for. */
export interface ColleagueActedFields extends NoticeFrame {
  readonly name: string;
  readonly office: string;
  readonly colleague: string;
  readonly did: ColleagueActed['did'];
  /** Of the appeal that it is about; left out where it is about none, or about several. */
  readonly title?: string;
  /** When what waits goes out. */
  readonly atMs?: number;
  /** Names that the appeal gives and no one answered for. */
  readonly unanswered?: readonly string[];
  readonly pageUrl: string;
}

export const colleagueActed = plainNotice<'colleague-acted', ColleagueActedFields>({
  subject: 'colleague-acted',
  title: titleOf,
  subjectOf: titleOf,
  sender: 'full',
  discreet: 'as it is',
  fieldsOf: ({ language, name, office, colleague, did, about, title, atMs, unanswered }, { publicUrl, sender }) => ({
    ...{ language, name, office, colleague, did, sender },
    ...(title !== undefined && { title }),
    ...(atMs !== undefined && { atMs }),
    ...(unanswered && { unanswered }),
    pageUrl: deskActedUrl(publicUrl, { did, about }, language),
  }),
  parts: ({ language, name, office, colleague, did, title, atMs, unanswered, pageUrl }, say): Part[] => [
    say('mail.colleague-acted.greeting', { name: cleanLine(name) }),
    say(`mail.colleague-acted.${did}`, {
      ...{ office: cleanLine(office), colleague: cleanLine(colleague) },
      ...(atMs !== undefined && { moment: momentInWords(language, atMs) }),
    }),
    ...(title === undefined ? [] : [{ strong: cleanLine(title) }]),
    ...(unanswered
      ? [
          {
            strong: say('mail.colleague-acted.unanswered', {
              names: new Intl.ListFormat(localeOf(language)).format(unanswered.map(cleanLine)),
            }),
          },
        ]
      : []),
    ...endOf(did, title !== undefined).map((key) => say(`mail.colleague-acted.${key}`)),
    { button: say('mail.colleague-acted.button'), url: pageUrl },
  ],
});

/** What happened. The text of the mail names the appeal. */
function titleOf({ did }: Pick<ColleagueActedFields, 'did'>) {
  return `mail.colleague-acted.${did}.title` as const;
}

/** What the member finds on the page and not in the mail. @param isNamed - the mail names the appeal. */
function endOf(did: ColleagueActed['did'], isNamed: boolean): ('which' | 'why' | 'note')[] {
  const end = END_OF_ACT[did];
  return [...(isNamed ? [] : ['which' as const]), ...(end === 'which' ? [] : [end])];
}

/** What only the page tells: why, where the product asked for a reason. */
const END_OF_ACT = {
  'appeal-withdrawn': 'why',
  'appeal-taken-down': 'why',
  'name-taken-out': 'which',
  'draft-returned': 'why',
  'note-written': 'note',
  'draft-changed': 'which',
  'request-taken-back': 'which',
  'request-replaced': 'which',
  'sending-stopped': 'which',
  'sending-approved': 'which',
  'sending-waits': 'which',
  'sending-held': 'which',
  'sending-alone': 'which',
  'requests-wait': 'which',
  'case-ended': 'which',
  'case-opened': 'which',
  'published-by-key': 'which',
} as const satisfies Record<ColleagueActed['did'], string>;

/** Its states, nasty ones too. */
export function previews() {
  const typical: ColleagueActedFields = {
    language: 'en',
    name: 'Ana Example',
    office: 'Example Observatory',
    colleague: 'Omar Sample',
    did: 'draft-returned',
    title: 'Russia: lawyer Ivan Example beaten in prison',
    pageUrl: 'https://alerts.example.org/desk/proposal/0c0c0c0c-1111-4222-8333-444444444444?lang=en',
    sender: SAMPLE_SENDER,
  };
  const pageUrl = 'https://alerts.example.org/desk/sent/0c0c0c0c-1111-4222-8333-444444444444?lang=en';
  return {
    typical,
    note: {
      ...typical,
      did: 'note-written',
      pageUrl: 'https://alerts.example.org/desk/write/0c0c0c0c-1111-4222-8333-444444444444/notes?lang=en',
    },
    changed: { ...typical, did: 'draft-changed' },
    takenBack: { ...typical, did: 'request-taken-back' },
    replaced: { ...typical, did: 'request-replaced' },
    stopped: { ...typical, did: 'sending-stopped' },
    approved: { ...typical, did: 'sending-approved' },
    waits: { ...typical, did: 'sending-waits', atMs: Date.UTC(2026, 10, 26, 15) },
    held: { ...typical, did: 'sending-held' },
    withdrawn: { ...typical, did: 'appeal-withdrawn', pageUrl },
    requestsWait: { ...typical, did: 'requests-wait', pageUrl: 'https://alerts.example.org/desk?lang=en' },
    leavesAlone: { ...typical, did: 'sending-alone', pageUrl: 'https://alerts.example.org/desk/history?lang=en' },
    caseEnded: { ...typical, did: 'case-ended', pageUrl },
    caseOpened: { ...typical, did: 'case-opened', pageUrl },
    byKey: { ...typical, did: 'published-by-key', colleague: 'Example Observatory', pageUrl },
    namesWithoutAnswer: {
      ...typical,
      did: 'published-by-key',
      unanswered: ['Anna <b>Invented', 'Omar Sample'],
      pageUrl,
    },
    takenDown: { ...typical, did: 'appeal-taken-down', pageUrl },
    markupInNames: { ...typical, name: '<b>Ana</b> & {sons}', office: 'Ex<i>ample', colleague: 'Omar <i>' },
    ...inOtherLanguages(typical),
  } satisfies Record<string, ColleagueActedFields>;
}
