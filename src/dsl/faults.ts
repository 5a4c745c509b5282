/** How a test case is proven: which fault of the reference peer it catches, and at which step. */
import type { SecurityProfile } from '../session/index.ts';
import type { Binding } from '../protocol/index.ts';
import type { TestCase } from './testcase.ts';

/** Where a fault must be caught. */
export interface Kill {
  /** The document's step: `3`, in a reusable state `'Charging › 3'`, `''` for a rule of the whole conversation. */
  readonly step: number | string;
  /** What the finding must speak of: a field (`status`), `timing`, `message`, `answer`, `connection`. */
  readonly what?: string;
  /** What the finding weighs: `should` where the specification only advises against the behaviour, so that the case passes with a warning. */
  readonly level?: 'should';
  /** The bindings where it weighs no more than `should`: their version demands less. */
  readonly advised?: readonly Binding[];
  /** The only wire on which it is wrong; any unless given. Which code a refusal holds means nothing over SOAP, for one. */
  readonly over?: 'json' | 'soap';
  /** Where it is caught over SOAP, when that is another place: answers and messages come by ways of their own there. */
  readonly overSoap?: Pick<Kill, 'step' | 'what'>;
}

/** How the reference peer is set up for a case that its usual set-up does not fit. */
export interface Arrangement {
  /** Claims that differ from those of the reference peer. */
  readonly claims?: Readonly<Record<string, boolean>>;
  /** Settings of the peer, e.g. configuration keys. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Configured values that differ. */
  readonly values?: Readonly<Record<string, unknown>>;
  /** Security profile of the connection; 0 unless given. */
  readonly security?: SecurityProfile;
  /** Steps that no fault can kill, each with the reason. A step that some fault kills must not stand here. */
  readonly unkilled?: Readonly<Record<string, string>>;
}

/** The default export of a `.faults.ts` file. */
export interface Proof {
  readonly kind: 'proof';
  readonly testCase: TestCase;
  readonly kills: Readonly<Record<string, Kill>>;
  readonly arrangement: Arrangement;
}

/** Says which named fault of the reference peer the case catches, and where; of a scenario that several versions share, in each of them. */
export function faults(
  testCases: readonly TestCase[],
  kills: Proof['kills'],
  arrangement?: Arrangement,
): readonly Proof[];
export function faults(testCase: TestCase, kills: Proof['kills'], arrangement?: Arrangement): Proof;
export function faults(
  shown: TestCase | readonly TestCase[],
  kills: Proof['kills'],
  arrangement: Arrangement = {},
): Proof | readonly Proof[] {
  const proofOf = (testCase: TestCase): Proof => ({ kind: 'proof', testCase, kills, arrangement });
  return 'kind' in shown ? proofOf(shown) : shown.map(proofOf);
}
