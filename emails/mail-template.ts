import type Handlebars from 'handlebars';
import handlebarsRuntime from 'handlebars/runtime.js';
import type { Language } from '../functions/contract/languages.ts';
import { type MessageKey, message } from '../functions/locales/messages.ts';
import { foldHtml } from './fold-html.ts';
import { layOutText } from './text-layout.ts';

// The declarations of the runtime's own entry point are empty.
const handlebars = handlebarsRuntime as unknown as Pick<typeof Handlebars, 'template'>;

/** What the compile step makes of one mail's two templates: input of the Handlebars runtime. */
export interface CompiledMail {
  readonly html: TemplateSpecification;
  readonly text: TemplateSpecification;
}

/** Precompiled by Handlebars; only its runtime knows what is inside. */
export type TemplateSpecification = Parameters<typeof Handlebars.template>[0];

/** A mail as it is read: its HTML, and its plain text laid out in lines. */
export interface RenderedMail {
  readonly html: string;
  readonly text: string;
}

/** Fills a mail with a view. The view names the language of its words in `shownLanguage`. */
export type MailTemplate<View> = (view: View) => RenderedMail;

/**
 * A compiled mail as a function of its view.
 * @throws {Error} from the function, when the template names a field that the view lacks.
 */
export function mailTemplate<View extends { readonly shownLanguage: Language }>(
  compiled: CompiledMail,
): MailTemplate<View> {
  const html = handlebars.template<View>(compiled.html);
  const text = handlebars.template<View>(compiled.text);
  return (view) => ({
    html: foldHtml(html(view, { helpers: { say } })),
    text: layOutText(text(view, { helpers: { say } })),
  });
}

interface SayOptions {
  readonly hash: Readonly<Record<string, string | number>>;
  readonly data: { readonly root: { readonly shownLanguage: Language } };
}

/** `{{say "mail.some-key" name=value}}`: our own words, in the language of the mail. */
function say(key: MessageKey, { hash, data }: SayOptions): string {
  return message(data.root.shownLanguage, key, hash);
}
