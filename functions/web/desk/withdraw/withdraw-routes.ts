import { LANGUAGES, type Language } from '../../../contract/languages.ts';
import { cleanDrafts } from '../../../domain/drafts/withdrawn/clean-drafts.ts';
import { memberAuthor } from '../../../domain/members/entry.ts';
import { whoIsNamed } from '../../../domain/publishing/withdrawing/who-is-named.ts';
import {
  type WithdrawingPorts,
  withdrawEverywhere,
} from '../../../domain/publishing/withdrawing/withdraw-everywhere.ts';
import type { WithdrawalOutcome } from '../../../domain/publishing/withdrawing/withdrawal.ts';
import { message } from '../../../locales/messages.ts';
import { type Answer, pageAnswer, seeOther } from '../../kit/answers.ts';
import { pathParameter, postedFields } from '../../kit/page-event.ts';
import { postedText } from '../../kit/posted-text.ts';
import { pathIn, type Visit } from '../../kit/visit.ts';
import type { AtDeskHere } from '../at-desk.ts';
import { DESK_PATH, WITHDRAW_PATH, withdrawPath } from '../desk-paths.ts';
import type { MemberRoute } from '../member-routes.ts';
import { type AskedSpellings, spelledIn } from './asked-spellings.ts';
import { GO_ON_FIELD, PERSON_FIELD, withdrawPage } from './withdraw-page.ts';

const DONE = 'done';

/** Where one member takes a name out of what is published, at once. */
export function withdrawRoutes(ports: WithdrawingPorts): MemberRoute[] {
  /** The newest version of one of the office's own; undefined for what is another's, or was never published. */
  async function findOwn({ office }: AtDeskHere, appealId: string) {
    const id = await ports.appeals.findExternalId(appealId);
    return id?.publisherId === office.publisherId ? ports.appeals.findNewestVersion(appealId) : undefined;
  }

  async function show(
    at: AtDeskHere,
    appealId: string,
    visit: Visit,
    given: {
      error?: 'choose' | 'busy' | 'unspelled';
      isDone?: boolean;
      asks?: AskedSpellings;
      untouched?: readonly Language[];
    },
  ) {
    const { language } = visit;
    const version = await findOwn(at, appealId);
    if (!version) return seeOther(pathIn(language, DESK_PATH));
    const { error, isDone = false, asks, untouched = [] } = given;
    const errors = error ? [{ fieldId: PERSON_FIELD, text: message(language, `desk.withdraw.${error}`) }] : [];
    const [{ people }, names] = await Promise.all([
      ports.drafts.withdrawn(at.office.publisherId),
      whoIsNamed(version, ports.appeals),
    ]);
    const isListed = names.some(({ name }) => name === asks?.person);
    const named = asks && !isListed ? [...names, { name: asks.person }] : names;
    const hasDraftsLeft = people.some(({ lookedUpTo }) => lookedUpTo !== undefined);
    return pageAnswer(
      visit,
      withdrawPage(language, at, { version, named, errors, isDone, untouched, hasDraftsLeft, ...(asks && { asks }) }),
      error ? 422 : 200,
    );
  }

  async function take(at: AtDeskHere, appeal: string, posted: unknown, visit: Visit): Promise<Answer> {
    const person = postedText(posted, PERSON_FIELD);
    if (!(await findOwn(at, appeal))) return seeOther(pathIn(visit.language, DESK_PATH));
    if (person === '') return show(at, appeal, visit, { error: 'choose' });
    const { publisherId, name } = at.office;
    const publisher = { publisherId, name, author: memberAuthor(at.member) };
    const outcome = await withdrawEverywhere({ appeal, person, ...spelledIn(posted) }, publisher, ports);
    if (outcome.kind === 'unspelled')
      return show(at, appeal, visit, { error: 'unspelled', asks: { person, editions: outcome.editions } });
    if (outcome.kind === 'withdrawn' && outcome.untouched.length > 0)
      return seeOther(
        pathIn(
          visit.language,
          `${withdrawPath(appeal)}?${DONE}=${outcome.untouched.map((one) => one.language).join('-')}`,
        ),
      );
    return answerTo(outcome, at, appeal, visit);
  }

  /** The names went out of what is published before; drafts are looked through on from where it stopped. */
  async function goOn(at: AtDeskHere, appealId: string, visit: Visit): Promise<Answer> {
    if (!(await findOwn(at, appealId))) return seeOther(pathIn(visit.language, DESK_PATH));
    await cleanDrafts({ publisherId: at.office.publisherId, author: memberAuthor(at.member) }, ports);
    return seeOther(pathIn(visit.language, `${withdrawPath(appealId)}?${DONE}=yes`));
  }

  function answerTo(
    { kind }: Exclude<WithdrawalOutcome, { kind: 'unspelled' }>,
    at: AtDeskHere,
    appealId: string,
    visit: Visit,
  ) {
    switch (kind) {
      case 'withdrawn':
      case 'not named':
        return seeOther(pathIn(visit.language, `${withdrawPath(appealId)}?${DONE}=yes`));
      case 'no such appeal':
        return seeOther(pathIn(visit.language, DESK_PATH));
      case 'no such person':
        return show(at, appealId, visit, { error: 'choose' });
      case 'busy':
        return show(at, appealId, visit, { error: 'busy' });
    }
  }

  return [
    {
      method: 'GET',
      path: WITHDRAW_PATH,
      needs: 'propose',
      answer: (at, event, visit) =>
        show(at, pathParameter(event, 'appealId'), visit, {
          isDone: event.queryStringParameters?.[DONE] !== undefined,
          untouched: LANGUAGES.filter((one) => event.queryStringParameters?.[DONE]?.split('-').includes(one)),
        }),
    },
    {
      method: 'POST',
      path: WITHDRAW_PATH,
      needs: 'propose',
      answer: (at, event, visit) => {
        const posted = postedFields(event);
        const appealId = pathParameter(event, 'appealId');
        return postedText(posted, GO_ON_FIELD) === '' ? take(at, appealId, posted, visit) : goOn(at, appealId, visit);
      },
    },
  ];
}
