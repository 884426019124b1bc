import type { Told } from '../../functions/contract/messages.ts';
import { deskYouUrl } from '../../functions/domain/members/members.ts';
import { cleanLine } from '../clean-text.ts';
import type { NoticeFrame } from '../notice.ts';
import { type Part, plainNotice } from '../plain-notice/plain-notice.ts';
import { inOtherLanguages, SAMPLE_SENDER } from '../samples.ts';

/** Tells a member of an office that one of their ways in was added or ended. */
export interface MemberToldFields extends NoticeFrame {
  readonly name: string;
  readonly office: string;
  readonly told: Told;
  readonly youUrl: string;
}

export const memberTold = plainNotice<'member-told', MemberToldFields>({
  subject: 'member-told',
  title: 'mail.member-told.title',
  sender: 'full',
  discreet: 'as it is',
  fieldsOf: ({ language, name, office, told }, { publicUrl, sender }) => ({
    language,
    name,
    office,
    told,
    youUrl: deskYouUrl(publicUrl, language),
    sender,
  }),
  parts: ({ name, office, told, youUrl }, say): Part[] => [
    say(`mail.member-told.${told}`, { name: cleanLine(name), office: cleanLine(office) }),
    say('mail.member-told.yours'),
    say('mail.member-told.not-yours'),
    { button: say('mail.member-told.button'), url: youUrl },
  ],
});

/** Its states, nasty ones too. */
export function previews() {
  const typical: MemberToldFields = {
    language: 'en',
    name: 'Omar Sample',
    office: 'Example Observatory',
    told: 'passkey-added',
    youUrl: 'https://alerts.example.org/desk/you?lang=en',
    sender: SAMPLE_SENDER,
  };
  return {
    typical,
    appAdded: { ...typical, told: 'app-added' },
    passkeyEnded: { ...typical, told: 'passkey-ended' },
    appEnded: { ...typical, told: 'app-ended' },
    identityAdded: { ...typical, told: 'identity-added' },
    markupInNames: { ...typical, name: '<b>Omar</b> & {sons}', office: 'Ex<i>ample' },
    ...inOtherLanguages(typical),
  } satisfies Record<string, MemberToldFields>;
}
