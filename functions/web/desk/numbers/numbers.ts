import * as z from 'zod';
import { type AppealSendingsPorts, type SentVersion, sendingsOfAppeal } from '../../../domain/deciding/deciding.ts';
import { findOwnAppeal, type OwnAppealPorts } from '../../../domain/publishing/publishing.ts';
import type { ShownNumbers } from '../../../domain/showing/showing.ts';
import { fileAnswer, pageAnswer, pathParameter } from '../../kit/kit.ts';
import type { Asked, MemberRoute } from '../kit/kit.ts';
import { appealNumbersPage, tableOfAppeal } from './appeal-page.ts';
import { csvOf } from './numbers-table.ts';
import { type NumbersOfYear, tableOfYear, yearPage } from './year-page.ts';

interface NumbersPorts extends Omit<AppealSendingsPorts, 'shownNumbers'>, OwnAppealPorts {
  readonly shownNumbers: ShownNumbers;
  nowMs(): number;
}

/** The numbers of an office's sendings that its members may see: of a year, and of each appeal. */
export const numbersRoutes = (ports: NumbersPorts): MemberRoute[] => [
  {
    method: 'GET',
    path: '/desk/numbers',
    answer: async (asked) => pageAnswer(asked.visit, yearPage(asked, await findYear(asked, ports))),
  },
  {
    method: 'GET',
    path: '/desk/numbers/table.csv',
    answer: async (asked) => csvAnswer(csvOf(tableOfYear(asked, (await findYear(asked, ports)).months))),
  },
  {
    method: 'GET',
    path: '/desk/sent/{appealId}/numbers',
    answer: async (asked) => {
      const found = await findSendings(asked, ports);
      return found && pageAnswer(asked.visit, appealNumbersPage(asked, found.newest, found.versions));
    },
  },
  {
    method: 'GET',
    path: '/desk/sent/{appealId}/numbers/table.csv',
    answer: async (asked) => {
      const found = await findSendings(asked, ports);
      return found && csvAnswer(csvOf(tableOfAppeal(asked, found.versions)));
    },
  },
];

const csvAnswer = (text: string) => fileAnswer('numbers.csv', 'text/csv; charset=utf-8', text);

/** The year in the address; of one that is not there, or is to come, this year. */
async function findYear({ at, visit }: Asked, { shownNumbers, nowMs }: NumbersPorts): Promise<NumbersOfYear> {
  const thisYear = new Date(nowMs()).getUTCFullYear();
  const named = z.coerce.number().int().min(2000).max(thisYear);
  const year = named.safeParse(new URLSearchParams(visit.query).get('year') ?? '').data ?? thisYear;
  const found = await shownNumbers.months(at.office.publisherId, `${year - 1}-01`, `${year}-12`);
  const months = found.filter(({ month }) => month.startsWith(`${year}-`));
  return { year, months, hasEarlier: months.length < found.length, isPast: year < thisYear };
}

interface Sendings {
  readonly newest: SentVersion['version'];
  readonly versions: readonly SentVersion[];
}

async function findSendings({ at, event }: Asked, ports: NumbersPorts): Promise<Sendings | undefined> {
  const appealId = z.uuid().safeParse(pathParameter(event, 'appealId')).data;
  const own = appealId === undefined ? undefined : await findOwnAppeal(appealId, at.office.publisherId, ports);
  return own && { newest: own.newest, versions: await sendingsOfAppeal(own.newest, ports) };
}
