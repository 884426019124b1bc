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
  return report.results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => `${line}: ${ruleId}: ${message}`),
  );
}
