import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export const EMAILS_FOLDER = join(import.meta.dirname, '..');

const foldersWith = (file: string): string[] =>
  readdirSync(EMAILS_FOLDER).filter((name) => existsSync(join(EMAILS_FOLDER, name, file)));

/** Every mail, and those of them that are notices, by the name of its folder. */
export const MAIL_NAMES = foldersWith('template.mjml');
export const NOTICE_NAMES = foldersWith('notice.ts');

/** What a notice is called in the code, by the name of its folder. */
export const inCamelCase = (name: string) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
