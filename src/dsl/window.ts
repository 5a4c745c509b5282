import { Inconclusive, type Detail } from '../verdict/index.ts';
import { toleranceOn, type Timing } from './timing.ts';

/** When a message may come: both sides are optional. Times in seconds, instants in clock milliseconds. */
export interface Window {
  readonly notBefore?: { readonly at: number; readonly seconds: number };
  /** From the begin of the step, or from the earliest instant allowed when that is later. */
  readonly within?: number;
}

/** Seconds from `now` to the earliest instant at which the message may come. */
export function untilEarliest({ notBefore }: Window, now: number): number {
  return notBefore ? Math.max(0, (notBefore.at - now) / 1000 + notBefore.seconds) : 0;
}

/** Seconds that are waited beyond the earliest instant; undefined when the window has no end. */
export function widthOf({ within }: Window, timing: Timing): number | undefined {
  return within === undefined ? undefined : within + toleranceOn(timing, within);
}

/** What is wrong with the time of an arrival at `at`, for a step that began at `begun`. */
export function timingProblems(window: Window, at: number, begun: number, timing: Timing): Detail[] {
  return [...tooEarly(window, at, timing), ...tooLate(window, at, begun, timing)];
}

function tooEarly({ notBefore }: Window, at: number, timing: Timing): Detail[] {
  if (!notBefore) return [];
  const after = (at - notBefore.at) / 1000;
  if (after >= notBefore.seconds - toleranceOn(timing, notBefore.seconds)) return [];
  return [
    { what: 'timing', expected: `no sooner than ${notBefore.seconds} s`, received: `after ${after.toFixed(1)} s` },
  ];
}

/** Beside other obligations a message is waited for longer than its own window is open. */
function tooLate(window: Window, at: number, begun: number, timing: Timing): Detail[] {
  const width = widthOf(window, timing);
  if (width === undefined) return [];
  const from = begun + untilEarliest(window, begun) * 1000;
  const after = (at - from) / 1000;
  if (after <= width) return [];
  return [{ what: 'timing', expected: `within ${window.within} s`, received: `after ${after.toFixed(1)} s` }];
}

/**
 * Where the harness itself was late by more than a quarter of the tolerance, a verdict on timing would be a guess.
 * @throws Inconclusive
 */
export function assertOurTiming(
  window: Window,
  timing: Timing,
  { step, action }: { readonly step: string; readonly action: string },
): void {
  const lag = lagSpoils(window, timing);
  if (lag === undefined) return;
  throw new Inconclusive(
    `step ${step}: this machine was busy (lag ${Math.round(lag * 1000)} ms), so the timing of ${action} cannot be judged; run it again on a quieter machine`,
  );
}

function lagSpoils({ notBefore, within }: Window, timing: Timing): number | undefined {
  const demanded = Math.min(notBefore?.seconds ?? Infinity, within ?? Infinity);
  if (demanded === Infinity) return undefined;
  const reaches = Math.max(notBefore?.seconds ?? 0, within ?? 0);
  const lag = timing.lag(reaches + toleranceOn(timing, reaches));
  return lag > toleranceOn(timing, demanded) / 4 ? lag : undefined;
}
