import { Act } from './act.ts';
import { ConformanceFailure } from '../verdict/index.ts';
import type { Arrival } from './arrival.ts';
import { Obligation } from './obligation.ts';

/** Any obligation, whatever its message: order does not look inside. */
export type AnyObligation = Obligation<never, never, never, unknown>;

/** Obligations of any message, as a case hands them over. */
type Given = readonly PromiseLike<unknown>[];

/** Obligations of which one is enough. */
type Alternatives = readonly AnyObligation[];

/** An obligation that binds only when its message is sent. */
class IfSent {
  readonly obligation: AnyObligation;
  constructor(obligation: AnyObligation) {
    this.obligation = obligation;
  }
}

/** Among others of `inAnyOrder`: the message need not come; when it comes, it must be as described. */
export function ifSent(given: PromiseLike<unknown>): IfSent {
  return new IfSent(obligations([given])[0]!);
}

/**
 * Every one of them, in whatever order they come: "may be reversed". One that `maySend` describes need not come. A message that
 * the tool sends may stand among them: its answer may come before, between and after the messages that it brings about. A list
 * among them holds alternatives: exactly one of these, "X or Y".
 */
export async function inAnyOrder(...given: readonly (PromiseLike<unknown> | Given | IfSent)[]): Promise<void> {
  const acts = given.filter((one) => one instanceof Act);
  const described = given.filter((one): one is (typeof given)[number] => !(one instanceof Act));
  const messages = described.map((one) =>
    one instanceof IfSent ? [one.obligation] : obligations(isList(one) ? one : [one]),
  );
  const free = new Set(given.filter((one) => one instanceof IfSent).map(({ obligation }) => obligation));
  if (messages.length === 0) throw new TypeError('describe at least one obligation');
  const { talk } = messages[0]![0]!;
  let broken: unknown;
  const answers = acts.map((act) =>
    act.then(undefined, (trouble: unknown) => {
      broken ??= trouble;
      talk.interrupt(trouble as Error);
    }),
  );
  try {
    await allOf(messages, free);
  } finally {
    await Promise.all(answers);
  }
  // An answer that broke its obligation when no message was awaited any more has interrupted nobody.
  if (broken !== undefined) throw broken as Error;
}

/** @param free those of `rest` that need not come */
async function allOf(rest: Alternatives[], free: ReadonlySet<AnyObligation>): Promise<void> {
  const { talk } = rest[0]![0]!;
  const owed = (some: Alternatives): boolean => strictest(some).level !== 'may' && !free.has(some[0]!);
  for (const one of rest.flat()) one.begin();
  const deadline = talk.clock.now() + longest(rest.flat()) * 1000;
  while (rest.some(owed)) {
    const open = rest.flat();
    const arrival = await talk.next(open, Math.max(0, (deadline - talk.clock.now()) / 1000));
    talk.endOptional();
    if (!arrival) {
      for (const one of rest.filter((some) => !owed(some)).flat()) one.skip();
      return missingAll(rest.filter(owed));
    }
    const met = bestFor(open, arrival);
    const [alternatives = []] = rest.splice(
      rest.findIndex((some) => some.includes(met)),
      1,
    );
    for (const other of alternatives) if (other !== met) other.skip();
    met.settle(arrival);
  }
  for (const one of rest.flat()) one.skip();
}

/** Exactly one of them: "X or Y". */
export async function either(...given: Given): Promise<void> {
  const alternatives = obligations(given);
  const talk = alternatives[0]!.talk;
  for (const one of alternatives) one.begin();
  const arrival = await talk.next(alternatives, longest(alternatives));
  talk.endOptional();
  const met = arrival ? bestFor(alternatives, arrival) : strictest(alternatives);
  for (const other of alternatives) if (other !== met) other.skip();
  if (arrival) met.settle(arrival);
  else met.missing(anyOf(alternatives));
}

/** It may come until the next obligation is met: "if implemented". It is recorded when it comes as described. */
export function optionally(given: PromiseLike<unknown>): Promise<void> {
  const [obligation] = obligations([given]);
  obligation!.begin();
  obligation!.talk.allow(obligation!);
  // It need not come: nobody has to await it.
  obligation!.talk.discharge(obligation!);
  return Promise.resolve();
}

function obligations(given: Given): AnyObligation[] {
  if (given.length === 0) throw new TypeError('describe at least one obligation');
  return given.map((one) => {
    if (one instanceof Obligation) return one as unknown as AnyObligation;
    throw new TypeError(
      'only obligations (mustSend, shouldSend, maySend) can be put in an order; do not await them yourself',
    );
  });
}

function isList(given: PromiseLike<unknown> | Given): given is Given {
  return Array.isArray(given);
}

/** What would do, in words. */
function anyOf(alternatives: Alternatives): string {
  return [...new Set(alternatives.map(({ action }) => action))].join(' or ');
}

function longest(all: readonly AnyObligation[]): number {
  return Math.max(...all.map((one) => one.patience));
}

/** The one that the message fits without a breach; else the one of its action that it comes nearest to. */
function bestFor(all: readonly AnyObligation[], arrival: Arrival): AnyObligation {
  const ofAction = all.filter((one) => one.action === arrival.action);
  return ofAction.reduce(
    (best, one) => (one.problems(arrival).length < best.problems(arrival).length ? one : best),
    ofAction[0]!,
  );
}

/** The one whose breach weighs most. */
function strictest(all: readonly AnyObligation[]): AnyObligation {
  return all.find(({ level }) => level === 'must') ?? all.find(({ level }) => level === 'should') ?? all[0]!;
}

/** None of them came: every row is closed, and each is reported. @throws ConformanceFailure for the first that must come */
function missingAll(owed: readonly Alternatives[]): void {
  const findings = owed.map((alternatives) => {
    const one = strictest(alternatives);
    for (const other of alternatives) if (other !== one) other.skip();
    return one.absent(anyOf(alternatives));
  });
  const broken = findings.find(({ level }) => level === 'must');
  if (broken) throw new ConformanceFailure(broken);
}
