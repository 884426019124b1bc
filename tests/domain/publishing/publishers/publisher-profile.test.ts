import { describe, expect, test } from 'vitest';
import { describePublisher, unlistUnused } from '../../../../functions/domain/publishing/publishers/manage-profiles.ts';
import { createPublisher, revokeKey } from '../../../../functions/domain/publishing/publishers/manage-publishers.ts';
import { ProfileChanges } from '../../../../functions/domain/publishing/publishers/publisher-profile.ts';
import { daysInMs } from '../../../../functions/domain/time/spans.ts';
import { MemoryPublishers } from '../../../support/publishing/memory-publishers.ts';

const OBSERVATORY = { name: 'Example Observatory', contact: 'editor@example.org' };

const faultOf = (changes: object) => ProfileChanges.safeParse(changes).error?.issues[0]?.message;

test('a publisher that tells nothing of itself is listed by its name alone, and its contact is no part of that', async () => {
  const ports = new MemoryPublishers();
  const { publisherId } = await createPublisher(OBSERVATORY, ports);
  expect(ports.told.get(publisherId)).toEqual({ publisherId, name: OBSERVATORY.name, isListed: true, words: {} });
});

test('what an operator changes takes the place of what was there, and the rest stays', async () => {
  const ports = new MemoryPublishers();
  const told = ProfileChanges.parse({ words: { en: 'We watch courts.' }, site: 'https://example.org' });
  const { publisherId } = await createPublisher(OBSERVATORY, ports, told);
  const more = ProfileChanges.parse({ words: { fr: ' Nous suivons les tribunaux. ' }, email: 'hello@example.org' });
  await describePublisher(publisherId, more, ports);
  const profile = {
    publisherId,
    name: OBSERVATORY.name,
    isListed: true,
    words: { en: 'We watch courts.', fr: 'Nous suivons les tribunaux.' },
    site: 'https://example.org/',
    email: 'hello@example.org',
  };
  expect(ports.told.get(publisherId)).toEqual(profile);
  const less = ProfileChanges.parse({ words: { en: '' }, site: '', isListed: false });
  expect(await describePublisher(publisherId, less, ports)).toEqual({
    ...profile,
    isListed: false,
    words: { en: undefined, fr: 'Nous suivons les tribunaux.' },
    site: undefined,
  });
});

test('a publisher that was made before there were profiles gets one', async () => {
  const ports = new MemoryPublishers();
  const { publisherId } = await createPublisher(OBSERVATORY, ports);
  ports.told.clear();
  expect(await describePublisher(publisherId, {}, ports)).toMatchObject({ name: OBSERVATORY.name, isListed: true });
  expect(await describePublisher('nobody', {}, ports)).toBe('no such publisher');
});

test.each([
  ['a line end', 'We watch\ncourts.', /line end/],
  ['a mark of direction', 'We watch \u202ecourts.', /mark of direction/],
  ['a host', 'See example.org', /may pass for one/],
  ['an address of mail', 'Write to desk@example.org', /may pass for one/],
  ['no letter', '12 – 34', /no letter/],
  ['more than a visitor reads', 'x'.repeat(241), /longer than 240/],
])('a text that holds %s is refused', (_, text, fault) => {
  expect(faultOf({ words: { en: text } })).toMatch(fault);
});

test.each([
  ['over plain HTTP', 'http://example.org/', /https address/],
  ['of a script', 'javascript:alert(1)', /https address/],
  ['with a password', 'https://desk:secret@example.org/', /user name or a password/],
  ['of a number in place of a name', 'https://127.0.0.1/', /named host/],
  ['of a number in square brackets', 'https://[::1]/', /named host/],
  ['of a host without a domain', 'https://localhost/', /named host/],
  ['of a port', 'https://example.org:8443/', /named host/],
  ['that is too long', `https://example.org/${'x'.repeat(200)}`, /longer than 200/],
])('a site %s is refused', (_, site, fault) => {
  expect(faultOf({ site })).toMatch(fault);
});

test.each(['desk', 'Desk <desk@example.org>', 'desk@example.org?cc=all@example.org', 'a@example.org,b@example.org'])(
  'an e-mail address such as %s is refused',
  (email) => {
    expect(faultOf({ email })).toMatch(/must be a plain one/);
  },
);

test('a host in other letters is kept as it is looked up, which readers are shown', () => {
  expect(ProfileChanges.parse({ site: 'https://ехаmple.org' }).site).toMatch(/^https:\/\/xn--/);
});

describe('when its last key has ended', () => {
  async function withoutKey(brought = false) {
    const ports = new MemoryPublishers();
    const { publisherId, keyId } = await createPublisher(OBSERVATORY, ports);
    if (brought) ports.brought.add(publisherId);
    return { ports, publisherId, keyId };
  }

  test('a publisher that never brought an appeal is taken off the page', async () => {
    const { ports, publisherId, keyId } = await withoutKey();
    expect(await unlistUnused(publisherId, ports, ports.now)).toBe(false);
    await revokeKey(keyId, ports);
    expect(await unlistUnused(publisherId, ports, ports.now)).toBe(true);
    expect(ports.told.get(publisherId)?.isListed).toBe(false);
  });

  test('one that did stays, since readers have its mails', async () => {
    const { ports, publisherId, keyId } = await withoutKey(true);
    await revokeKey(keyId, ports);
    expect(await unlistUnused(publisherId, ports, ports.now)).toBe(false);
    expect(ports.told.get(publisherId)?.isListed).toBe(true);
  });

  test('a key that expired is one that has ended', async () => {
    const { ports, publisherId } = await withoutKey();
    expect(await unlistUnused(publisherId, ports, ports.now + daysInMs(ports.keyDays))).toBe(true);
  });
});
