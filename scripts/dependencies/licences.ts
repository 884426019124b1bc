import type { Package } from './sbom.ts';

/** Licences that ask for no more than their own text, so that an operator may deploy this under any. https://spdx.org/licenses/ */
const OF_WHAT_IS_DEPLOYED = [
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Zlib',
  'PSF-2.0',
];
/** Tools are used and not passed on: licences that ask for changed files of their own to stay open ask for nothing here. */
const OF_TOOLS = [...OF_WHAT_IS_DEPLOYED, 'MPL-2.0', 'CC-BY-4.0', 'Python-2.0'];

/** Read by a person, where a package says it in words that are no SPDX id: by name and version, so that the next one is read again. */
const READ_BY_A_PERSON: Readonly<Record<string, readonly string[]>> = {
  'slick@1.12.2': ['MIT'], // "MIT (http://mootools.net/license.txt)"
  'duck@0.1.12': ['BSD-2-Clause'], // "BSD", and the two clauses in its LICENSE
};

/** Packages whose licences are not on the list, each with the reason: a person reads the licence, and then this list grows or the package goes. */
export function licenceFaults(packages: readonly Package[]): string[] {
  return packages.flatMap(({ name, version, licences, isTool }) => {
    const read = READ_BY_A_PERSON[`${name}@${version}`] ?? licences;
    if (read.length === 0) return [`${name}@${version} names no licence`];
    const allowed = new Set(isTool ? OF_TOOLS : OF_WHAT_IS_DEPLOYED);
    const refused = read.filter((expression) => !isAllowed(expression, allowed));
    return refused.map((one) => `${name}@${version}${isTool ? ', a tool,' : ', which is deployed,'} is under ${one}`);
  });
}

/** One licence of an OR is enough, each of an AND must do. Parentheses within are refused: a person reads them. */
function isAllowed(expression: string, allowed: ReadonlySet<string>): boolean {
  const [, plain = expression] = /^\((.*)\)$/.exec(expression.trim()) ?? [];
  return plain.split(' OR ').some((one) => one.split(' AND ').every((licence) => allowed.has(licence.trim())));
}
