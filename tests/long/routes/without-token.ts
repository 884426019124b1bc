import { daysInMs } from '../../../functions/domain/time/spans.ts';
import type { Asked } from '../walk/asking.ts';
import type { World } from './world.ts';

const FORM = 'application/x-www-form-urlencoded';
const JSON_BODY = { 'content-type': 'application/json' };

const inFiveDays = () => new Date(Date.now() + daysInMs(5));

/** Everything that any form of ours could hold, and right: only its proof is missing. */
const everyField = ({ code }: World) =>
  new URLSearchParams({
    email: 'somebody.else@example.org',
    country: 'MX',
    frequency: 'weekly',
    weekday: '1',
    hour: '7',
    'time-zone': 'Europe/Berlin',
    'language-1': 'fr',
    discreet: 'yes',
    'until-day': String(inFiveDays().getUTCDate()),
    'until-month': String(inFiveDays().getUTCMonth() + 1),
    'until-year': String(inFiveDays().getUTCFullYear()),
    code,
    change: crypto.randomUUID(),
  });

/** With another letter where each bit counts. */
const changed = (proof: string) => proof.replace(/.(?=.{4}$)/, (letter) => (letter === 'A' ? 'B' : 'A'));

/** A form with no proof, and one with a proof that is not ours. */
const formsWithoutProof = (path: string, world: World, headers: Readonly<Record<string, string>> = {}): Asked[] =>
  ['', 'forged', changed(world.proof)].map((proof) => {
    const body = everyField(world);
    for (const field of proof === '' ? [] : ['proof', 'form']) body.set(field, proof);
    return { method: 'POST', path, body: `${body}`, headers: { ...headers, 'content-type': FORM } };
  });

/** A page by a link that was cut, changed, or made for another page. @param page - `/erase/` */
function linksNotOurs(path: string, page: string, world: World): Asked[] {
  const tokenIn = (link: string) => link.replace(/\?.*/, '').split('/').at(-1) ?? '';
  const [token, query] = [tokenIn(path), path.replace(/^[^?]*/, '')];
  const ofAnother = tokenIn(world.links.find((link) => !link.startsWith(page)) ?? '');
  const notOurs = [token.slice(0, -1), changed(token), ofAnother, 'x'];
  return notOurs.flatMap((one) => formsWithoutProof(`${page}${one}${query}`, world).slice(0, 1));
}

/** Every way to post to a path without what lets one, though everything else is right. @param template - its route's. */
export function postsWithoutToken(path: string, template: string, world: World): Asked[] {
  if (template.endsWith('/{token}')) return linksNotOurs(path, template.replace('{token}', ''), world);
  if (template === '/v1/sign-ups') {
    const body = { email: 'somebody.else@example.org', follows: [{ everything: true }], form: 'forged' };
    return [{ method: 'POST', path, body: JSON.stringify(body), headers: JSON_BODY }];
  }
  if (template.startsWith('/v1/'))
    return ['', 'Bearer forged', `Bearer ${world.key.slice(0, -1)}`].map((authorization) => {
      return { method: 'POST', path, body: '{}', headers: { authorization, ...JSON_BODY } };
    });
  return [...formsWithoutProof(path, world), ...formsWithoutProof(path, world, { cookie: world.cookie })];
}
