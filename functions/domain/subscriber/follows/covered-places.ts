import { regionAndAbove, regionsOf } from '../../vocabulary/vocabulary.ts';

interface Places {
  readonly countries: readonly string[];
  readonly regions: readonly string[];
}

/**
 * The same places said shorter: what lies inside a chosen region goes. It finds the same appeals with fewer topics, and
 * is said back as "Europe" instead of "Europe, Eastern Europe, Russia".
 * @param places - known codes only.
 */
export function withoutCovered({ countries, regions }: Places): { countries: string[]; regions: string[] } {
  const chosen = new Set(regions);
  const liesInside = (around: readonly string[]) => around.some((region) => chosen.has(region));
  return {
    countries: countries.filter((country) => !liesInside(regionsOf(country))),
    regions: regions.filter((region) => !liesInside(regionAndAbove(region).slice(1))),
  };
}
