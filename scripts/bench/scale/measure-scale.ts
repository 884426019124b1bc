import { compileMails } from '../../../emails/compile/main.ts';
import type { Section } from '../figure.ts';
import { describeScale } from './describe-scale.ts';

/** Both send to about thirty thousand. */
const FEW = { people: 10_000, oneSliceIn: 1, dispatches: 3 };
const MOST = { people: 1_000_000, oneSliceIn: 32, dispatches: 1 };

/** Prints what docs/scale.md says, counts anew what it rests on, and sees whether a million followers take more memory than ten thousand. */
export async function measureScale(onProgress: (what: string) => void): Promise<Section[]> {
  console.log(describeScale());
  await compileMails();
  // They import the compiled mails, which a fresh clone has only now.
  const [{ seedWarmUp, sendToFollowers, startParts }, { memoryOfMillion }, { countedFigures }] = await Promise.all([
    import('../send-path/parts.ts'),
    import('../send-path/work-figures.ts'),
    import('./counted-figures.ts'),
  ]);
  const parts = await startParts();
  try {
    const warmUp = await seedWarmUp(onProgress);
    onProgress('Counting what calls, slices and events write');
    const counted = await countedFigures(parts, warmUp);
    const few = await sendToFollowers(parts, warmUp, FEW, onProgress);
    const most = await sendToFollowers(parts, warmUp, MOST, onProgress);
    return [
      { title: 'What docs/scale.md rests on', figures: counted },
      { title: 'Sending to a million followers', figures: memoryOfMillion(few, most) },
    ];
  } finally {
    await parts.stop();
  }
}
