import { beforeEach, describe, expect, test } from 'vitest';
import type { Subscriber } from '../../functions/domain/subscriber/subscribers.ts';
import { A_REQUEST_ID, DAY_MS, NOW_MS } from '../support/subscribing/builders.ts';
import { aLinkWorld, ana, LINKS } from '../support/subscribing/link-world.ts';
import type { MemoryPorts } from '../support/subscribing/memory-ports.ts';
import { type Pages, reasonFor } from '../support/subscribing/pages.ts';
import { Tab } from '../support/subscribing/tab.ts';

const A_MINUTE_MS = 60_000;

let ports: MemoryPorts;
let pages: Pages;
beforeEach(async () => {
  ({ ports, pages } = await aLinkWorld());
});

const anaNow = () => ports.people.get(ana.subscriberId) as Subscriber; // no test here but the erasing ones lets her go
const aTabOn = (url: string) => new Tab(pages).opens(url);
const signsIn = async () => (await aTabOn(LINKS['sign-in'].link)).sends(LINKS['sign-in'].link);
const handedOn = () => pages.handedOn.map(({ text }) => JSON.parse(text));

/** Goes to the second step of signing up, and takes as long as a person does. */
async function aTabOnStepTwo(chosen: Readonly<Record<string, string>> = { country: 'RU' }): Promise<Tab> {
  const tab = await aTabOn('/sign-up');
  await tab.sends('/follows', chosen);
  pages.nowMs += A_MINUTE_MS;
  return tab;
}

describe('who signs up', () => {
  test('and presses twice, or sends once more a page that the browser kept, has asked once', async () => {
    const first = await aTabOnStepTwo();
    const again = Object.assign(new Tab(pages), first);
    await first.sends('/subscribe', { email: 'eve@example.org' });
    await again.sends('/subscribe', { email: 'eve@example.org' });
    expect([first.told().heading, again.path]).toEqual(['Now check your inbox', first.path]);
    expect(new Set(pages.handedOn.map(({ message }) => message.requestId)).size).toBe(1);
  });

  test('and sends the first page once more with another choice, has asked for that too', async () => {
    const back = await aTabOn('/sign-up');
    const tab = Object.assign(new Tab(pages), back);
    await tab.sends('/follows', { country: 'RU' });
    pages.nowMs += A_MINUTE_MS;
    await tab.sends('/subscribe', { email: 'eve@example.org' });
    await back.sends('/follows', { country: 'MX' });
    pages.nowMs += A_MINUTE_MS;
    await back.sends('/subscribe', { email: 'eve@example.org' });
    expect(handedOn().map(({ chosen }) => chosen[0].countries)).toEqual([['RU'], ['MX']]);
    expect(new Set(pages.handedOn.map(({ message }) => message.requestId)).size).toBe(2);
  });

  test('in two tabs, gets what each of them says', async () => {
    const [one, other] = [await aTabOnStepTwo({ country: 'RU' }), await aTabOnStepTwo({ theme: 'torture' })];
    await other.sends('/subscribe', { email: 'eve@example.org' });
    await one.sends('/subscribe', { email: 'eve@example.org' });
    expect(handedOn().map(({ chosen }) => [chosen[0].countries, chosen[0].themes])).toEqual([
      [[], ['torture']],
      [['RU'], []],
    ]);
  });

  test('on a form that was open for a day, is told so, keeps all that was entered, and presses once more', async () => {
    const tab = await aTabOnStepTwo();
    pages.nowMs += DAY_MS;
    await tab.sends('/subscribe', { email: 'eve@example.org' });
    expect([tab.told().status, tab.valueOf('email'), pages.handedOn]).toEqual([422, 'eve@example.org', []]);
    expect(tab.text).toContain('This page was open for a long time.');
    pages.nowMs += A_MINUTE_MS;
    await tab.sends('/subscribe', { email: tab.valueOf('email') });
    expect(tab.told()).toEqual({ status: 200, heading: 'Now check your inbox' });
    expect(handedOn().map(({ chosen }) => chosen[0].countries)).toEqual([['RU']]);
  });

  test('and comes back to the page after the form a day later, sends what is there, and is told what to do', async () => {
    const tab = await aTabOn(`/subscribed/${A_REQUEST_ID}`);
    const [code, again] = [tab, Object.assign(new Tab(pages), tab)];
    pages.nowMs += DAY_MS + 1;
    await code.sends(`${tab.path}/code`, { code: '123456' });
    await again.sends(`${again.path}/again`);
    expect([code.told().status, again.told().status, ports.announcedConfirming]).toEqual([422, 422, []]);
    await again.sends(`${code.path.replace('/code', '')}/again`);
    expect([again.told().status, ports.announcedConfirming.length]).toEqual([200, 1]);
  });

  test('and asks for the mail again twice from one page, has asked once', async () => {
    const tab = await aTabOn(`/subscribed/${A_REQUEST_ID}`);
    const twin = Object.assign(new Tab(pages), tab);
    await tab.sends(`${tab.path}/again`);
    await twin.sends(`${twin.path}/again`);
    const wishes = ports.announcedConfirming.map((wanted) => wanted.kind === 'confirmation-wanted' && wanted.wishId);
    expect([wishes.length, new Set(wishes).size]).toEqual([2, 1]);
  });
});

describe('who confirms', () => {
  test('and presses the button of the mail’s other page, is told that there is nothing to take back', async () => {
    const [tab, other] = [await aTabOn(LINKS.confirm.link), await aTabOn(LINKS['not-me'].link)];
    await tab.sends(LINKS.confirm.link);
    const people = ports.people.size;
    await other.sends(LINKS['not-me'].link);
    expect([other.told().status, ports.people.size]).toEqual([200, people]);
  });

  test('after it was said in another tab that it was not them, is asked for the code', async () => {
    const [tab, other] = [await aTabOn(LINKS.confirm.link), await aTabOn(LINKS['not-me'].link)];
    await other.sends(LINKS['not-me'].link);
    await tab.sends(LINKS.confirm.link);
    expect(tab.told()).toEqual({ status: 200, heading: 'One more thing: the code from the e‑mail' });
    expect(ports.people.size).toBe(2);
  });
});

describe('who asks for a link to sign in', () => {
  test('on a page that was open for a day, is told so, keeps the address, and presses once more', async () => {
    const tab = await aTabOn('/preferences');
    pages.nowMs += DAY_MS + A_MINUTE_MS;
    await tab.sends('/preferences/sign-in', { email: ana.address });
    expect([tab.told().status, tab.valueOf('email'), pages.handedOn]).toEqual([422, ana.address, []]);
    pages.nowMs += A_MINUTE_MS;
    await tab.sends('/preferences/sign-in', { email: tab.valueOf('email') });
    expect([tab.told().status, pages.handedOn.length]).toEqual([200, 1]);
  });

  test('and presses twice, has asked once', async () => {
    const tab = await aTabOn('/preferences');
    const twin = Object.assign(new Tab(pages), tab);
    pages.nowMs += A_MINUTE_MS;
    for (const one of [tab, twin]) await one.sends('/preferences/sign-in', { email: ana.address });
    expect(new Set(pages.handedOn.map(({ message }) => message.requestId)).size).toBe(1);
  });

  test('and presses the button that let them in once more, is told that they are signed in already', async () => {
    const button = await aTabOn(LINKS['sign-in'].link);
    const back = Object.assign(new Tab(pages), button);
    await button.sends(LINKS['sign-in'].link);
    await back.sends(LINKS['sign-in'].link);
    const already = { status: 200, heading: 'You are signed in already' };
    expect([button.path, back.told(), (await aTabOn(LINKS['sign-in'].link)).told()]).toEqual([
      '/preferences/mine',
      already,
      already,
    ]);
    expect(back.text).toContain('href="/preferences/mine?lang=en"');
    expect((await aTabOn('/preferences/mine')).told().heading).toBe('Your alerts');
    pages.cookies = [];
    expect((await aTabOn(LINKS['sign-in'].link)).told()).toEqual({ status: 410, heading: 'This link no longer works' });
  });
});

describe('who unsubscribes', () => {
  test('in two tabs, the reason in one and all in the other, has left', async () => {
    const { link } = LINKS.unsubscribe;
    const [one, all] = [await aTabOn(`${link}?${reasonFor('torture')}`), await aTabOn(link)];
    await all.sends(link);
    await one.sends(link);
    expect([one.told().status, anaNow().status]).toEqual([200, 'unsubscribed']);
    // One notice: its id is made of these.
    expect(new Set(ports.announced.map(({ unsubscribedAtMs }) => unsubscribedAtMs)).size).toBe(1);
  });

  test('and sends a page of their preferences that was open before, is told that they unsubscribed and what is theirs to do', async () => {
    await signsIn();
    const tab = await aTabOn('/preferences/cadence');
    await (await aTabOn(LINKS.unsubscribe.link)).sends(LINKS.unsubscribe.link);
    await tab.sends('/preferences/cadence', { frequency: 'immediate' });
    expect([tab.told(), anaNow().frequency]).toEqual([{ status: 200, heading: 'You’re unsubscribed' }, ana.frequency]);
    expect([tab.text.includes('/preferences/erase'), tab.text.includes('/preferences/download')]).toEqual([true, true]);
  });

  test('and undoes it twice from one page, gets alerts once and reads why the second press did nothing', async () => {
    const { link } = LINKS['undo-unsubscribe'];
    const tab = await aTabOn(link);
    const twin = Object.assign(new Tab(pages), tab);
    await tab.sends(link);
    pages.nowMs = NOW_MS + A_MINUTE_MS;
    await twin.sends(link);
    expect([tab.told().heading, twin.told()]).toEqual([
      'You get alerts again',
      { status: 410, heading: 'There is nothing to undo with this link' },
    ]);
    expect(twin.text).toContain('If you clicked twice, the first click undid it.');
  });
});
