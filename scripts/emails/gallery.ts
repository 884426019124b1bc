import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { EMAILS_FOLDER } from '../../emails/compile/mail-folders.ts';
import { compileMails } from '../../emails/compile/main.ts';

const GALLERY_FILE = join(EMAILS_FOLDER, 'gallery', 'index.html');

await compileMails();
// Imported only now: it imports what was just compiled.
const { galleryPage } = await import('./gallery-page.ts');
const { mailStates } = await import('../../emails/compile/mail-states.ts');
const states = mailStates();
await mkdir(join(EMAILS_FOLDER, 'gallery'), { recursive: true });
await writeFile(GALLERY_FILE, galleryPage(states));
console.log(`${states.length} states of the mails: ${pathToFileURL(GALLERY_FILE).href}`);
