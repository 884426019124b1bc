import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldHtml } from '../../emails/fold-html.ts';

const words = 'Ivan Example was beaten. '.repeat(60);

test('breaks a long text at its spaces, and no tag, comment or style sheet', () => {
  const tag = `<a style="${"font-family:'Segoe UI';".repeat(60)}" href="https://example.org/">`;
  const kept = [
    tag,
    `<style> ${'a { color: red; } '.repeat(60)}</style>`,
    `<!--[if mso]> ${'x '.repeat(600)}<![endif]-->`,
  ];
  const folded = foldHtml(`<p>${words}</p>${kept.join('')}<p>${words}</p>`);
  for (const whole of kept) expect(folded).toContain(whole);
  const lines = folded.split('\n').filter((line) => !kept.some((whole) => line.includes(whole)));
  expect(lines.length).toBeGreaterThan(4);
  expect(lines.every((line) => line.length < 600)).toBe(true);
});

test('changes nothing but spaces into line breaks', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string(), fc.constantFrom('<p>', '</p>', words, 'كلمة '.repeat(200)))),
      (parts) => {
        const html = parts.join('');
        expect(foldHtml(html).replaceAll('\n', ' ')).toBe(html.replaceAll('\n', ' '));
      },
    ),
  );
});
