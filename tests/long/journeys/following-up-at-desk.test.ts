import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { subscribe } from '../../../scripts/local/visitors/sign-up.ts';
import { addressOf, anOfficeOfAnaAndOmar } from '../../support/deciding/office-on-stack.ts';
import { theInbox } from '../../support/stack/inbox.ts';
import { publish } from '../../support/stack/publisher-api.ts';
import { inject } from '../../support/stack/stack-of-worker.ts';
import { sitsAtDesk } from '../../support/visiting/at-desk.ts';
import { test } from '../../support/visiting/browser.ts';
import { asks, decidesToSend, sendsIt } from '../../support/visiting/two-at-desk.ts';

const WAITING = 'Two teachers are held in Honiara.';

test('on a phone without scripts, Ana picks an appeal that went out, writes what is new, Omar sends it, and its reader gets an update, then its correction', async ({
  newPage,
}) => {
  const title = `Solomon Islands: two teachers held ${randomUUID().slice(0, 6)}`;
  const publicUrl = inject('publicUrl');
  const inbox = theInbox();
  const reader = addressOf('lea');
  await subscribe({ publicUrl, inbox }, reader, [{ countries: ['LI'] }]);
  const { office, ana, omar, keyText } = await anOfficeOfAnaAndOmar();
  const first = { title, datedOn: '2024-06-12', body: { text: WAITING }, countries: ['LI'] };
  const { appealId } = await publish(
    {
      ...first,
      demands: ['Release them.'],
      actions: [{ kind: 'share' }],
    },
    keyText,
  );
  await inbox.waitForMailTo(reader, { after: 2 });

  const hers = await newPage({ javaScriptEnabled: false });
  await sitsAtDesk(hers, office, ana);
  await hers.goto(`${publicUrl}/desk`);
  await hers.getByRole('link', { name: title }).last().click();
  await hers.waitForURL(/\/desk\/sent\//);
  await hers.getByLabel('There is news').check();
  await hers.getByRole('button', { name: 'Go on' }).click();
  await hers.waitForURL(/\/desk\/write\//);
  expect(await hers.getByLabel('Text', { exact: true }).inputValue()).toContain(WAITING);
  await hers.getByLabel('What changed').fill('One of them was released on Monday.');
  await hers.getByLabel('Text', { exact: true }).fill('One teacher is still held in Honiara.');
  await hers.getByRole('button', { name: 'Save and see the mail' }).first().click();
  await hers.waitForURL(/\/mail/);
  await asks(hers);

  const his = await newPage({ javaScriptEnabled: false });
  await sitsAtDesk(his, office, omar);
  await sendsIt(his, omar);

  const mail = await inbox.waitForMailTo(reader, { after: 3 });
  expect(mail.subject).toBe(`Re: ${title}`);
  expect(mail.text).toMatch(/One of them was released on Monday\.[\s\S]*One teacher is still held/);

  await hers.goto(`${publicUrl}/desk/sent/${appealId}`);
  await hers.getByLabel('Something in it is wrong').check();
  await hers.getByRole('button', { name: 'Go on' }).click();
  await hers.waitForURL(/\/desk\/write\//);
  await hers.getByLabel('What changed').fill('Both are still held.');
  await hers.getByLabel('Text', { exact: true }).fill('Two teachers are still held in Honiara.');
  await hers.getByRole('button', { name: 'Save and see the mail' }).first().click();
  await hers.waitForURL(/\/mail/);
  await asks(hers);
  await his.goto(hers.url());
  await decidesToSend(his);
  expect((await inbox.waitForMailTo(reader, { after: 4 })).text).toMatch(/Both are still held\.[\s\S]*Two teachers/);
});
