import { beforeEach, expect, test } from 'vitest';
import { setDiscreet, setLanguages } from '../../../functions/domain/account/change-preferences.ts';
import { addToFollows, editFollow } from '../../../functions/domain/account/edit-follows.ts';
import type { ChosenFollow } from '../../../functions/domain/signing-up/sign-up-request.ts';
import { topicsOfSubscriber } from '../../../functions/domain/subscriber/cadence/slot.ts';
import type { Follow } from '../../../functions/domain/subscriber/follows/follow.ts';
import type { Subscriber } from '../../../functions/domain/subscriber/subscribers.ts';
import { stopFollow } from '../../../functions/domain/unsubscribing/stop-follow.ts';
import { aFollow, aSubscriber } from '../../support/builders.ts';
import { NOW_MS } from '../../support/subscribing/builders.ts';
import { MemoryPorts } from '../../support/subscribing/memory-ports.ts';

const RUSSIA = aFollow({ followId: 'russia', countries: ['RU'] });
const TORTURE = aFollow({ followId: 'torture', themes: ['torture'] });
const ana = aSubscriber({ follows: [RUSSIA, TORTURE] });
const { subscriberId } = ana;

const chosen = (given: Partial<Extract<ChosenFollow, { kind: 'narrow' }>>): ChosenFollow => ({
  kind: 'narrow',
  countries: [],
  regions: [],
  themes: [],
  ...given,
});

let ports: MemoryPorts;

beforeEach(async () => {
  ports = new MemoryPorts();
  await ports.holds(ana, topicsOfSubscriber(ana));
});

const anaNow = (): Subscriber => ports.people.get(subscriberId) as Subscriber; // every test keeps her
const edit = (followId: string, wanted: ChosenFollow, newId = `${followId}, edited`) =>
  editFollow(subscriberId, followId, { followId: newId, ...wanted }, ports, NOW_MS);

/** Lets another writer write once, just before the next save. */
function another(write: () => Promise<unknown>): void {
  ports.beforeSave = async () => {
    ports.beforeSave = () => {};
    await write();
  };
}

test('an edited follow keeps its place and gets an id of its own; its old rows are let go', async () => {
  expect(await edit('russia', chosen({ countries: ['BY'] }))).toEqual({ kind: 'changed' });
  expect(anaNow().follows).toEqual([aFollow({ followId: 'russia, edited', countries: ['BY'] }), TORTURE]);
  expect(ports.wantedTopicsOf(subscriberId)).toEqual(['country:BY', 'theme:torture']);
  expect(ports.staleTopicsOf(subscriberId)).toEqual(['country:RU']);
});

test('rows stand before the subscriber does: an alert in between misses no subscriber', async () => {
  let rowsAtSave: string[] = [];
  ports.beforeSave = () => {
    rowsAtSave = ports.wantedTopicsOf(subscriberId);
  };
  await edit('russia', chosen({ countries: ['BY'] }));
  expect(rowsAtSave).toEqual(['country:BY', 'country:RU', 'theme:torture']);
});

test('an edit that changes nothing writes nothing', async () => {
  expect(await edit('russia', chosen({ countries: ['RU'] }))).toEqual({ kind: 'same' });
  expect([anaNow(), ports.writes]).toEqual([ana, 0]);
});

test('an edit that asks for what another follow asks for leaves one of them', async () => {
  expect(await edit('russia', chosen({ themes: ['torture'] }))).toEqual({ kind: 'changed' });
  expect(anaNow().follows).toEqual([TORTURE]);
  expect(ports.wantedTopicsOf(subscriberId)).toEqual(['theme:torture']);
});

test('what is too much together with everything else is refused, and nothing changes', async () => {
  const themes = Array.from({ length: 20 }, (_, index) => `theme-${index}`);
  const countries = Array.from({ length: 11 }, (_, index) => `C${index}`);
  expect(await edit('russia', chosen({ countries, themes }))).toEqual({ kind: 'too-many-topics', count: 221 });
  expect([anaNow(), ports.writes]).toEqual([ana, 0]);
});

test('a follow that another tab stops meanwhile does not come back', async () => {
  another(() => stopFollow(subscriberId, 'russia', ports, NOW_MS));
  expect(await edit('russia', chosen({ countries: ['BY'] }))).toEqual({ kind: 'not-followed' });
  expect(anaNow().follows).toEqual([TORTURE]);
});

test('of two tabs that edit two follows both count', async () => {
  another(() => edit('torture', chosen({ themes: ['lawyers'] })));
  expect(await edit('russia', chosen({ countries: ['BY'] }))).toEqual({ kind: 'changed' });
  expect(ports.wantedTopicsOf(subscriberId)).toEqual(['country:BY', 'theme:lawyers']);
});

test('of two tabs that edit one follow the first one counts, the other is told, and leaves no rows', async () => {
  another(() => edit('russia', chosen({ countries: ['MX'] })));
  expect(await edit('russia', chosen({ countries: ['BY'] }), 'too late')).toEqual({ kind: 'not-followed' });
  expect(anaNow().follows[0]).toEqual(aFollow({ followId: 'russia, edited', countries: ['MX'] }));
  expect(ports.wantedTopicsOf(subscriberId)).toEqual(['country:MX', 'theme:torture']);
});

test('an edit that is posted twice at once is done once', async () => {
  another(() => edit('russia', chosen({ countries: ['BY'] })));
  expect(await edit('russia', chosen({ countries: ['BY'] }), 'twice')).toEqual({ kind: 'same' });
  expect(anaNow().follows.map(({ followId }) => followId)).toEqual(['russia, edited', 'torture']);
});

test('everything stands beside nothing else, in either order', async () => {
  const everything: ChosenFollow = { kind: 'everything' };
  const refused = { kind: 'everything-beside-others' };
  expect(await edit('russia', everything)).toEqual(refused);
  const add = (added: Follow) => addToFollows(subscriberId, [added], ports, NOW_MS);
  expect(await add({ followId: 'all', ...everything })).toEqual(refused);
  expect([anaNow(), ports.writes]).toEqual([ana, 0]);
  await ports.holds(aSubscriber({ follows: [{ followId: 'all', ...everything }] }), ['*']);
  expect(await add(RUSSIA)).toEqual(refused);
  expect(await edit('all', chosen({ countries: ['RU'] }))).toEqual({ kind: 'changed' });
});

test('no subscriber has more than forty follows, however many of them share their topics', async () => {
  const countries = ['RU', 'BY', 'MX', 'TR', 'CN', 'IR'];
  const ofSome = (bits: number) => countries.filter((_, index) => bits & (1 << index));
  const follows = Array.from({ length: 40 }, (_, n) => aFollow({ followId: `${n}`, countries: ofSome(n + 1) }));
  await ports.holds(aSubscriber({ follows }), []);
  const oneMore = aFollow({ followId: 'one more', countries: ofSome(41) });
  expect(await addToFollows(subscriberId, [oneMore], ports, NOW_MS)).toEqual({ kind: 'too-many-follows' });
  expect([anaNow().follows, ports.writes]).toEqual([follows, 0]);
  expect(await edit('0', chosen({ countries: ofSome(41) }))).toEqual({ kind: 'changed' });
});

test('following something else too needs no mail, and twice is once', async () => {
  const lawyers = aFollow({ followId: 'lawyers', themes: ['lawyers'] });
  const add = () => addToFollows(subscriberId, [lawyers], ports, NOW_MS);
  expect([await add(), await add()]).toEqual([{ kind: 'changed' }, { kind: 'same' }]);
  expect(anaNow().follows).toEqual([RUSSIA, TORTURE, lawyers]);
  expect(ports.mails).toEqual([]);
});

test('a subscriber who has unsubscribed changes nothing any more', async () => {
  ports.people.set(subscriberId, { ...ana, status: 'unsubscribed', unsubscribedAtMs: NOW_MS });
  expect(await edit('russia', chosen({ countries: ['BY'] }))).toEqual({ kind: 'not-followed' });
  expect(await setDiscreet(subscriberId, true, ports)).toBe('unknown');
  expect(ports.writes).toBe(0);
});

test('of two tabs that change two preferences both count, and pressing twice writes once', async () => {
  another(() => setLanguages(subscriberId, { languages: ['fr', 'ar'], waitsForEdition: true }, ports));
  expect(await setDiscreet(subscriberId, true, ports)).toBe('changed');
  expect(anaNow()).toMatchObject({ language: 'fr', otherLanguages: ['ar'], isDiscreet: true, revision: 3 });
  expect(await setDiscreet(subscriberId, true, ports)).toBe('same');
  expect(anaNow().revision).toBe(3);
});
