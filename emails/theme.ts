/** A colour in the light scheme, which is written inline, and in the dark one, which a media query puts in its place. */
interface Colour {
  readonly light: `#${string}`;
  readonly dark: `#${string}`;
}

/** Colours of every mail. Text on its ground has a contrast of at least 4.5:1 in both schemes. */
export const COLOURS = {
  paper: { light: '#faf8f4', dark: '#14171a' },
  surface: { light: '#ffffff', dark: '#1c2125' },
  ink: { light: '#1b1e22', dark: '#eceae4' },
  'ink-soft': { light: '#525960', dark: '#aab1b8' },
  line: { light: '#d8d4cb', dark: '#39414a' },
  accent: { light: '#0a5a63', dark: '#7fd0d9' },
  'on-accent': { light: '#ffffff', dark: '#06272b' },
  urgent: { light: '#9c2318', dark: '#ff9d90' },
  'notice-wash': { light: '#fdf0d2', dark: '#3b3012' },
} as const satisfies Record<string, Colour>;

const SIZES = {
  'font-text': "'Segoe UI', system-ui, Roboto, 'Noto Sans', 'Noto Sans Arabic', Helvetica, Arial, sans-serif",
  /** For people's names and titles. */
  'font-voice': "Georgia, 'Noto Serif', 'Noto Naskh Arabic', 'Times New Roman', serif",
  'size-small': '14px',
  'size-text': '16px',
  'size-heading': '19px',
  'size-title': '27px',
  'edge-width': '24px',
} as const;

/** What a template may name between double square brackets: `[[ink]]` is the light colour, `[[ink.dark]]` the dark one. */
export const TOKENS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(SIZES),
  ...Object.entries(COLOURS).flatMap(([name, { light, dark }]): [string, string][] => [
    [name, light],
    [`${name}.dark`, dark],
  ]),
]);

/**
 * The template with each `[[token]]` replaced by its value.
 * @throws {Error} when the theme has no such token.
 */
export function withTokens(template: string): string {
  return template.replace(/\[\[([^\]]*)\]\]/g, (_, name: string) => {
    const value = TOKENS.get(name);
    if (value === undefined) {
      throw new Error(`The theme has no token "${name}". It has: ${[...TOKENS.keys()].join(', ')}.`);
    }
    return value;
  });
}
