/*
 * In a bundle this takes the place of `node:http`, of which functions use this much. To import that module whole has Node load its client of `fetch` too, which takes
 * a tenth of the time in which a small function starts.
 */
const http = process.getBuiltinModule('node:http');

export const { Agent, request, STATUS_CODES } = http;
export default http;
