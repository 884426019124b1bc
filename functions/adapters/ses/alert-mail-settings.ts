import type { SenderFields } from '../../../emails/sender-fields.ts';
import type { TokenKeys } from '../../domain/tokens/tokens.ts';
import type { BulkSender } from './send-bulk.ts';

/** What alerts of every appeal have in common. */
export interface AlertMailSettings {
  readonly publicUrl: string;
  readonly mailDomain: string;
  readonly sender: SenderFields;
  /** In place of the sender's name, for subscribers who want discreet mail. */
  readonly discreetName: string;
  readonly bulk: BulkSender;
  readonly tokenKeys: TokenKeys;
  /** When mail is sent: its unsubscribe links say it. */
  nowMs(): number;
}
