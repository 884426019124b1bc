import { setTimeout as wait } from 'node:timers/promises';
import { parseHTML } from 'linkedom';
import { SIGN_UP_PATH } from '../../../functions/contract/page-paths.ts';
import { local } from '../../../infra/stages/local.ts';
import { type InboxClient, linksIn } from './inbox-client.ts';
import { openAndPress, type PageShown } from './press-button.ts';

export interface FormChoices {
  readonly countries?: readonly string[];
  readonly regions?: readonly string[];
  readonly themes?: readonly string[];
}

/**
 * Opens the sign-up page, and waits as long as a form must have been looked at.
 * @returns the token of its form.
 */
export async function openForm(publicUrl: string): Promise<string> {
  const page = await fetch(`${publicUrl}${SIGN_UP_PATH}`);
  const token = parseHTML(await page.text())
    .document.querySelector('input[name=form]')
    ?.getAttribute('value');
  if (!token) throw new Error(`The sign-up page answered ${page.status}, without a form.`);
  await wait(local.signUp.minFormAgeMs);
  return token;
}

/**
 * Sends the sign-up form as a browser does.
 * @throws {Error} when it is not accepted.
 */
export async function postSignUp(publicUrl: string, email: string, choices: FormChoices): Promise<void> {
  const { countries = [], regions = [], themes = [] } = choices;
  const body = new URLSearchParams({ email, form: await openForm(publicUrl) });
  for (const code of countries) body.append('country', code);
  for (const code of regions) body.append('region', code);
  for (const code of themes) body.append('theme', code);
  const response = await fetch(`${publicUrl}/subscribe`, { method: 'POST', body });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`The sign-up page answered ${response.status} to the form of ${email}.`);
}

/** The link for an emergency is shown to newcomers alone. */
const isOfNewcomer = ({ html }: PageShown) => html.includes('/erase/');

/**
 * Signs an address up to each choice in turn, by form, mail, link and button.
 * @throws {Error} when a step does not lead to the next.
 */
export async function subscribe(
  { publicUrl, inbox }: { publicUrl: string; inbox: InboxClient },
  email: string,
  follows: readonly FormChoices[],
): Promise<void> {
  for (const choices of follows) {
    const after = (await inbox.listTo(email)).length;
    await postSignUp(publicUrl, email, choices);
    const mail = await inbox.waitForMailTo(email, { after });
    const link = linksIn(mail).find((url) => url.startsWith(`${publicUrl}/confirm/`));
    if (link === undefined) throw new Error(`"${mail.subject}" to ${email} has no link to confirm with.`);
    const page = await openAndPress(link);
    if (page.status !== 200) throw new Error(`Confirming ${email} answered ${page.status}.`);
    // A new subscriber gets a welcome. A caller that counts mails from here on must find it there.
    if (isOfNewcomer(page)) await inbox.waitForMailTo(email, { after: after + 1 });
  }
}
