import { z } from 'zod';
import { runNpm } from './run-npm.ts';

const Licence = z.union([
  z.object({ expression: z.string() }).transform(({ expression }) => expression),
  z
    .object({ license: z.object({ id: z.string().optional(), name: z.string().optional() }) })
    .transform(({ license }) => license.id ?? license.name ?? ''),
]);
const Component = z.object({
  name: z.string(),
  version: z.string(),
  licenses: z.array(Licence).default([]),
  properties: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
});
/** What of CycloneDX's bill of materials is read here. https://cyclonedx.org/docs/1.5/json/ */
const Sbom = z.object({ bomFormat: z.literal('CycloneDX'), components: z.array(Component).min(1) });

export interface Package {
  /** As the registry has it, without a scope of CycloneDX's: `@middy/core`. */
  readonly name: string;
  readonly version: string;
  /** SPDX expressions; none where the package names none that npm can read. */
  readonly licences: readonly string[];
  /** Whether it is for building and testing only, so that nothing of it is deployed. */
  readonly isTool: boolean;
}

/**
 * The bill of materials of package-lock.json as CycloneDX, by npm's own command, which needs no package more to be trusted.
 * https://docs.npmjs.com/cli/commands/npm-sbom
 * @throws {Error} with npm's words where it can't write one.
 */
export async function writeSbom(): Promise<string> {
  const { isWell, output, errors } = await runNpm(['sbom', '--sbom-format=cyclonedx', '--package-lock-only']);
  if (!isWell) throw new Error(`npm sbom failed:\n${errors}`);
  return output;
}

/** The packages that a bill of materials lists, each version once. */
export function packagesIn(sbom: string): Package[] {
  const { components } = Sbom.parse(JSON.parse(sbom));
  const packages = components.map(({ name, version, licenses, properties }) => ({
    name,
    version,
    licences: licenses.filter((licence) => licence !== ''),
    isTool: properties.some((one) => one.name === 'cdx:npm:package:development' && one.value === 'true'),
  }));
  // One version may be installed in several places, in one of them to be deployed.
  const byVersion = Map.groupBy(packages, ({ name, version }) => `${name}@${version}`);
  return [...byVersion.values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, isTool: [first, ...others].every(({ isTool }) => isTool) }] : [],
  );
}
