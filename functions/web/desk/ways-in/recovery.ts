import type { Language } from '../../../contract/languages.ts';
import type { Office, Offices, RecoveryId } from '../../../domain/members/members.ts';
import { findRecovery, memberAuthor, stopRecovery } from '../../../domain/members/members.ts';
import { readOfficeLink, type TokenKeyReader, tokenKeyIdIn } from '../../../domain/tokens/tokens.ts';
import { wordsIn } from '../../../locales/messages.ts';
import type { Answer, Page, PageEvent, PageRoute, Visit } from '../../kit/kit.ts';
import {
  html,
  pageAnswer,
  pathIn,
  pathParameter,
  postedFields,
  postedText,
  submitButton,
  unknownLink,
} from '../../kit/kit.ts';
import {
  deskAct,
  type MemberRoute,
  notice,
  RECOVERY_FIELD,
  RECOVERY_PATH,
  recoveryInWords,
  SIGN_IN_PATH,
} from '../kit/kit.ts';

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
export const stopRecoveryRoutes = (ports: RecoveryPagePorts): MemberRoute[] =>
  deskAct('/desk/stop-recovery', '/desk', async ({ at: { office, member }, event }) => {
    const recoveryId = postedText(postedFields(event), RECOVERY_FIELD);
    await stopRecovery({ publisherId: office.publisherId, recoveryId }, memberAuthor(member), ports, ports.nowMs());
    return '/desk' as const;
  });

/** Behind the mailed link: what is to happen, and the button that stops it. */
function recoveryPage(language: Language, action: string, office: Office): Page {
  const t = wordsIn(language);
  return {
    language,
    title: t('desk.recovery.title'),
    main: html`<h1>${t('desk.recovery.heading')}</h1>
<p class="lede">${t('desk.recovery.text', recoveryInWords(language, office))}</p>
<p>${t('desk.recovery.stop-text')}</p>
<form method="post" action="${action}">
${submitButton(t('desk.recovery.stop'), 'urgent')}
</form>
<p class="hint">${t('desk.recovery.leave')}</p>`,
  };
}

/** `stopped`: just now. `over`: it was stopped before, or its time has come. */
function recoveryEndPage(language: Language, end: 'stopped' | 'over'): Page {
  const t = wordsIn(language);
  const words = { title: t(`desk.recovery-${end}.title`), text: t(`desk.recovery-${end}.text`) };
  return notice(language, { ...words, to: { path: SIGN_IN_PATH, label: t('desk.to-sign-in') } });
}
