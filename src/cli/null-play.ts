import { findCases, findProofs, proofOf } from '../catalog/find.ts';
import { matcherFor } from '../catalog/select.ts';
import { applies, playWith, resultOf, type ReferencePeer } from '../engine/proof.ts';
import type { Binding, Role, TypedVersion } from '../protocol/index.ts';
import { nullCsms, nullKinds, nullStation, type NullKind } from '../reference/null/index.ts';
import { nullPasses } from './null-passes.ts';
import { referencePeer } from './peers.ts';
import { assertKnown } from './selection.ts';

export interface NullPlayOptions {
  readonly patterns: readonly string[];
  readonly json: boolean;
  /** The bindings to play over; all of a case unless given. */
  readonly over?: readonly Binding[];
  readonly say: (line: string) => void;
}

interface NullResult {
  readonly id: string;
  readonly binding: Binding;
  readonly peer: NullKind;
  readonly verdict: string;
  readonly because: string;
}

/**
 * Plays every case against six peers that do nothing right. No case may pass, apart from those in the list of exceptions,
 * each with its reason; an exception that no longer applies is a failure as well.
 * @returns the exit code
 */
export async function playNulls(options: NullPlayOptions): Promise<number> {
  const selected = matcherFor(options.patterns);
  const cases = await findCases(selected);
  assertKnown(
    options.patterns,
    cases.map(({ testCase }) => testCase),
  );
  const proofs = await findProofs(selected);
  const results: NullResult[] = [];
  const plays = cases.flatMap(({ testCase }) =>
    testCase.bindings
      .filter((binding) => options.over?.includes(binding) ?? true)
      .map((binding) => ({ testCase, binding })),
  );
  for (const { testCase, binding } of plays)
    for (const kind of Object.keys(nullKinds) as NullKind[]) {
      const reference = await referencePeer(testCase.version, testCase.sut);
      if (!reference) continue;
      const peer = nullPeer(kind, testCase.version, testCase.sut, reference);
      const arrangement = proofOf(proofs, testCase)?.arrangement ?? {};
      if (!applies(testCase, binding, peer, arrangement)) continue;
      const events = await playWith(
        testCase,
        binding,
        peer,
        arrangement,
        [],
        // A simulated station that is never accepted would let these peers off too early.
        { cleanUp: false, unprepared: testCase.sut === 'csms' },
      );
      const { verdict, because } = resultOf(events);
      results.push({ id: testCase.id, binding, peer: kind, verdict: verdict ?? 'none', because });
    }
  const problems = problemsOf(results, options.patterns.length === 0 && options.over === undefined);
  if (options.json) options.say(JSON.stringify({ results, problems }, null, 2));
  else table(results, problems, options.say);
  return problems.length === 0 ? 0 : 1;
}

function nullPeer(kind: NullKind, version: TypedVersion, role: Role, reference: ReferencePeer): ReferencePeer {
  return {
    ...reference,
    make({ session, clock, identity }) {
      const of = role === 'station' ? nullStation : nullCsms;
      const peers = new Map([[identity, of(kind, { session, clock, version })]]);
      return {
        name: `the ${kind} peer`,
        start() {
          peers.get(identity)?.start();
          if (role === 'csms') void session.open();
        },
        meets(neighbour, its) {
          peers.set(neighbour, of(kind, { session: its, clock, version }));
          peers.get(neighbour)?.start();
        },
        async stop() {
          await Promise.all([...peers.values()].map((peer) => peer.stop()));
        },
        perform: (action, context) => peers.get(context.identity)!.perform(action),
      };
    },
  };
}

function problemsOf(results: readonly NullResult[], whole: boolean): string[] {
  const passed = results.filter((one) => one.verdict === 'pass');
  const excused = (one: NullResult): boolean => nullPasses[one.id]?.[one.peer] !== undefined;
  const stale = Object.entries(nullPasses).flatMap(([id, peers]) =>
    Object.keys(peers)
      .filter((peer) => !passed.some((one) => one.id === id && one.peer === peer))
      .map((peer) => `${id} no longer passes on the ${peer} peer: remove the exception`),
  );
  const broken = results
    .filter((one) => one.verdict === 'error')
    .map((one) => `${one.id} @${one.binding} on the ${one.peer} peer is an error of ours: ${one.because}`);
  return [
    ...passed
      .filter((one) => !excused(one))
      .map((one) => `${one.id} @${one.binding} passes on the ${one.peer} peer: the case is not finished`),
    ...broken,
    ...(whole ? stale : []),
  ];
}

function table(results: readonly NullResult[], problems: readonly string[], say: (line: string) => void): void {
  const peers = Object.keys(nullKinds) as NullKind[];
  for (const peer of peers) {
    const ofPeer = results.filter((one) => one.peer === peer);
    const count = (verdict: string): number => ofPeer.filter((one) => one.verdict === verdict).length;
    say(
      `${peer.padEnd(14)} ${ofPeer.length} cases: ${count('pass')} pass, ${count('fail')} fail, ${count('inconclusive')} inconclusive, ${count('error')} error   (${nullKinds[peer]})`,
    );
  }
  for (const problem of problems) say(problem);
  say(problems.length === 0 ? 'no case passes on a peer that does nothing right' : `${problems.length} problems`);
}
