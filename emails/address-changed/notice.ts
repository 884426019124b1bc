import { compiled } from '../compiled/address-changed.ts';
import { type NoticeFrame, notice, noticeView } from '../notice.ts';

/** Tells an old address that mail goes to another one now, which it does not name. */
export type AddressChangedFields = NoticeFrame;

export const addressChanged = notice({
  compiled,
  view: (fields: AddressChangedFields) => noticeView('address-changed', fields),
  discreet: () => ({ urls: [], says: 'moved' }),
});
