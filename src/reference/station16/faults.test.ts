import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { readRequest, requestProblems } from '../../pki/index.ts';
import { stationFaults16 } from './faults/index.ts';
import type { StationFault16 } from './faults/index.ts';
import type { Fault } from './faults/mechanism.ts';
import { scenarios } from './scenarios.ts';
import type { Scenario } from './scenario.ts';
import { Rig } from './test-rig.ts';

const faults: readonly [StationFault16, Fault][] = Object.entries(stationFaults16) as [StationFault16, Fault][];

const here = new URL('./', import.meta.url);

function source(folder: string): string {
  const files = readdirSync(new URL(folder, here)).filter(
    (name) => /\.(ts|js)$/.test(name) && !name.includes('.test.'),
  );
  return files.map((name) => readFileSync(new URL(`${folder}${name}`, here), 'utf8')).join('\n');
}

/** Everything that a charge point with these faults sends, and when. */
async function traceOf({ options, prepare, run }: Scenario, names: readonly StationFault16[]): Promise<string> {
  const rig = new Rig({ ...options, faults: names });
  prepare?.(rig);
  await rig.run(() => run(rig), { cold: true });
  return [...rig.frames.map(steady), rig.heard.map(({ at }) => at).join(' '), ...rig.strays, ...rig.connections].join(
    '\n',
  );
}

/** Keys are drawn by lot: of a signing request only that counts which is not. */
function steady(frame: string): string {
  return frame.replace(
    /"csr":("(?:[^"\\]|\\.)*")/,
    (_, csr: string) => `"csr":${requestInWords(JSON.parse(csr) as string)}`,
  );
}

function requestInWords(csr: string): string {
  try {
    const { request, remarks } = readRequest(csr);
    return [request.subject.text, ...requestProblems(request), ...remarks].join(', ');
  } catch (error) {
    return String(error);
  }
}

describe('reference charge point: faults', () => {
  it('are many', () => {
    expect(faults).to.have.length.above(150);
  });

  it('have names that stand in one table only', () => {
    const tables = source('./faults/');
    for (const [name] of faults) {
      const definitions = tables.match(new RegExp(`^ +'${name}': \\{`, 'gm')) ?? [];
      expect(definitions, name).to.have.length(1);
    }
  });

  it('have names of small words, one line of explanation and real ids', () => {
    for (const [name, { does, field }] of faults) {
      expect(name).to.match(/^[a-z0-9]+(-[a-z0-9]+)+$/);
      expect(does, name).to.match(/^[a-z].{10,130}$/);
      expect(does, name).to.not.match(/\.$/);
      for (const id of field) expect(id, name).to.match(/^F\d{3}$/);
    }
  });

  it('are asked about where they have no hooks', () => {
    const inside = source('./');
    for (const [name, { requests, answers }] of faults) {
      if (requests === undefined && answers === undefined) expect(inside.includes(`'${name}'`), name).to.equal(true);
    }
  });

  it('are refused when there is no such name', () => {
    expect(() => new Rig({ faults: ['no-such-fault' as StationFault16] })).to.throw(RangeError, 'no-such-fault');
  });

  describe('make a difference', () => {
    const usual = new Map<Scenario, string>();

    before(async function () {
      this.timeout(20_000);
      for (const scenario of scenarios) usual.set(scenario, await traceOf(scenario, []));
    });

    it('that is the same each time', async () => {
      for (const scenario of scenarios)
        expect(await traceOf(scenario, []), scenario.name).to.equal(usual.get(scenario));
    });

    // The scenarios are played over JSON; what shows over SOAP alone is proven by the cases about it.
    for (const [name, { does }] of faults.filter(([, { over }]) => over !== 'soap')) {
      it(`${name}: ${does}`, async () => {
        for (const scenario of scenarios) if ((await traceOf(scenario, [name])) !== usual.get(scenario)) return;
        expect.fail('the charge point behaves as without it');
      }).timeout(20_000);
    }
  });
});
