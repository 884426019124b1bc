import type { ThemeAnswer } from '../../functions/contract/api.ts';
import { isOpenTheme } from '../../functions/domain/publishing/publishing.ts';
import type { YesOrNo } from '../terminal/agrees.ts';
import { safeText } from '../terminal/safe-text.ts';
import { shorten } from '../terminal/wrap.ts';

/** Puts a question to a person; undefined once they leave. */
export type Ask = (question: YesOrNo) => Promise<boolean | undefined>;

/** More themes that are unlikely are asked about only once the person wants to look at them. */
const MOST_UNLIKELY = 3;
const QUOTE_LENGTH = 240;
const NAMES = new Intl.ListFormat('en', { type: 'conjunction' });

/**
 * Asks about each open theme, with the sentence that it rests on. Enter alone uses what would be used without an answer.
 * @returns slugs of all themes to use, sorted; undefined once the person leaves.
 */
export async function askThemes(themes: readonly ThemeAnswer[], ask: Ask): Promise<string[] | undefined> {
  const open = themes.filter(isOpenTheme);
  const likely = await saidYes(
    open.filter(({ isUsed }) => isUsed),
    ask,
  );
  if (!likely) return undefined;
  const unlikely = open.filter(({ isUsed }) => !isUsed);
  const looks = unlikely.length <= MOST_UNLIKELY || (await ask({ message: lookAt(unlikely), isYesFirst: false }));
  if (looks === undefined) return undefined;
  const added = looks ? await saidYes(unlikely, ask) : [];
  const settled = themes.filter((theme) => theme.isUsed && !isOpenTheme(theme)).map(({ code }) => code);
  return added && [...settled, ...likely, ...added].sort();
}

async function saidYes(themes: readonly ThemeAnswer[], ask: Ask): Promise<string[] | undefined> {
  const slugs: string[] = [];
  for (const theme of themes) {
    const isMailed = await ask({ message: questionOf(theme), isYesFirst: theme.isUsed });
    if (isMailed === undefined) return undefined;
    if (isMailed) slugs.push(theme.code);
  }
  return slugs;
}

function questionOf({ name, evidence: [strongest] }: ThemeAnswer): string {
  const question = `Also mail those who follow “${safeText(name)}”?`;
  return strongest ? `${question}\n“${shorten(safeText(strongest.quote), QUOTE_LENGTH)}”` : question;
}

/** @example lookAt(themes) // 'Look at 4 themes that are less likely (Killings, …)?' */
const lookAt = (themes: readonly ThemeAnswer[]): string =>
  `Look at ${themes.length} themes that are less likely (${NAMES.format(themes.map(({ name }) => safeText(name)))})?`;
