import type { NoticeFrame } from '../notice.ts';
import { plainNotice } from '../plain-notice/plain-notice.ts';
import { inOtherLanguages, SAMPLE_SENDER } from '../samples.ts';

/** Tells an old address that mail goes to another one now, which it does not name. */
export type AddressChangedFields = NoticeFrame;

export const addressChanged = plainNotice<'address-changed', AddressChangedFields>({
  subject: 'address-changed',
  title: 'mail.address-changed.title',
  sender: 'quiet',
  fieldsOf: ({ language }, { sender }) => ({ language, sender }),
  parts: (_, say) => [say('mail.address-changed.intro'), { strong: say('mail.address-changed.not-you') }],
  discreet: () => ({ urls: [], says: 'moved' }),
});

/** Its states, nasty ones too. */
export function previews() {
  const typical: AddressChangedFields = { language: 'en', sender: SAMPLE_SENDER };
  return {
    typical,
    ...inOtherLanguages(typical),
  } satisfies Record<string, AddressChangedFields>;
}
