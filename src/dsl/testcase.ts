import type { Binding, Role, TypedVersion } from '../protocol/index.ts';
import type { Applicability, ConfiguredValues, FeatureOf } from '../pics/index.ts';
import type { FittingProfile } from './security-profiles.ts';
import type { Arrival } from './arrival.ts';
import type { Kit } from './kit.ts';
import type { Setting } from './setting.ts';

/** What every case can use, beside its actors. */
export interface World<V extends TypedVersion> {
  /** The `<Configured …>` values of the run. */
  readonly configured: ConfiguredValues<V>;
  /** Whether the SUT claims a feature. */
  claims(feature: FeatureOf<V>): boolean;
  /** Whether this case has reached a state. */
  reached(state: AnyState): boolean;
  /** "Execute Reusable State X" at step `step`; runs only the rungs that are missing. */
  execute(step: number, state: State<V, never>): Promise<void>;
  execute<Input>(step: number, state: State<V, never, Input>, input: Input): Promise<void>;
}

/** A state of any version and stage, for code that only looks at its name and chain. */
export interface AnyState {
  readonly name: string;
  readonly kind: 'reusable' | 'memory';
  /** The rung below: it is executed first when it has not been reached. */
  readonly before?: AnyState | undefined;
  /** Configuration that the state needs. */
  readonly configuration?: Readonly<Record<string, Setting>> | undefined;
  /** States that no longer hold once this one is reached. */
  readonly ends?: readonly AnyState[] | undefined;
  scenario(stage: never, input: never): Promise<void>;
}

/** A reusable or memory state of the document. */
export interface State<V extends TypedVersion, Stage, Input = void> extends AnyState {
  scenario(stage: World<V> & Stage, input: Input): Promise<void>;
}

/** A state that is only executed when the SUT claims a feature: "(if implemented)". */
export interface StateIf<V extends TypedVersion, Stage> {
  readonly state: State<V, Stage, undefined>;
  readonly given: Applicability<FeatureOf<V>>;
}

/** Where a case begins. Its states are of its own side, and need no input. */
export interface Before<V extends TypedVersion, Stage> {
  readonly configuration?: Readonly<Record<string, Setting>>;
  readonly memory?: readonly (State<V, Stage, undefined> | StateIf<V, Stage>)[];
  readonly state?: State<V, Stage, undefined>;
  /** `connected`: the scenario itself begins with the boot. Default `idle`: booted, accepted, connectors available. */
  readonly from?: 'connected' | 'idle';
}

/** What the SUT sent in this case, for validations over the whole conversation. */
export interface Heard {
  readonly all: readonly Arrival[];
  requests(action: string): readonly Readonly<Record<string, unknown>>[];
}

export interface Spec<V extends TypedVersion, Stage> {
  /** What the case shows, in our own words. */
  readonly purpose: string;
  readonly profile: string;
  readonly requirements: readonly string[];
  readonly prerequisites?: Applicability<FeatureOf<V>>;
  /** Security profiles of the connection with which the case can be run; any unless given. */
  readonly securityProfiles?: readonly FittingProfile[];
  /** Default: conditional when there are prerequisites, mandatory otherwise. */
  readonly status?: 'mandatory' | 'conditional' | 'optional';
  /** Bindings that the case makes sense on; default all of the version. */
  readonly over?: readonly ('json' | 'soap')[];
  /** The charge point fetches or uploads files: the run starts its file servers. */
  readonly files?: true;
  /** Where the document is ambiguous: which reading the case took, and why. */
  readonly reading?: string;
  readonly before?: Before<V, Stage>;
  scenario(stage: World<V> & Stage): Promise<void>;
  /** Post scenario validations, in chai. */
  afterwards?(heard: Heard): void;
}

/** A specification of any version and stage. */
export interface AnySpec extends Omit<Spec<TypedVersion, unknown>, 'prerequisites' | 'before' | 'scenario'> {
  readonly prerequisites?: Applicability;
  readonly before?: Omit<Before<TypedVersion, never>, 'memory' | 'state'> & {
    readonly state?: AnyState;
    readonly memory?: readonly (AnyState | { readonly state: AnyState; readonly given: Applicability })[];
  };
  scenario(stage: never): Promise<void>;
}

/** A test case as data: the default export of its file. */
export interface TestCase {
  readonly kind: 'test case';
  readonly id: string;
  readonly title: string;
  readonly version: TypedVersion;
  readonly sut: Role;
  readonly bindings: readonly Binding[];
  readonly kit: Kit;
  readonly spec: AnySpec;
}

/** A case on one of its bindings: what a run plans, executes and reports. */
export interface PlannedCase {
  readonly testCase: TestCase;
  readonly binding: Binding;
}
