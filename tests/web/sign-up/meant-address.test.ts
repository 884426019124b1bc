import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../functions/contract/languages.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';
import { aFormToken, Pages } from '../../support/subscribing/pages.ts';
import { htmlFaults } from '../../support/visiting/html-faults.ts';

const formWith = (fields: Record<string, string>) =>
  `${new URLSearchParams({ country: 'RU', form: aFormToken(), ...fields })}`;

/** What a browser posts that presses one button of a form, with what stands in the form. */
function posted(text: string, formId: string, button: string): string {
  const form = parseHTML(text).document.querySelector(`#${formId}`);
  const fields = [...(form?.querySelectorAll('input, select') ?? [])]
    .filter((field) => !/^(?:checkbox|radio)$/.test(field.getAttribute('type') ?? '') || field.hasAttribute('checked'))
    .map((field): [string, string] => [
      field.getAttribute('name') ?? '',
      (field.tagName === 'SELECT' ? field.querySelector('option[selected]') : field)?.getAttribute('value') ?? '',
    ]);
  const pressed = form?.querySelector(button);
  return `${new URLSearchParams([...fields, [pressed?.getAttribute('name') ?? 'send', pressed?.getAttribute('value') ?? '']])}`;
}

const WEEKLY = { frequency: 'weekly', weekday: '1', hour: '7', 'time-zone': 'Europe/Berlin', 'language-1': 'fr' };
const sentTo = (pages: Pages) => pages.handedOn.map(({ text }) => JSON.parse(text).address);

describe('an address whose provider looks mistyped', () => {
  test('is asked about before anything is sent, and the button takes the other one', async () => {
    const pages = new Pages(new MemoryPorts());
    const asked = await pages.ask('POST', '/subscribe', formWith({ email: 'ana@gmial.com' }));
    expect([asked.statusCode, pages.handedOn]).toEqual([422, []]);
    expect(asked.text).toContain('Did you mean ana@gmail.com?');
    expect(asked.text).toContain('value="ana@gmial.com"');
    const taken = await pages.ask('POST', '/subscribe', posted(asked.text, 'sign-up', '#email-meant'));
    expect([taken.statusCode, sentTo(pages)]).toEqual([307, ['ana@gmail.com']]);
  });

  test('is taken as it was typed at the second press, and is asked about again once it is another one', async () => {
    const pages = new Pages(new MemoryPorts());
    const asked = await pages.ask('POST', '/subscribe', formWith({ email: 'ana@gmial.com' }));
    const again = posted(asked.text, 'sign-up', '#send');
    const other = await pages.ask(
      'POST',
      '/subscribe',
      again.replace('email=ana%40gmial.com', 'email=ana%40hotmial.com'),
    );
    expect([other.statusCode, other.text.includes('Did you mean ana@hotmail.com?')]).toEqual([422, true]);
    expect((await pages.ask('POST', '/subscribe', again)).statusCode).toBe(307);
    expect(sentTo(pages)).toEqual(['ana@gmial.com']);
  });

  test.each(LANGUAGES)('is asked about on a valid page in %s', async (language) => {
    const pages = new Pages(new MemoryPorts());
    const asked = await pages.ask('POST', `/subscribe?lang=${language}`, formWith({ email: 'ana@gmial.com' }));
    expect(await htmlFaults(asked.text)).toEqual([]);
  });
});

describe('the page after the form', () => {
  const AFTER = '/subscribed/aaaaaaaa-0000-8000-8000-000000000009';

  test('shows its own visitor where the mail goes, whom it comes from, and leads back to the form with all that was chosen', async () => {
    const pages = new Pages(new MemoryPorts());
    const body = formWith({ email: 'ana@example.org', ...WEEKLY });
    const sent = await pages.ask('POST', '/subscribe', body);
    const location = sent.headers?.Location as string;
    expect([sent.statusCode, location.includes('ana'), sent.cookies]).toEqual([307, false, undefined]);
    const page = await pages.ask('POST', location, body);
    for (const shown of ['ana@example.org', '<dd>Notices</dd>', 'Please confirm your e-mail address'])
      expect(page.text).toContain(shown);
    expect(await htmlFaults(page.text)).toEqual([]);
    const mended = await pages.ask('POST', '/follows', posted(page.text, 'mend', 'button'));
    expect(mended.text).toContain('Every appeal about Russia');
    expect(mended.text).toMatch(/value="ana@example.org"/);
    expect(mended.text).toMatch(/value="weekly" checked/);
  });

  test('names no address to a visitor who only opens it, and shows nothing that is no address', async () => {
    const pages = new Pages(new MemoryPorts());
    const opened = await pages.ask('GET', AFTER);
    const odd = await pages.ask('POST', AFTER, formWith({ email: '<b>@x' }));
    for (const { statusCode, text } of [opened, odd])
      expect([statusCode, text.includes('id="mend"')]).toEqual([200, false]);
    pages.headers = { 'sec-fetch-site': 'cross-site' };
    expect((await pages.ask('POST', AFTER, formWith({ email: 'ana@example.org' }))).statusCode).toBe(403);
  });
});
