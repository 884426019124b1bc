import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // Lower case, quotes and self-closing are the template's style; none of them changes what a browser builds.
    'doctype-style': 'off',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    // A page's title ends with the product's name, and search engines cut it where they like.
    'long-title': 'off',
    // Boxes of one question share its name: that is how a form says several answers.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
  },
});

/** What is wrong with a document, as `line: rule: message`. */
export async function htmlFaults(document: string): Promise<string[]> {
  const report = await validator.validateString(document);
  const faults = report.results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => `${line}: ${ruleId}: ${message}`),
  );
  return [...faults, ...skippedHeadings(document)];
}

/** Headings that skip a rank. The validator forgives it below a heading in a legend; a reader whom a program reads the headings is lost there. */
function skippedHeadings(document: string): string[] {
  const ranks = [...document.matchAll(/<h([1-6])[\s>]/g)].map(([, rank]) => Number(rank));
  return ranks.flatMap((rank, index) => {
    const before = ranks[index - 1] ?? 1;
    return rank > before + 1 ? [`heading-order: h${rank} after h${before}`] : [];
  });
}
