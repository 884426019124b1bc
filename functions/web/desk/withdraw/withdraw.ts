import { LANGUAGES, type Language } from '../../../contract/languages.ts';
import { PART_LIMITS } from '../../../contract/part-schemas.ts';
import type { AppealVersion } from '../../../domain/appeal/appeal.ts';
import { type AppealSendingsPorts, largestReached, sendingsOfAppeal } from '../../../domain/deciding/deciding.ts';
import { type ActToTell, memberAuthor, othersOf } from '../../../domain/members/members.ts';
import type { WithdrawingPorts } from '../../../domain/withdrawing/withdrawing.ts';
import {
  cleanOffice,
  foreseeWithdrawal,
  versionsBefore,
  withdrawEverywhere,
} from '../../../domain/withdrawing/withdrawing.ts';
import { pageAnswer, pathParameter, postedFields, postedText } from '../../kit/kit.ts';
import {
  type Asked,
  type AtDeskHere,
  deskPath,
  type MemberRoute,
  type Outcome,
  SHOWN_FIELD,
  shownOf,
} from '../kit/kit.ts';
import { type AskedSpellings, spelledIn } from './asked-spellings.ts';
import { choosableIn, findMeant, standsOf, typedPerson } from './choosable.ts';
import { placesChosen } from './part-choices.ts';
import {
  askPage,
  GO_ON_FIELD,
  PERSON_FIELD,
  UNLISTED_FIELD,
  UNLISTED_SPELLINGS,
  withdrawPage,
} from './withdraw-page.ts';

const DONE = 'done';

interface WithdrawRoutePorts extends WithdrawingPorts, Omit<AppealSendingsPorts, 'drafts'> {
  /** Members to be mailed. */
  enqueueActed(acts: readonly ActToTell[]): Promise<void>;
}

interface WithdrawPorts extends Omit<WithdrawRoutePorts, 'drafts'> {
  /** Drafts, of which more is done here than on any other page. */
  readonly draftCleaning: WithdrawRoutePorts['drafts'];
}

/** @param done - `yes`, or languages in which nothing was found to take out. */
const pageAfter = (appealId: string, done = 'yes') =>
  `${deskPath('/desk/withdraw/{appealId}', { appealId })}?${DONE}=${done}` as const;

/** Why a name was not taken out, and what was chosen. */
interface NotYet {
  readonly error?: 'choose' | 'busy' | 'unspelled' | 'look' | 'not-found';
  readonly isDone?: boolean;
  readonly chosen?: string;
  readonly asks?: AskedSpellings;
  readonly typed?: readonly string[];
  /** As they were given for a script. */
  readonly spellings?: readonly string[];
  readonly untouched?: readonly Language[];
}

/** Where one member takes a name out of what is published, at once, after a page said whom it mails. */
export function withdrawRoutes({ draftCleaning, ...others }: WithdrawPorts): MemberRoute[] {
  const ports: WithdrawRoutePorts = { ...others, drafts: draftCleaning };
  /** The versions of one of the office's own, newest first; none for what is another's, or was never published. */
  async function versionsOf({ office }: AtDeskHere, appealId: string): Promise<AppealVersion[]> {
    const id = await ports.appeals.findExternalId(appealId);
    const newest = id?.publisherId === office.publisherId ? await ports.appeals.findNewestVersion(appealId) : undefined;
    return newest ? [newest, ...(await versionsBefore(newest, ports.appeals))] : [];
  }

  async function show(asked: Asked, versions: readonly AppealVersion[], given: NotYet) {
    const { at, visit, t } = asked;
    const [version] = versions;
    if (!version) return '/desk';
    const { error, isDone = false, chosen, asks, typed = [], spellings = [], untouched = [] } = given;
    const fieldId = typed.length > 0 ? UNLISTED_FIELD : PERSON_FIELD;
    const errors = error ? [{ fieldId, text: t(`desk.withdraw.${error}`) }] : [];
    const { people } = await ports.drafts.withdrawn(at.office.publisherId);
    const stands = typed.length > 0 ? standsOf(versions, typedPerson([...typed, ...spellings])) : undefined;
    const page = withdrawPage(asked, {
      ...{ version, errors, isDone, untouched, typed: { spellings: typed, ...(stands && { stands }) } },
      choosable: choosableIn(versions, chosen, spellings),
      hasDraftsLeft: people.some(({ lookedUpTo }) => lookedUpTo !== undefined),
      ...(chosen !== undefined && { chosen }),
      ...(asks && { asks }),
    });
    return pageAnswer(visit, page, error ? 422 : 200);
  }

  async function take(asked: Asked, appeal: string, posted: unknown): Promise<Outcome> {
    const { at, visit } = asked;
    const [newest, ...before] = await versionsOf(at, appeal);
    if (!newest) return '/desk';
    const versions = [newest, ...before] as const;
    const typed = [UNLISTED_FIELD, ...UNLISTED_SPELLINGS]
      .map((field) => postedText(posted, field).trim().slice(0, PART_LIMITS.line))
      .filter(Boolean);
    const chosen = postedText(posted, PERSON_FIELD);
    const isUnlisted = typed.length > 0;
    const spelled = spelledIn(posted);
    const meant = isUnlisted
      ? typedPerson([...typed, ...spelled.spellings])
      : findMeant(versions, chosen, spelled.spellings);
    if (!meant) return show(asked, versions, { error: 'choose' });
    const given = isUnlisted ? { typed, spellings: spelled.spellings } : { chosen, spellings: spelled.spellings };
    const refuse = (error: NonNullable<NotYet['error']>, asks?: AskedSpellings) =>
      show(asked, versions, { ...given, error, ...(asks && { asks }) });
    const stands = standsOf(versions, meant);
    if (isUnlisted && stands.wholeIn.length + stands.parts.length === 0) return refuse('not-found');
    const places = placesChosen(posted, stands);
    if (!places) return refuse('look');
    const { unspelled, mails } = foreseeWithdrawal(versions, meant, { places, notWrittenIn: spelled.notWrittenIn });
    if (unspelled.length > 0) return refuse('unspelled', { person: meant.name, editions: unspelled });
    const reached = mails === 'no-one' ? undefined : largestReached(await sendingsOfAppeal(newest, ports));
    const mailed = { kind: mails, reached };
    const wasShown = postedText(posted, SHOWN_FIELD);
    if (wasShown !== shownOf(newest.version, mailed)) {
      const isShown = isUnlisted || chosen === meant.name;
      const of = { version: newest, person: meant, isShown };
      const page = { ...of, stands, places, mailed, posted, wasChanged: wasShown !== '' };
      return pageAnswer(visit, askPage(asked, page), wasShown === '' ? 200 : 409);
    }
    const { publisherId, name } = at.office;
    const publisher = { publisherId, name, author: memberAuthor(at.member) };
    const spellings = isUnlisted ? [...typed.slice(1), ...spelled.spellings] : spelled.spellings;
    const outcome = await withdrawEverywhere(
      { appeal, person: meant.name, isUnlisted, ...spelled, spellings, places },
      publisher,
      ports,
    );
    switch (outcome.kind) {
      case 'withdrawn':
        await tellOthers(at, appeal);
        return pageAfter(appeal, outcome.untouched.map(({ language }) => language).join('-') || 'yes');
      case 'not named':
        return pageAfter(appeal);
      case 'unspelled':
        return refuse('unspelled', { person: meant.name, editions: outcome.editions });
      case 'no such appeal':
        return '/desk';
      case 'no such person':
        return refuse(isUnlisted ? 'not-found' : 'choose');
      case 'busy':
        return refuse('busy');
    }
  }

  /** Without the name. */
  async function tellOthers({ office, member: { memberId: by } }: AtDeskHere, about: string): Promise<void> {
    const actId = ports.newId();
    const { publisherId } = office;
    await ports.enqueueActed(
      othersOf(office, by).map((memberId) => ({ publisherId, memberId, by, actId, did: 'name-taken-out', about })),
    );
  }

  /** The names went out of what is published before; what the office keeps is looked through on from where it stopped. */
  async function goOn(at: AtDeskHere, appealId: string): Promise<Outcome> {
    if ((await versionsOf(at, appealId)).length === 0) return '/desk';
    await cleanOffice({ publisherId: at.office.publisherId, author: memberAuthor(at.member) }, ports);
    return pageAfter(appealId);
  }

  return [
    {
      method: 'GET',
      path: '/desk/withdraw/{appealId}',
      answer: async (asked) => {
        const done = asked.event.queryStringParameters?.[DONE];
        return show(asked, await versionsOf(asked.at, pathParameter(asked.event, 'appealId')), {
          isDone: done !== undefined,
          untouched: LANGUAGES.filter((one) => done?.split('-').includes(one)),
        });
      },
    },
    {
      method: 'POST',
      path: '/desk/withdraw/{appealId}',
      isLong: true,
      answer: (asked) => {
        const posted = postedFields(asked.event);
        const appealId = pathParameter(asked.event, 'appealId');
        return postedText(posted, GO_ON_FIELD) === '' ? take(asked, appealId, posted) : goOn(asked.at, appealId);
      },
    },
  ];
}
