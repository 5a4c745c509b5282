import type { ProofResult } from './proof.ts';

/** One obligation: a must row of a case, or of a reusable state that cases of one role share. */
export interface Obligated {
  /** `TC_001_CS @1.6J 3`, or `1.6J station: Charging › 5` for a row of a state. */
  readonly key: string;
  readonly text: string;
  readonly killed: boolean;
  /** Why nothing kills it, as the proof says. */
  readonly excused: string | undefined;
}

export interface Coverage {
  readonly obligations: readonly Obligated[];
  readonly killed: number;
  /** Obligations that nothing kills and nobody excuses. */
  readonly open: readonly Obligated[];
  /** Excuses for obligations that a fault kills after all, or that do not exist. */
  readonly stale: readonly string[];
}

/** Kill coverage: which must rows some fault was caught at. */
export function coverageOf(proofs: readonly ProofResult[]): Coverage {
  const rows = new Map<string, string>();
  const killed = new Set<string>();
  const excuses = new Map<string, string>();
  for (const proof of proofs) {
    for (const step of proof.reference.steps)
      if (step.must && !rows.has(keyOf(proof, step.path))) rows.set(keyOf(proof, step.path), step.text);
    for (const kill of proof.kills) if (kill.killed && kill.level === 'must') killed.add(keyOf(proof, kill.step));
    for (const [step, reason] of Object.entries(proof.unkilled)) excuses.set(keyOf(proof, step), reason);
  }
  const obligations = [...rows].map(([key, text]): Obligated => ({
    key,
    text,
    killed: killed.has(key),
    excused: excuses.get(key),
  }));
  return {
    obligations,
    killed: obligations.filter((one) => one.killed).length,
    open: obligations.filter((one) => !one.killed && one.excused === undefined),
    stale: staleOf(proofs, rows, killed),
  };
}

/** An excuse speaks for all bindings of its case: it is stale when no binding needs it. */
function staleOf(
  proofs: readonly ProofResult[],
  rows: ReadonlyMap<string, string>,
  killed: ReadonlySet<string>,
): readonly string[] {
  const needed = new Map<string, boolean>();
  for (const proof of proofs)
    for (const step of Object.keys(proof.unkilled)) {
      const [name, key] = [`${proof.testCase.id} ${step}`, keyOf(proof, step)];
      needed.set(name, needed.get(name) === true || (rows.has(key) && !killed.has(key)));
    }
  return [...needed].filter(([, is]) => !is).map(([name]) => name);
}

/** Rows of a state are the same obligation in every case that executes it. */
function keyOf({ testCase, binding }: ProofResult, step: string): string {
  const below = step.lastIndexOf(' › ');
  if (below < 0) return `${testCase.id} @${binding} ${step}`;
  const state = step.slice(0, below).split(' › ').at(-1)!;
  return `${binding} ${testCase.sut}: ${state} › ${step.slice(below + 3)}`;
}
