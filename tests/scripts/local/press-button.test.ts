import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { findFreePort, LOOPBACK } from '../../../scripts/local/ports.ts';
import { openAndPress } from '../../../scripts/local/visitors/press-button.ts';

/** A site whose every page is this one, and which answers a form with what was in it. */
async function aSite(page: string, status = 200): Promise<string> {
  const port = await findFreePort();
  const site = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString();
    if (request.method === 'POST') response.end(`${request.url} ${body}`);
    else response.writeHead(status).end(page);
  }).listen(port, LOOPBACK);
  await once(site, 'listening');
  onTestFinished(() => {
    site.close();
    site.closeAllConnections();
  });
  return `http://localhost:${port}`;
}

test('the button posts the fields of its form to where the form says', async () => {
  const site = await aSite(
    '<form method="post" action="/confirm/k1.abc?x=1"><input type="hidden" name="code" value="a&amp;b"><button>Confirm</button></form>',
  );
  expect(await openAndPress(`${site}/confirm/k1.abc`)).toEqual({
    url: `${site}/confirm/k1.abc?x=1`,
    status: 200,
    html: '/confirm/k1.abc?x=1 code=a%26b',
  });
});

test('a form that names no address posts to its own page', async () => {
  const site = await aSite('<form method="post"><button>Confirm</button></form>');
  expect((await openAndPress(`${site}/confirm/k1.abc`)).html).toBe('/confirm/k1.abc ');
});

test.each([
  ['no form', '<p>This link is too old.</p>', 'shows 0 forms instead of one'],
  ['two forms', '<form method="post"></form><form method="post"></form>', 'shows 2 forms instead of one'],
])('a page with %s has no button to press', async (_, page, problem) => {
  await expect(openAndPress(await aSite(page))).rejects.toThrow(problem);
});

test('a page that is not there is reported by its status', async () => {
  await expect(openAndPress(await aSite('', 404))).rejects.toThrow('answered 404 instead of a page with a button');
});
