import type { TeamEntry } from '../../functions/contract/team-acts.ts';
import { deskTeamUrl } from '../../functions/domain/members/members.ts';
import { teamInWords } from '../../functions/locales/team-in-words.ts';
import { cleanLine } from '../clean-text.ts';
import type { NoticeFrame } from '../notice.ts';
import { type Part, plainNotice } from '../plain-notice/plain-notice.ts';
import { inOtherLanguages, SAMPLE_SENDER } from '../samples.ts';

/** Tells a member of an office, or who was removed from it, what was done to its team, in the words of its history. */
export interface TeamChangedFields extends NoticeFrame {
  readonly name: string;
  readonly office: string;
  readonly entry: TeamEntry;
  readonly teamUrl: string;
}

export const teamChanged = plainNotice<'team-changed', TeamChangedFields>({
  subject: 'team-changed',
  title: 'mail.team-changed.title',
  sender: 'full',
  discreet: 'as it is',
  fieldsOf: ({ language, name, office, entry }, { publicUrl, sender }) => ({
    ...{ language, name, office, entry, sender },
    teamUrl: deskTeamUrl(publicUrl, language),
  }),
  parts: ({ language, name, office, entry, teamUrl }, say): Part[] => [
    say('mail.team-changed.intro', { name: cleanLine(name), office: cleanLine(office) }),
    { strong: cleanLine(teamInWords(language, entry)) },
    say(entry.act === 'two-ends' ? 'mail.team-changed.two-ends' : 'mail.team-changed.wrong'),
    { button: say('mail.team-changed.button'), url: teamUrl },
  ],
});

/** Its states, nasty ones too. */
export function previews() {
  const author = { kind: 'member', memberId: '0e0e0e0e-1111-4222-8333-444444444444', name: 'Ana Example' } as const;
  const typical: TeamChangedFields = {
    language: 'en',
    name: 'Omar Sample',
    office: 'Example Observatory',
    entry: {
      ...{ act: 'invited', name: 'Lea Sample', address: 'lea@example.org', author },
      permissions: ['propose', 'decide'],
    },
    teamUrl: 'https://alerts.example.org/desk/team?lang=en',
    sender: SAMPLE_SENDER,
  };
  const omar = { name: 'Omar Sample', author } as const;
  return {
    typical,
    givenMore: { ...typical, entry: { ...omar, act: 'changed', before: ['propose'], permissions: ['decide'] } },
    removed: { ...typical, entry: { ...omar, act: 'removed', permissions: ['propose'] } },
    suspended: { ...typical, entry: { ...omar, act: 'suspended', permissions: ['decide', 'manage'] } },
    givenBack: {
      ...typical,
      entry: { ...omar, author: { kind: 'clock' }, act: 'given-back', permissions: ['decide', 'manage'] },
    },
    twoEnds: { ...typical, entry: { act: 'two-ends', dueAtMs: Date.UTC(2024, 2, 22, 10, 5), author } },
    markupInNames: {
      ...typical,
      name: '<b>Omar</b>',
      office: 'Ex<i>ample',
      entry: {
        ...{ act: 'invited', name: '{sons} & <b>', address: 'lea@example.org', permissions: [] },
        author: { ...author, name: 'Ana\r\n{daughters}' },
      },
    },
    ...inOtherLanguages(typical),
  } satisfies Record<string, TeamChangedFields>;
}
