/**
 * Holds one second's worth of recipients and fills evenly: short bursts pass, sustained ones do not.
 * https://docs.aws.amazon.com/ses/latest/dg/manage-sending-quotas.html
 */
export class TokenBucket {
  private tokens: number;
  private readAtMs: number;
  private ratePerSecond: number;

  constructor(ratePerSecond: number, nowMs: number) {
    this.ratePerSecond = ratePerSecond;
    this.tokens = ratePerSecond;
    this.readAtMs = nowMs;
  }

  /** What was filled until now stays, as far as the new rate holds it. */
  setRate(ratePerSecond: number, nowMs: number): void {
    this.fill(nowMs);
    this.ratePerSecond = ratePerSecond;
    this.tokens = Math.min(this.tokens, ratePerSecond);
  }

  /** Whole tokens that are there now. */
  available(nowMs: number): number {
    this.fill(nowMs);
    // Thirds of a token that add up to 0.9999… are a token.
    return Math.floor(this.tokens + 1e-9);
  }

  take(tokens: number): void {
    this.tokens -= tokens;
  }

  private fill(nowMs: number): void {
    const passedMs = Math.max(0, nowMs - this.readAtMs);
    this.tokens = Math.min(this.ratePerSecond, this.tokens + (passedMs * this.ratePerSecond) / 1000);
    this.readAtMs = Math.max(this.readAtMs, nowMs);
  }
}
