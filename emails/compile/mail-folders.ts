import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export const EMAILS_FOLDER = join(import.meta.dirname, '..');

/** What notices without templates of their own are filled into. */
const PLAIN_NOTICE = 'plain-notice';

const foldersWith = (file: string): string[] =>
  readdirSync(EMAILS_FOLDER).filter((name) => existsSync(join(EMAILS_FOLDER, name, file)));

/** By the names of their folders: each pair of templates, notices, and every mail. */
export const TEMPLATE_NAMES = foldersWith('template.mjml');
export const NOTICE_NAMES = foldersWith('notice.ts');
export const MAIL_NAMES = [...new Set([...TEMPLATE_NAMES, ...NOTICE_NAMES])].filter((name) => name !== PLAIN_NOTICE);

/** What a notice is called in the code, by the name of its folder. */
export const inCamelCase = (name: string) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
