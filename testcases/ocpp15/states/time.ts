import type { ChargePointStage } from '#plugfest/1.5';

/** A moment that lies `seconds` ahead, or behind. */
export function ahead({ now }: Pick<ChargePointStage, 'now'>, seconds: number): string {
  return new Date(Date.parse(now()) + seconds * 1000).toISOString();
}
