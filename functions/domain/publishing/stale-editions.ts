import type { AppealContent, AppealVersion, Edition, StaleEdition } from '../appeal/appeal.ts';
import { visibleTextOf } from '../reading/page/visible-text.ts';

/** A stale edition with the paragraphs by which the original has changed since its version. */
export interface StaleText extends StaleEdition {
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/**
 * Editions that earlier versions had and that a follow-up names no text for: they are mailed no more until they come again. What is withdrawn needs
 * none, and a correction after a retraction starts from its own texts.
 */
export function staleEditions(content: AppealContent, earlier: AppealVersion | undefined): StaleEdition[] {
  if (!earlier || earlier.kind === 'retraction' || content.kind === 'retraction') return [];
  const { edition, translations = [], staleEditions: staleBefore = [], version } = earlier;
  const has = new Set([content.edition, ...(content.translations ?? [])].map(({ language }) => language));
  const before = [edition, ...translations].map(({ language }) => ({ language, version }));
  return [...before, ...staleBefore].filter(({ language }) => !has.has(language));
}

/** @param before - the original of the version that the edition is of. */
export function staleText(stale: StaleEdition, before: Edition, now: Edition): StaleText {
  const [old, current] = [paragraphsOf(before), paragraphsOf(now)];
  return {
    ...stale,
    removed: old.filter((paragraph) => !current.includes(paragraph)),
    added: current.filter((paragraph) => !old.includes(paragraph)),
  };
}

const paragraphsOf = ({ title, blocks, footnotes }: Edition): string[] => [
  title,
  ...[...blocks, ...footnotes].map(({ html }) => visibleTextOf(html)),
];
