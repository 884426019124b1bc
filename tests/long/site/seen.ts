/** What one address of ours answered. */
export interface Seen {
  /** Path and query. */
  readonly path: string;
  readonly status: number;
  readonly headers: Headers;
  readonly type: string;
  readonly text: string;
  readonly bytes: number;
  /** The first address that led here; none where the crawl began. */
  readonly from: string | undefined;
}
