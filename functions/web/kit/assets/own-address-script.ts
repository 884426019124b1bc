import { asset } from './assets.ts';

/**
 * Makes a page that answered a POST, and that no browser may keep, the page of its address: a visitor who goes back to it, or loads it again, then
 * asks for that, and not for the POST once more. Without it the browser says in its own words that it can't show the page.
 */
const OWN_ADDRESS_JS = `"use strict";
history.replaceState(null, "", location.href);
`;

export const OWN_ADDRESS_SCRIPT = asset('own-address', 'js', 'text/javascript; charset=utf-8', OWN_ADDRESS_JS);
