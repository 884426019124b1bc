import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MessageKey } from '../../../functions/locales/messages.ts';

const WEB_FOLDER = join(import.meta.dirname, '../../../functions/web');
const PAGES = readdirSync(WEB_FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => /-pages?\.ts$/.test(name))
  .map((name) => readFileSync(join(WEB_FOLDER, name), 'utf8'));

/** Whether the code of a page names a message as the heading at its top, under any key. */
export const isAtTheTop = (key: MessageKey): boolean =>
  PAGES.some((code) => code.includes(`<h1>\${t('${key}'`) || code.includes(`<h1>\${message(language, '${key}'`));

/** Pages of members: no subscriber comes to them. */
export const isOfDesk = (key: MessageKey): boolean => /^(?:desk|compose|preview|decide|sending|numbers)\./.test(key);
