import type { RunResult } from '../trace/index.ts';

/** How much of the run was waiting that the protocol itself demands, on the lane that waited longest. */
export function waitsInWords(run: RunResult): string {
  const lanes = new Map<string, number>();
  for (const { identity, demandedMs } of run.cases) lanes.set(identity, (lanes.get(identity) ?? 0) + demandedMs);
  const longest = Math.max(0, ...lanes.values()) / 1000;
  const wall = run.durationMs / 1000;
  const ratio = longest === 0 ? '' : ` (${(wall / longest).toFixed(2)} times)`;
  return `${wall.toFixed(1)} s in all; the protocol itself demands ${longest.toFixed(1)} s of waiting on the longest of ${lanes.size} lanes${ratio}`;
}
