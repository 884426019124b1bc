/** SES's rate as we take it to be: one second's worth at once, refilled at the rate. */
export class TokenBucket {
  private readonly perSecond: number;
  private tokens: number;
  private filledAtMs: number;

  constructor(perSecond: number, nowMs: number) {
    this.perSecond = perSecond;
    this.tokens = perSecond;
    this.filledAtMs = nowMs;
  }

  /** Takes so many or, if they are not there, none. */
  take(howMany: number, nowMs: number): boolean {
    this.tokens = Math.min(this.perSecond, this.tokens + ((nowMs - this.filledAtMs) * this.perSecond) / 1_000);
    this.filledAtMs = nowMs;
    if (this.tokens < howMany) return false;
    this.tokens -= howMany;
    return true;
  }
}
