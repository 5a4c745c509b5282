import { expect } from 'chai';
import { fieldFaults16, type CaughtFault, type FieldFault } from '../catalog/field-faults.ts';
import { findCases, findProofs } from '../catalog/find.ts';
import { csmsFaults16 } from '../reference/csms16/faults/index.ts';
import { stationFaults16 } from '../reference/station16/faults/index.ts';

/** A fault of a reference peer, with the ids of the products' faults that it stands for. */
type Named = Readonly<Record<string, { readonly field: readonly string[] }>>;

const PEERS: Readonly<Record<'station' | 'csms', Named>> = { station: stationFaults16, csms: csmsFaults16 };
/** The share of the faults that a run could see, of which it must catch at least so much. */
const AT_LEAST = 0.9;

const isCaught = (one: FieldFault): one is CaughtFault => 'case' in one;

describe('faults of real products', function () {
  this.timeout(60_000);

  it('stand in the table, each once', async () => {
    const { faults, count } = await fieldFaults16();
    const ids = faults.map(({ id }) => id);
    expect(ids).to.have.length(count);
    expect(ids).to.deep.equal([...new Set(ids)].sort());
    for (const id of ids) expect(id).to.match(/^F\d{3}$/);
  });

  it('are caught, or there is a reason', async () => {
    const { faults } = await fieldFaults16();
    for (const one of faults) {
      const told = ['case', 'none', 'open'].filter((key) => key in one);
      expect(told, one.id).to.have.length(1);
      if (!isCaught(one)) expect('none' in one ? one.none : one.open, one.id).to.match(/^[A-Z].{20,}\.$/s);
    }
  });

  it('are caught by at least nine of ten, where they can be seen', async () => {
    const { faults } = await fieldFaults16();
    const visible = faults.filter((one) => !('none' in one));
    expect(faults.filter(isCaught).length / visible.length).to.be.at.least(AT_LEAST);
  });

  it('are caught where the proof of the case says so, by a fault that stands for them', async () => {
    const cases = new Map((await findCases()).map(({ testCase }) => [testCase.id, testCase]));
    const proofs = await findProofs();
    for (const { id, case: caseId, fault, step, what, level } of (await fieldFaults16()).faults.filter(isCaught)) {
      const testCase = cases.get(caseId);
      expect(testCase, `${id}: there is no case ${caseId}`).to.not.equal(undefined);
      expect(PEERS[testCase!.sut][fault]?.field, `${id}: ${fault} of ${testCase!.sut}`).to.include(id);
      // Self-play shows that each of these holds.
      const kill = proofs.get(`${testCase!.version} ${caseId}`)?.kills[fault];
      expect([kill?.step, kill?.what, kill?.level], `${id}: ${caseId} with ${fault}`).to.deep.equal([
        step,
        what,
        level,
      ]);
      expect(kill?.over, `${id}: ${caseId} with ${fault}`).to.not.equal('soap');
    }
  });

  it('that a case catches are not said to be open, or unseen', async () => {
    const proofs = [...(await findProofs()).values()];
    for (const one of (await fieldFaults16()).faults.filter((row) => !isCaught(row)))
      for (const { testCase, kills } of proofs)
        for (const fault of Object.keys(kills))
          expect(PEERS[testCase.sut][fault]?.field ?? [], `${testCase.id} with ${fault}`).to.not.include(one.id);
  });

  it('that the reference peers have stand in the table', async () => {
    const { faults, elsewhere } = await fieldFaults16();
    const known = new Set([...faults.map(({ id }) => id), ...elsewhere]);
    for (const peer of Object.values(PEERS))
      for (const [name, { field }] of Object.entries(peer))
        for (const id of field) expect(known.has(id), `${name}: ${id}`).to.equal(true);
  });
});
