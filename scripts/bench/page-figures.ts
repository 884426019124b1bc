import { atLeast, type Figure } from './figure.ts';
import { scoresOf } from './page-scores.ts';

/** What Lighthouse's other scores of the sign-up page are held to. */
const ENOUGH = 95;

/** The sign-up page's scores; `npm run check:long` looks at it in Arabic too. Its performance has no bar: it is of this machine, and a busy one is slow. */
export async function pageFigures(publicUrl: string): Promise<Figure[]> {
  const results = await scoresOf([`${publicUrl}/sign-up?lang=en`]);
  return results.flatMap(({ scores }) => {
    const others = Math.min(scores.accessibility, scores['best-practices'], scores.seo);
    return [
      { name: 'performance', value: String(scores.performance), raw: { score: scores.performance } },
      {
        name: 'the lowest of the others',
        value: String(others),
        bar: atLeast(others, ENOUGH),
        note: `accessibility ${scores.accessibility}, best practices ${scores['best-practices']}, SEO ${scores.seo}`,
        raw: { score: others },
      },
    ];
  });
}
