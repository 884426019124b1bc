import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';

/**
 * Modules called `….computed.ts` export data that they work out from other data, such as the names of all places in all languages. A bundle gets that data in
 * their place, so that no function works it out at each cold start.
 */
export const computeAhead: Plugin = {
  name: 'compute-ahead',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.computed\.ts$/ }, async ({ path }) => {
      const data: Readonly<Record<string, unknown>> = await import(pathToFileURL(path).href);
      const constants = Object.entries(data).map(
        ([name, value]) =>
          `export const ${name} = /* @__PURE__ */ JSON.parse(${JSON.stringify(JSON.stringify(value))});`,
      );
      return { contents: constants.join('\n'), loader: 'js' };
    }),
};
