/*
 * In a bundle this replaces `node:http`. It has the three names that functions use. An `import` of the whole module makes Node load its `fetch` client too, which
 * takes a tenth of a small function's start.
 */
const http = process.getBuiltinModule('node:http');

export const { Agent, request, STATUS_CODES } = http;
export default http;
