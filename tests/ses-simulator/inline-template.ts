/**
 * A template that was sent along with its call. Handlebars is for stored templates; inline ones substitute plain names.
 * https://docs.aws.amazon.com/ses/latest/dg/send-personalized-email-advanced.html
 */
export interface InlineTemplate {
  readonly names: ReadonlySet<string>;
  /** Puts every value in once, unescaped, and does not look into it for further names. */
  render(values: TemplateValues): { subject: string; html?: string; text?: string };
}

export type TemplateValues = Readonly<Record<string, unknown>>;

export interface TemplateSource {
  readonly Subject?: string | undefined;
  readonly Html?: string | undefined;
  readonly Text?: string | undefined;
}

/** Words that Handlebars keeps for itself. */
const KEPT_WORDS: ReadonlySet<string> = new Set(['else', 'this', 'true', 'false', 'null', 'undefined']);

const SUBSTITUTION = /\{\{\s*([A-Za-z_][A-Za-z0-9_-]*)\s*\}\}/g;

/** Undefined for anything but plain substitution: blocks, helpers, paths, comments, triple braces, pairs left open. */
export function readInlineTemplate(source: TemplateSource): InlineTemplate | undefined {
  const parts = [source.Subject ?? '', source.Html ?? '', source.Text ?? ''];
  if (!parts.every(isPlain)) return undefined;
  const names = new Set(parts.flatMap((part) => [...part.matchAll(SUBSTITUTION)].map(([, name = '']) => name)));
  if ([...names].some((name) => KEPT_WORDS.has(name))) return undefined;
  const fill = (part: string, values: TemplateValues) =>
    part.replace(SUBSTITUTION, (_, name: string) => String(values[name]));
  return {
    names,
    render: (values) => ({
      subject: fill(source.Subject ?? '', values),
      ...(source.Html === undefined ? {} : { html: fill(source.Html, values) }),
      ...(source.Text === undefined ? {} : { text: fill(source.Text, values) }),
    }),
  };
}

/** A brace or a backslash that touches a name would make something else of it in Handlebars. */
const isPlain = (part: string) =>
  !part.replace(/(?<![{\\])\{\{\s*[A-Za-z_][A-Za-z0-9_-]*\s*\}\}(?!\})/g, '').includes('{{');

/** Template data as SES takes it: a JSON object. Undefined for everything else. */
export function readTemplateData(json: string): TemplateValues | undefined {
  try {
    const values: unknown = JSON.parse(json);
    return isObject(values) ? values : undefined;
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is TemplateValues =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
