/** Ids in ascending order, a page at a time. */
export type IdPages = AsyncIterable<readonly string[]>;

/** One topic's place in the merge: the page that it is at, and the pages after it. */
interface Cursor {
  readonly pages: AsyncIterator<readonly string[]>;
  page: readonly string[];
  next: number;
}

/** Moves a cursor to its next page that holds anything; false when there is none. */
async function turnPage(cursor: Cursor): Promise<boolean> {
  do {
    const turned = await cursor.pages.next();
    if (turned.done) return false;
    cursor.page = turned.value;
    cursor.next = 0;
  } while (cursor.page.length === 0);
  return true;
}

const headOf = (cursor: Cursor) => cursor.page[cursor.next] ?? '';

function smallestHead(cursors: readonly Cursor[]): string {
  let smallest = '';
  for (const cursor of cursors) {
    const head = headOf(cursor);
    if (smallest === '' || head < smallest) smallest = head;
  }
  return smallest;
}

/** Takes distinct ids in order until a page is used up. */
function takeRun(cursors: readonly Cursor[]): string[] {
  const run: string[] = [];
  let isPageUsedUp = false;
  while (!isPageUsedUp) {
    const id = smallestHead(cursors);
    run.push(id);
    for (const cursor of cursors) {
      if (headOf(cursor) !== id) continue;
      cursor.next += 1;
      isPageUsedUp ||= cursor.next === cursor.page.length;
    }
  }
  return run;
}

/** Turns the pages that are used up, all at once, and leaves out the topics that have ended. */
async function turnPages(cursors: readonly Cursor[]): Promise<Cursor[]> {
  const isLeft = await Promise.all(cursors.map((cursor) => cursor.next < cursor.page.length || turnPage(cursor)));
  return cursors.filter((_, index) => isLeft[index]);
}

/**
 * Streams the distinct ids of several topics, in order, as runs (never empty) of at most what their pages hold. Each topic's
 * ids must ascend. Memory is one page a topic and one run, for any audience.
 */
export async function* mergeIds(topics: readonly IdPages[]): AsyncGenerator<string[]> {
  const started = topics.map((topic): Cursor => ({ pages: topic[Symbol.asyncIterator](), page: [], next: 0 }));
  try {
    let cursors = await turnPages(started);
    while (cursors.length > 0) {
      yield takeRun(cursors);
      cursors = await turnPages(cursors);
    }
  } finally {
    await Promise.all(started.map((cursor) => cursor.pages.return?.()));
  }
}
