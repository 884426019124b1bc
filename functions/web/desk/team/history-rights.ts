import type { Entry, Member, TakenOut } from '../../../domain/members/members.ts';
import { hasOneOf, type Rights, WRITES_OR_DECIDES } from '../kit/kit.ts';

type Line = Entry | TakenOut;

/** What a member must be allowed to read each line of the history. Lines about the team are for every member. */
const LINE_RIGHTS = {
  invited: 'anyone',
  'invited-again': 'anyone',
  'recovery-asked': 'anyone',
  'recovery-stopped': 'anyone',
  joined: 'anyone',
  'way-added': 'anyone',
  'way-ended': 'anyone',
  'passkey-named': 'anyone',
  changed: 'anyone',
  removed: 'anyone',
  suspended: 'anyone',
  'given-back': 'anyone',
  'two-decide': 'anyone',
  'two-ends': 'anyone',
  'two-kept': 'anyone',
  'sends-alone': 'anyone',
  'key-given': 'anyone',
  'key-ended': 'anyone',
  proposed: 'anyone',
  declined: 'anyone',
  confirmed: 'anyone',
  published: WRITES_OR_DECIDES,
  'editions-added': WRITES_OR_DECIDES,
  'draft-begun': WRITES_OR_DECIDES,
  'draft-taken-on': WRITES_OR_DECIDES,
  'draft-changed': WRITES_OR_DECIDES,
  'draft-deleted': WRITES_OR_DECIDES,
  'draft-name-taken-out': WRITES_OR_DECIDES,
  'checks-answered': WRITES_OR_DECIDES,
  'consent-given': WRITES_OR_DECIDES,
  'consent-withdrawn': WRITES_OR_DECIDES,
  'taken-out': WRITES_OR_DECIDES,
  'test-sent': WRITES_OR_DECIDES,
  'sending-asked': WRITES_OR_DECIDES,
  'sending-approved': WRITES_OR_DECIDES,
  'sending-approved-as-one': WRITES_OR_DECIDES,
  'sending-returned': WRITES_OR_DECIDES,
  'sending-rejected': WRITES_OR_DECIDES,
  'sending-stopped': WRITES_OR_DECIDES,
  'sending-taken-back': WRITES_OR_DECIDES,
  'sending-replaced': WRITES_OR_DECIDES,
  'sending-sent': WRITES_OR_DECIDES,
  'sending-alone': WRITES_OR_DECIDES,
  'sending-alone-sent': WRITES_OR_DECIDES,
  'sending-alone-held': WRITES_OR_DECIDES,
  'sending-looked-at': WRITES_OR_DECIDES,
  'mailing-paused': WRITES_OR_DECIDES,
  'mailing-resumed': WRITES_OR_DECIDES,
  'mailing-cancelled': WRITES_OR_DECIDES,
  'appeal-withdrawn': WRITES_OR_DECIDES,
  'appeal-taken-down': WRITES_OR_DECIDES,
  'case-ended': WRITES_OR_DECIDES,
} as const satisfies Record<Line['act'], Rights>;

/** The lines of an office's history that a member may read. */
export const linesFor = (lines: readonly Line[], member: Pick<Member, 'permissions'>): Line[] =>
  lines.filter(({ act }) => hasOneOf(LINE_RIGHTS[act], member));
