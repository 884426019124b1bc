import { compiled } from '../compiled/address-changed.ts';
import { type NoticeFrame, notice, noticeView } from '../notice.ts';
import { inOtherLanguages, SAMPLE_SENDER } from '../samples.ts';

/** Tells an old address that mail goes to another one now, which it does not name. */
export type AddressChangedFields = NoticeFrame;

export const addressChanged = notice({
  compiled,
  view: (fields: AddressChangedFields) => noticeView('address-changed', fields),
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
