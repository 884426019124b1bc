import type { Offices, RecoveryId } from '../../../domain/members/members.ts';
import { findRecovery, memberAuthor, stopRecovery } from '../../../domain/members/members.ts';
import { readOfficeLink, type TokenKeyReader, tokenKeyIdIn } from '../../../domain/tokens/tokens.ts';
import type { Answer, PageEvent, PageRoute, Visit } from '../../kit/kit.ts';
import { pageAnswer, pathIn, pathParameter, postedFields, postedText, seeOther, unknownLink } from '../../kit/kit.ts';
import { DESK_PATH, RECOVERY_PATH, STOP_RECOVERY_PATH } from '../desk-paths.ts';
import type { MemberRoute } from '../member-routes.ts';
import { RECOVERY_FIELD, recoveryEndPage, recoveryPage } from './recovery-pages.ts';

export interface RecoveryPagePorts {
  readonly offices: Offices;
  readonly tokenKeys: TokenKeyReader;
  newId(): string;
  nowMs(): number;
}

/** The page that each address of an office is mailed when an operator asks for a new invitation for a member. Its button stops that, for any reader of the mail. */
export function recoveryRoutes(ports: RecoveryPagePorts): PageRoute[] {
  const path = `${RECOVERY_PATH}/{token}` as const;
  const over = (visit: Visit): Answer => pageAnswer(visit, recoveryEndPage(visit.language, 'over'), 410);
  const answerWith =
    (answer: (named: RecoveryId, token: string, visit: Visit) => Promise<Answer>) =>
    async (event: PageEvent, visit: Visit) => {
      const token = pathParameter(event, 'token');
      const link = readOfficeLink('desk-recovery', token, await ports.tokenKeys(tokenKeyIdIn(token)));
      return link ? answer({ publisherId: link.publisherId, recoveryId: link.id }, token, visit) : unknownLink(visit);
    };
  return [
    {
      method: 'GET',
      path,
      answer: answerWith(async (named, token, visit) => {
        const office = await findRecovery(named, ports);
        const action = pathIn(visit.language, `${RECOVERY_PATH}/${token}`);
        return office ? pageAnswer(visit, recoveryPage(visit.language, action, office)) : over(visit);
      }),
    },
    {
      method: 'POST',
      path,
      answer: answerWith(async (named, _, visit) => {
        const isStopped = await stopRecovery(named, { kind: 'mail-reader' }, ports, ports.nowMs());
        return isStopped ? pageAnswer(visit, recoveryEndPage(visit.language, 'stopped')) : over(visit);
      }),
    },
  ];
}

/** The same for a member who is signed in, whatever they may do. */
export const stopRecoveryRoutes = (ports: RecoveryPagePorts): MemberRoute[] => [
  {
    method: 'POST',
    path: STOP_RECOVERY_PATH,
    answer: async ({ office, member }, event, { language }) => {
      const named = {
        publisherId: office.publisherId,
        recoveryId: postedText(postedFields(event), RECOVERY_FIELD),
      };
      await stopRecovery(named, memberAuthor(member), ports, ports.nowMs());
      return seeOther(pathIn(language, DESK_PATH));
    },
  },
  // A press of Enter in the address of a form that was refused.
  { method: 'GET', path: STOP_RECOVERY_PATH, answer: (_, __, { language }) => seeOther(pathIn(language, DESK_PATH)) },
];
