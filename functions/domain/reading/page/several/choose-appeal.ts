import { MOST_APPEALS_ON_PAGE, type WhichAppeal } from '../../../../contract/requests/read-page.ts';
import type { AppealsOnPage } from '../../readings.ts';

/** What a person says of it beside the page. */
export interface AppealChoice {
  readonly which?: WhichAppeal;
  /** The title of one of them chooses it. */
  readonly title: string;
}

/** The appeal that is meant, or the first, and all of them. Undefined where there is one. */
export function chooseAppeal<T extends { readonly title: string; readonly day?: string }>(
  all: readonly T[],
  { which, title }: AppealChoice,
): { readonly appeal: T; readonly others: readonly T[]; readonly onPage: AppealsOnPage } | undefined {
  const appeals = all.slice(0, MOST_APPEALS_ON_PAGE);
  const [first] = appeals;
  if (!first || appeals.length < 2) return undefined;
  const titled = appeals.filter((one) => one.title.toLowerCase() === title.toLowerCase());
  const chosen = which === undefined ? (titled.length === 1 ? titled[0] : undefined) : appeals[Number(which) - 1];
  const appeal = chosen ?? first;
  return {
    appeal,
    others: appeals.filter((one) => one !== appeal),
    onPage: {
      found: appeals.map(({ title, day }) => ({ title, ...(day !== undefined && { day }) })),
      ...(chosen && { chosen: appeals.indexOf(chosen) + 1 }),
    },
  };
}
