import { readEnv } from '../../contract/env.ts';
import { deskPages } from '../../web/desk/desk.ts';
import { pageHandler, siteOf } from '../../web/kit/kit.ts';
import { openDesk } from '../composition/open-desk.ts';

const env = readEnv('desk', process.env);
const desk = openDesk(env);

/** The pages that the members of a publisher's office work at. */
export const handler = pageHandler(siteOf(env), deskPages(desk));
