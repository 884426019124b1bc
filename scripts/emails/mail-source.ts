import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import handlebars from 'handlebars';
import mjml2html from 'mjml';
import { withTokens } from '../../emails/theme.ts';

export const EMAILS_FOLDER = join(import.meta.dirname, '..', '..', 'emails');

const PRECOMPILE_OPTIONS = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: { say: true, if: true, each: true },
} as const;

/** A module that exports the mail's two templates, precompiled: what `emails/render.ts` imports. */
export async function mailModule(mailName: string): Promise<string> {
  const html = handlebars.precompile(await htmlTemplate(mailName), PRECOMPILE_OPTIONS);
  const text = handlebars.precompile(await textTemplate(mailName), { ...PRECOMPILE_OPTIONS, noEscape: true });
  return [
    '// @ts-nocheck Written by scripts/emails/compile.ts: functions without types, behind the type of their export.',
    "import type { CompiledMail } from '../mail-template.ts';",
    `export const compiled: CompiledMail = { html: ${html}, text: ${text} };`,
    '',
  ].join('\n');
}

/**
 * A mail's MJML as HTML that still holds its Handlebars expressions.
 * @throws {Error} naming file and line, when MJML finds fault with it.
 */
export async function htmlTemplate(mailName: string): Promise<string> {
  const path = join(EMAILS_FOLDER, mailName, 'template.mjml');
  const { html, errors } = await mjml2html(await readFile(path, 'utf8'), {
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
    throw new Error(`emails/${mailName}/template.mjml: ${errors.map((error) => error.formattedMessage).join('; ')}`);
  }
  return readyForBothDirections(tidyStyles(html));
}

/** A mail's text template, with the partials that it names (`{{> sender}}` on a line of its own) put in. */
export async function textTemplate(mailName: string): Promise<string> {
  const template = await readFile(join(EMAILS_FOLDER, mailName, 'text.hbs'), 'utf8');
  const sender = await readFile(join(EMAILS_FOLDER, 'partials', 'sender.hbs'), 'utf8');
  return template.replace('{{> sender}}\n', () => sender);
}

/**
 * Style sheets with their white space squeezed. The space between `} }` stays: side by side they would look like template syntax,
 * and nothing in a mail should but the person fields.
 */
const tidyStyles = (html: string): string =>
  html.replace(/<style\b.*?<\/style>/gs, (style) => style.replace(/\}(?=\})/g, '} ').replace(/\s+/g, ' '));

/** MJML writes out left to right everywhere; the mail's language decides. */
const readyForBothDirections = (html: string): string =>
  html
    .replace(/text-align:\s*left/g, 'text-align:{{start}}')
    .replace(/\balign="left"/g, 'align="{{start}}"')
    .replace(/direction:\s*ltr/g, 'direction:{{direction}}');
