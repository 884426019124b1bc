import { expect, test } from 'vitest';
import { COLOURS, withTokens } from '../../emails/theme.ts';

type ColourName = keyof typeof COLOURS;

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const TEXT_ON_GROUND: [ColourName, ColourName][] = [
  ['ink', 'surface'],
  ['ink-soft', 'surface'],
  ['accent', 'surface'],
  ['urgent', 'surface'],
  ['ink', 'notice-wash'],
  ['on-accent', 'accent'],
];

test.each(TEXT_ON_GROUND)('%s can be read on %s, light and dark', (text, ground) => {
  expect(contrast(COLOURS[text].light, COLOURS[ground].light)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(COLOURS[text].dark, COLOURS[ground].dark)).toBeGreaterThanOrEqual(4.5);
});

test('a token is its value, light or dark', () => {
  expect(withTokens('[[ink]] [[ink.dark]]')).toBe('#1b1e22 #eceae4');
});

test('a token that the theme lacks is named', () => {
  expect(() => withTokens('[[inc]]')).toThrow('The theme has no token "inc". It has: font-text, ');
});
