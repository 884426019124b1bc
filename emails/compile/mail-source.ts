import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import handlebars from 'handlebars';
import mjml2html from 'mjml';
import words from '../../functions/locales/en/words.json' with { type: 'json' };
import { COLOURS, withTokens } from '../theme.ts';
import { EMAILS_FOLDER, inCamelCase, NOTICE_NAMES } from './mail-folders.ts';

const PRECOMPILE_OPTIONS = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: { say: true, if: true, each: true },
} as const;

/** A module that exports the mail's two templates, precompiled: what the renderer in its folder imports. */
export async function mailModule(mailName: string): Promise<string> {
  const html = precompiled(await htmlTemplate(mailName));
  const text = precompiled(await textTemplate(mailName), { noEscape: true });
  return [
    '// @ts-nocheck Written by emails/compile/main.ts: functions without types, behind the type of their export.',
    "import type { CompiledMail } from '../mail-template.ts';",
    `export const compiled: CompiledMail = { html: ${html}, text: ${text} };`,
    '',
  ].join('\n');
}

/** A module that exports every notice, by the name of its folder: what the mailer of notices takes them from. */
export const noticesModule = (): string =>
  [
    '// Written by emails/compile/main.ts.',
    ...NOTICE_NAMES.map((name) => `import { ${inCamelCase(name)} } from '../${name}/notice.ts';`),
    `export const notices = { ${NOTICE_NAMES.map((name) => `'${name}': ${inCamelCase(name)}`).join(', ')} };`,
    '',
  ].join('\n');

function precompiled(template: string, options: { noEscape?: true } = {}): string {
  const unknown = [...template.matchAll(/\{\{say "([^"]*)"/g)].find(([, key = '']) => !(key in words));
  if (unknown) throw new Error(`there is no message "${unknown[1]}" in functions/locales/en/words.json.`);
  return String(handlebars.precompile(template, { ...PRECOMPILE_OPTIONS, ...options }));
}

/**
 * A mail's MJML as HTML that still holds its Handlebars expressions.
 * @throws {Error} naming file and line, when MJML finds fault with it or a file that it includes is missing.
 */
export async function htmlTemplate(mailName: string): Promise<string> {
  const path = join(EMAILS_FOLDER, mailName, 'template.mjml');
  const source = await readFile(path, 'utf8');
  assertIncludesExist(mailName, source);
  const { html, errors } = await mjml2html(source, {
    filePath: path,
    // Without these two, includes vanish and nothing is said.
    ignoreIncludes: false,
    includePath: EMAILS_FOLDER,
    preprocessors: [withTokens],
    fonts: {},
    keepComments: false,
    minify: true,
    // It would need a package more for what `tidyStyles` does.
    minifyOptions: { minifyCss: false },
  });
  if (errors.length > 0) {
    throw new Error(`template.mjml: ${errors.map((error) => error.formattedMessage).join('; ')}`);
  }
  return readyForBothDirections(withVisiblePreview(tidyStyles(html)));
}

/** MJML leaves a file that it cannot find out of the mail, and only a comment says so. */
function assertIncludesExist(mailName: string, source: string): void {
  const paths = [...source.matchAll(/<mj-include\b[^>]*\bpath="([^"]*)"/g)].map(([, path = '']) => path);
  const missing = paths.find((path) => !existsSync(resolve(EMAILS_FOLDER, mailName, path)));
  if (missing !== undefined) throw new Error(`template.mjml includes "${missing}", and there is no such file.`);
}

/** A mail's text template, with each partial that it names (such as `{{> sender}}`, on a line of its own) put in. */
export async function textTemplate(mailName: string): Promise<string> {
  const template = await readFile(join(EMAILS_FOLDER, mailName, 'text.hbs'), 'utf8');
  const names = new Set([...template.matchAll(PARTIAL)].map(([, name = '']) => name));
  const partials = new Map<string, string>();
  for (const name of names) partials.set(name, await readFile(partialPath(mailName, name), 'utf8'));
  return template.replace(PARTIAL, (line, name: string) => partials.get(name) ?? line);
}

const PARTIAL = /\{\{> ([a-z-]+)\}\}\n/g;

/** One that a mail repeats is in its own folder. */
function partialPath(mailName: string, name: string): string {
  const own = join(EMAILS_FOLDER, mailName, `${name}.hbs`);
  return existsSync(own) ? own : join(EMAILS_FOLDER, 'partials', `${name}.hbs`);
}

/**
 * Style sheets with their white space squeezed, a line for each rule. No two braces stand side by side: they would look like template syntax,
 * and nothing in a mail should but the person fields.
 */
const tidyStyles = (html: string): string =>
  html.replace(/<style\b.*?<\/style>/gs, (style) =>
    style
      .replace(/\}(?=\})/g, '} ')
      .replace(/\s+/g, ' ')
      .replace(/\} /g, '}\n'),
  );

/**
 * MJML writes the words that an inbox shows after the subject in white, and hides them. Text in the colour of its ground counts as hidden text
 * to spam filters: SpamAssassin gives it 0.7 points.
 */
const withVisiblePreview = (html: string): string =>
  html.replace('display:none;font-size:1px;color:#ffffff;', `display:none;font-size:1px;color:${COLOURS.ink.light};`);

/** MJML writes out left to right everywhere; the mail's language decides. */
const readyForBothDirections = (html: string): string =>
  html
    .replace(/text-align:\s*left/g, 'text-align:{{@root.start}}')
    .replace(/\balign="left"/g, 'align="{{@root.start}}"')
    .replace(/direction:\s*ltr/g, 'direction:{{@root.direction}}');
