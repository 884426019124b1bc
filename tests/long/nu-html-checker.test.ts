import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { mailStates } from '../../emails/compile/mail-states.ts';

/** It runs in Java 17 or newer, which the package would download by itself if it were let. */
const CHECKER = fileURLToPath(import.meta.resolve('vnu-jar/build/dist/vnu.jar'));

/** What Outlook for Windows lays a mail out by. Other than these the checker finds nothing. */
const FOR_OUTLOOK = [
  'Attribute “xmlns:v” not allowed here.',
  'Attribute “xmlns:o” not allowed here.',
  "CSS: “mso-table-lspace”: Property “mso-table-lspace” doesn't exist.",
  "CSS: “mso-table-rspace”: Property “mso-table-rspace” doesn't exist.",
  "CSS: “mso-padding-alt”: Property “mso-padding-alt” doesn't exist.",
  ...['table', 'td', 'h1', 'h2', 'h3', 'p'].map((name) => obsolete('align', name)),
  ...['cellpadding', 'cellspacing', 'width'].map((attribute) => obsolete(attribute, 'table')),
  ...['bgcolor', 'valign', 'width'].map((attribute) => obsolete(attribute, 'td')),
  'The “border” attribute on the “table” element is obsolete. Consider specifying “img { border: 0; }” in CSS instead.',
];

/** MJML writes it, and it changes nothing. */
const WITHOUT_EFFECT = 'The “type” attribute for the “style” element is not needed and should be omitted.';

function obsolete(attribute: string, element: string): string {
  return `The “${attribute}” attribute on the “${element}” element is obsolete. Use CSS instead.`;
}

interface Finding {
  readonly url: string;
  readonly message: string;
}

test('the Nu Html Checker finds nothing in any mail but what Outlook for Windows needs, and all of that is found', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mails-'));
  const files = await Promise.all(
    mailStates().map(async ({ render }, index) => {
      const file = join(folder, `${index}.html`);
      await writeFile(file, render().html);
      return file;
    }),
  );
  const options = ['--format', 'json', '--exit-zero-always'];
  const { stderr } = await promisify(execFile)('java', ['-jar', CHECKER, ...options, ...files], { maxBuffer: 2 ** 27 });
  await rm(folder, { recursive: true });
  const { messages } = JSON.parse(stderr) as { messages: Finding[] };
  expect([...new Set(messages.map(({ message }) => message))].sort()).toEqual([...FOR_OUTLOOK, WITHOUT_EFFECT].sort());
});
