/** The remaining requests of one bucket in this minute. */
export interface Allowance {
  limit: number;
  remaining: number;
  /** Epoch seconds at which the bucket is full again. */
  reset: number;
  exceeded: boolean;
}

const windowMs = 60_000;

/** Counts the requests of each bucket in a fixed minute, which starts with the first request. */
export class RateLimit {
  readonly #buckets = new Map<string, { count: number; until: number }>();

  constructor(readonly limit: number) {}

  take(bucket: string, now = Date.now()): Allowance {
    const open = this.#buckets.get(bucket);
    const current = open && open.until > now ? open : { count: 0, until: now + windowMs };
    current.count += 1;
    this.#buckets.set(bucket, current);
    return {
      limit: this.limit,
      remaining: Math.max(0, this.limit - current.count),
      reset: Math.ceil(current.until / 1000),
      exceeded: current.count > this.limit,
    };
  }
}

export function rateLimitHeaders({ limit, remaining, reset }: Allowance): Record<string, string> {
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(remaining),
    'x-ratelimit-reset': String(reset),
  };
}
