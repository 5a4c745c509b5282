import { matcherFor } from '../catalog/select.ts';
import { saysFinding, type Expectation } from '../config/index.ts';
import type { CaseResult } from '../trace/index.ts';
import type { Finding } from '../verdict/index.ts';

/** What became of the expectations in a run. */
export interface Outcome {
  /** Entries that no longer hold; they fail the run. Each says which entry to delete. */
  readonly stale: readonly string[];
  /** Entries of which this run says nothing. */
  readonly open: readonly string[];
}

/** A case of the catalogue by what an expectation can name. */
export type NamedCase = Pick<CaseResult, 'id' | 'binding'>;

interface Entry extends Expectation {
  readonly matches: (one: NamedCase) => boolean;
}

/** The deviations that the user of a run knows of: they excuse a `fail` that is wholly theirs, and nothing else. */
export class KnownDeviations {
  readonly #entries: readonly Entry[];
  readonly #occurred = new Set<Entry>();
  readonly #settled = new Set<Entry>();
  readonly #unsettled = new Set<Entry>();
  /** Their case fails: the expected finding may be hidden behind the one that came. */
  readonly #otherwise = new Set<Entry>();

  constructor(expectations: readonly Expectation[]) {
    this.#entries = expectations.map((entry) => {
      const isMeant = matcherFor([entry.id]);
      return { ...entry, matches: ({ id, binding }) => isMeant(id) && (entry.binding ?? binding) === binding };
    });
  }

  /** Marks what is expected in the result of one run of a case: each finding, and the case when all its failures are. */
  excuse(result: CaseResult): CaseResult {
    const entries = this.#entries.filter((entry) => entry.matches(result));
    if (entries.length === 0 || result.verdict === null) return result;
    const judged = result.verdict === 'pass' || result.verdict === 'fail';
    for (const entry of entries) (judged ? this.#settled : this.#unsettled).add(entry);
    if (result.verdict !== 'fail') return result;
    for (const entry of entries) this.#otherwise.add(entry);
    const findings = result.findings.map((finding) => this.#marked(finding, entries));
    const failures = findings.filter(({ level }) => level === 'must');
    // What is not listed cannot be known.
    const known = failures.length > 0 && result.findingsOmitted === undefined;
    if (!known || failures.some(({ expected }) => expected === undefined)) return { ...result, findings };
    return { ...result, findings, expected: [...new Set(failures.map(({ expected }) => expected))].join('; ') };
  }

  #marked(finding: Finding, entries: readonly Entry[]): Finding {
    if (finding.level !== 'must') return finding;
    const known = entries.filter(({ finding: expected }) => saysFinding(expected, finding));
    for (const entry of known) this.#occurred.add(entry);
    return known.length === 0 ? finding : { ...finding, expected: known[0]!.reason };
  }

  /** What is to be said after the run. @param catalogue all cases for this system under test, whether selected or not */
  outcome(catalogue: readonly NamedCase[]): Outcome {
    const stale: string[] = [];
    const open: string[] = [];
    for (const entry of this.#entries.filter((one) => !this.#occurred.has(one))) {
      const name = `${entry.where}: ${entry.id}${entry.binding === undefined ? '' : ` over ${entry.binding}`}`;
      if (isUnknown(entry, catalogue)) stale.push(`${name} matches no case; delete or correct this entry`);
      else if (this.#unsettled.has(entry)) open.push(`${name} could not be judged; the expectation stays open`);
      else if (this.#otherwise.has(entry))
        stale.push(`${name} failed, but not with the expected finding; mend what failed, or correct this entry`);
      else if (this.#settled.has(entry)) stale.push(`${name} no longer shows the expected finding; delete this entry`);
      else open.push(`${name} was not run; the expectation stays open`);
    }
    return { stale, open };
  }

  /** The entries whose id is none of the catalogue. */
  unknown(catalogue: readonly NamedCase[]): readonly string[] {
    return this.#entries
      .filter((entry) => isUnknown(entry, catalogue))
      .map(({ where, id }) => `${where}: there is no case ${id} for this system under test; correct the id`);
  }
}

/** An entry for a binding that this run does not have may well be right; its id must be known all the same. */
function isUnknown({ id, binding }: Expectation, catalogue: readonly NamedCase[]): boolean {
  const isMeant = matcherFor([id]);
  const named = catalogue.filter((one) => isMeant(one.id));
  const tested = binding === undefined || catalogue.some((one) => one.binding === binding);
  return named.length === 0 && tested;
}
