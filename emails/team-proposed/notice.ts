import type { ToldProposal } from '../../functions/contract/team-acts.ts';
import { deskTeamUrl } from '../../functions/domain/members/members.ts';
import { momentInWords } from '../../functions/locales/moment-in-words.ts';
import { proposalInWords } from '../../functions/locales/team-in-words.ts';
import { cleanLine } from '../clean-text.ts';
import type { NoticeFrame } from '../notice.ts';
import { type Part, plainNotice } from '../plain-notice/plain-notice.ts';
import { inOtherLanguages, SAMPLE_SENDER } from '../samples.ts';

/** Tells a manager of an office that a change of the team waits for them. */
export interface TeamProposedFields extends NoticeFrame {
  readonly name: string;
  readonly office: string;
  readonly proposer: string;
  readonly proposed: ToldProposal;
  readonly untilMs: number;
  readonly teamUrl: string;
}

export const teamProposed = plainNotice<'team-proposed', TeamProposedFields>({
  subject: 'team-proposed',
  title: 'mail.team-proposed.title',
  sender: 'full',
  discreet: 'as it is',
  fieldsOf: ({ language, name, office, proposer, proposed, untilMs }, { publicUrl, sender }) => ({
    language,
    name,
    office,
    proposer,
    proposed,
    untilMs,
    teamUrl: deskTeamUrl(publicUrl, language),
    sender,
  }),
  parts: ({ language, name, office, proposer, proposed, untilMs, teamUrl }, say): Part[] => [
    say('mail.team-proposed.intro', {
      name: cleanLine(name),
      proposer: cleanLine(proposer),
      office: cleanLine(office),
    }),
    { strong: cleanLine(proposalInWords(language, proposed)) },
    ...(proposed.address === undefined ? [] : [say('mail.team-proposed.address')]),
    say('mail.team-proposed.when', { moment: momentInWords(language, untilMs) }),
    say('mail.team-proposed.wrong', { proposer: cleanLine(proposer) }),
    { button: say('mail.team-proposed.button'), url: teamUrl },
  ],
});

/** Its states, nasty ones too. */
export function previews() {
  const typical: TeamProposedFields = {
    language: 'en',
    name: 'Omar Sample',
    office: 'Example Observatory',
    proposer: 'Ana Example',
    proposed: { what: 'invite', name: 'Lea Sample', address: 'lea@example.org', permissions: ['decide'] },
    untilMs: Date.UTC(2024, 2, 22, 10, 5),
    teamUrl: 'https://alerts.example.org/desk/team?lang=en',
    sender: SAMPLE_SENDER,
  };
  return {
    typical,
    removal: { ...typical, proposed: { what: 'remove', name: 'Lea Sample' } },
    oneDecides: { ...typical, proposed: { what: 'one-decides' } },
    markupInNames: { ...typical, name: '<b>Omar</b>', proposer: 'Ana & {daughters}', office: 'Ex<i>ample' },
    ...inOtherLanguages(typical),
  } satisfies Record<string, TeamProposedFields>;
}
