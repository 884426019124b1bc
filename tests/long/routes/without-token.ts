import { daysInMs } from '../../../functions/domain/time/spans.ts';
import type { World } from './world.ts';

/** A request to be sent. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const FORM = 'application/x-www-form-urlencoded';

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

/** The same page by a link that was cut, changed, or made for another page. */
function linksNotOurs(path: string, world: World): Asked[] {
  const [, page = '', token = '', query = ''] = /^(\/[^/]+\/)([^?]+)(.*)$/.exec(path) ?? [];
  const [, ofAnother = ''] =
    /^\/[^/]+\/([^?]+)/.exec(page === '/erase/' ? world.links.unsubscribe : world.links.erase) ?? [];
  const notOurs = [token.slice(0, -1), changed(token), ofAnother, 'x'];
  return notOurs.flatMap((one) => formsWithoutProof(`${page}${one}${query}`, world).slice(0, 1));
}

/** Every way to post to a path without what lets one, though everything else is right. @param template - its route's. */
export function postsWithoutToken(path: string, template: string, world: World): Asked[] {
  if (template.endsWith('/{token}')) return linksNotOurs(path, world);
  if (template === '/v1/sign-ups') {
    const body = JSON.stringify({
      email: 'somebody.else@example.org',
      follows: [{ everything: true }],
      form: 'forged',
    });
    return [{ method: 'POST', path, body, headers: { 'content-type': 'application/json' } }];
  }
  if (template.startsWith('/v1/'))
    return ['', 'Bearer forged', `Bearer ${world.key.slice(0, -1)}`].map((authorization) => ({
      method: 'POST',
      path,
      body: '{}',
      headers: { authorization, 'content-type': 'application/json' },
    }));
  return [...formsWithoutProof(path, world), ...formsWithoutProof(path, world, { cookie: world.cookie })];
}
