import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { html } from 'hono/html';
import { chromium } from 'playwright-core';
import { LANGUAGES } from '../../../functions/contract/languages.ts';
import { inChunks } from '../../../functions/domain/in-chunks.ts';
import { chromiumPath } from '../../../scripts/program/chromium-path.ts';

/** Each picture of a page: `page-language-screen.png`. A page is a row of a sheet, the others are its columns. */
const PICTURE = /^(.+)-(en|fr|es|ar)-((?:360|1280)-(?:light|dark|plain))\.png$/;
const SCREENS = ['360-light', '360-dark', '360-plain', '1280-light', '1280-dark', '1280-plain'];
/** More would be a picture that few programs show. */
const PAGES_A_SHEET = 8;
const STYLE = `body{margin:8px;background:#777;font:14px sans-serif;color:#fff}th{text-align:start}td{vertical-align:top;padding:3px}
div{overflow:hidden;max-height:560px}img{display:block;width:100%}.n{width:150px}.w{width:380px}`;

/**
 * Lays the pictures of each folder out for a person to look at: pages beneath each other, languages and screens side by side. A page is shown
 * as far as a sheet has room for.
 * @param folder - with a folder for each family of pages.
 * @returns the files.
 */
export async function makeContactSheets(folder: string): Promise<string[]> {
  const sheets: string[] = [];
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage({ viewport: { width: 400, height: 400 } });
  await mkdir(join(folder, 'sheets'), { recursive: true });
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const family = entry.name;
    if (!entry.isDirectory() || family === 'sheets') continue;
    const pictures = (await readdir(join(folder, family))).flatMap((file) => {
      const [, name = '', language = '', screen = ''] = PICTURE.exec(file) ?? [];
      return name === '' ? [] : [{ file, name, language, screen }];
    });
    const names = [...new Set(pictures.map(({ name }) => name))].sort();
    for (const [index, some] of inChunks(names, PAGES_A_SHEET).entries()) {
      const file = join(folder, 'sheets', `${family}-${index + 1}`);
      await writeFile(`${file}.html`, String(sheetOf(family, some, new Set(pictures.map((one) => one.file)))));
      await page.goto(pathToFileURL(`${file}.html`).href);
      await page.locator('table').screenshot({ path: `${file}.png` });
      sheets.push(`${file}.png`);
    }
  }
  await browser.close();
  return sheets;
}

const sheetOf = (family: string, names: readonly string[], files: ReadonlySet<string>) => html`<!doctype html>
<meta charset="utf-8"><title>${family}</title><style>${STYLE}</style>
<table>${names.map(
  (name) => html`<tr><th colspan="24">${name}</th></tr>
<tr>${LANGUAGES.flatMap((language) =>
    SCREENS.map((screen) => `${name}-${language}-${screen}.png`)
      .filter((file) => files.has(file))
      .map(
        (file) =>
          html`<td><div class="${file.includes('-1280-') ? 'w' : 'n'}"><img src="../${family}/${file}" alt="${file}"></div></td>`,
      ),
  )}</tr>
`,
)}</table>`;
