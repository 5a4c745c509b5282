import { nearest } from '../pics/index.ts';
import { wireOf, type Role } from '../protocol/index.ts';
import { csmsFaults16 } from '../reference/csms16/index.ts';
import { olderCsmsFaults, olderStationFaults } from '../reference/older/index.ts';
import { soapFaults } from '../reference/soap-faults.ts';
import { stationFaults16 } from '../reference/station16.ts';
import { UserError } from './user-error.ts';

/** What the embedded peers speak when they run by themselves, and its version. */
export const SPOKEN = { '1.6J': '1.6', '1.6S': '1.6', '1.5S': '1.5', '1.2S': '1.2' } as const;
export type Spoken = keyof typeof SPOKEN;

interface Fault {
  /** What the peer does wrong, in one line. */
  readonly does: string;
  /** Where it was seen. */
  readonly field?: readonly string[];
  /** The wire that it is about, when it is about one alone. */
  readonly over?: 'json' | 'soap';
}

/** Named faults. */
type Faults = Readonly<Record<string, Fault>>;

/** The faults that a peer can have over a binding; in an older version also what its maker had in mind of 1.6. */
export function faultsOf(role: Role, over: Spoken): Faults {
  const wire = wireOf(over);
  const fitting = Object.entries(allFaults(role, over)).filter(([, fault]) => (fault.over ?? wire) === wire);
  return Object.fromEntries(fitting);
}

function allFaults(role: Role, over: Spoken): Faults {
  const [common, older] = role === 'station' ? [stationFaults16, olderStationFaults] : [csmsFaults16, olderCsmsFaults];
  return { ...common, ...(SPOKEN[over] === '1.6' ? {} : older), ...soapFaults };
}

/** One line for each fault. */
export function faultLines(faults: Faults): string[] {
  return Object.entries(faults).map(
    ([name, { does, field = [] }]) => `${name.padEnd(40)} ${does}${field.length === 0 ? '' : ` (${field.join(', ')})`}`,
  );
}

/** The names as they were given. @throws UserError for a fault that there is not, or not over this binding */
export function knownFaults(names: readonly string[], role: Role, over: Spoken): readonly string[] {
  const faults = faultsOf(role, over);
  for (const name of names) if (!Object.hasOwn(faults, name)) throw new UserError(whyNot(name, role, over));
  return names;
}

function whyNot(name: string, role: Role, over: Spoken): string {
  const elsewhere = Object.entries(SPOKEN).flatMap(([binding]) =>
    Object.hasOwn(faultsOf(role, binding as Spoken), name) ? [binding] : [],
  );
  if (elsewhere.length > 0)
    return `the fault '${name}' is not there over ${over}, but over ${elsewhere.join(', ')}: choose with --over, or another fault (--faults lists those of ${over})`;
  const close = nearest(name, Object.keys(faultsOf(role, over)));
  return `there is no fault '${name}'${close === undefined ? '' : `; did you mean '${close}'?`} (--faults lists them)`;
}
