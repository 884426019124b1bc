import type { Page } from 'playwright-core';
import type { Language } from '../../../functions/contract/languages.ts';
import type { MessageKey } from '../../../functions/locales/messages.ts';
import { expectPage, type Inspect } from './inspect-page.ts';

/** A way through many pages, which knows what it saw. */
export interface Tour {
  readonly lookAt: Inspect;
  /** @throws {Error} when one of these was not at the top of a page, and is not what a page had to say. */
  refuseUnseen(keys: readonly MessageKey[]): void;
}

/** @param inspect - called on each page under a name of its own. */
export function aTour(page: Page, language: Language, inspect: (name: string) => Promise<void>): Tour {
  const seen = new Set<MessageKey | undefined>();
  const names = new Set<string>();
  return {
    async lookAt(name, heading, says) {
      if (names.has(name)) throw new Error(`Two pages are named ${name}`);
      names.add(name);
      await expectPage(page, language, heading, says).catch((cause: unknown) => {
        throw new Error(`This is not the page ${name}: ${cause}`, { cause });
      });
      seen.add(heading).add(says);
      await inspect(name);
    },
    refuseUnseen(keys) {
      const unseen = keys.filter((key) => !seen.has(key));
      if (unseen.length > 0) throw new Error(`No test looked at the pages that are headed ${unseen.join(', ')}`);
    },
  };
}
