import { generateOpml } from 'feedsmith';
import { type ChosenFollow, followOf } from '../../domain/signing-up/sign-up-request.ts';
import { archivePath } from '../browse/asked.ts';
import { pathIn, type Visit } from '../kit/visit.ts';
import { feedPath } from './feed-paths.ts';
import { feedTitle } from './follow-by-feed.ts';

export const OPML_TYPE = 'text/x-opml';

/** Follows as a list of feeds that a feed reader imports: one feed for each place and theme that appeals are matched by. https://opml.org/spec2.opml */
export function opmlOf(chosen: readonly ChosenFollow[], { language, publicUrl }: Visit): string {
  const feeds = new Map(chosen.flatMap(askedBy).map((asked) => [feedPath(asked, 'atom'), asked]));
  return generateOpml({
    head: { title: feedTitle({}, language) },
    body: {
      outlines: [...feeds].map(([path, asked]) => ({
        text: feedTitle(asked, language),
        title: feedTitle(asked, language),
        // Feed readers take this for every format.
        type: 'rss',
        xmlUrl: `${publicUrl}${pathIn(language, path)}`,
        htmlUrl: `${publicUrl}${pathIn(language, archivePath(asked))}`,
        language,
      })),
    },
  });
}

function askedBy(chosen: ChosenFollow): { place: string; theme: string }[] {
  const follow = followOf(chosen);
  if (follow.kind === 'everything') return [{ place: '', theme: '' }];
  const orAll = (codes: readonly string[]) => (codes.length === 0 ? [''] : codes);
  const places = orAll([...follow.countries, ...follow.regions]);
  return places.flatMap((place) => orAll(follow.themes).map((theme) => ({ place, theme })));
}
