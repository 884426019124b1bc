import { parseHTML } from 'linkedom';

export interface PageShown {
  readonly url: string;
  readonly status: number;
  readonly html: string;
}

/**
 * Opens a page and presses the button of its one form, as a reader of the mail would.
 * @throws {Error} when the page can't be shown or has not exactly one form that posts.
 */
export async function openAndPress(url: string): Promise<PageShown> {
  const opened = await fetch(url);
  const html = await opened.text();
  if (!opened.ok) throw new Error(`${url} answered ${opened.status} instead of a page with a button.`);
  const forms = [...parseHTML(html).document.querySelectorAll('form[method=post]')];
  const [form] = forms;
  if (form === undefined || forms.length > 1) throw new Error(`${url} shows ${forms.length} forms instead of one.`);

  const body = new URLSearchParams();
  for (const input of form.querySelectorAll('input[name]'))
    body.append(input.getAttribute('name') ?? '', input.getAttribute('value') ?? '');
  const pressed = await fetch(new URL(form.getAttribute('action') ?? '', url), { method: 'POST', body });
  return { url: pressed.url, status: pressed.status, html: await pressed.text() };
}
