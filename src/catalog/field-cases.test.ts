import { expect } from 'chai';
import { protocolOf } from '../protocol/index.ts';
import { findCases } from './find.ts';

describe('cases about the fields of a message', () => {
  it('are there for every action, for whoever receives it', async () => {
    const { actions, maySend } = protocolOf('1.6');
    const due = [...actions.keys()].flatMap((action) => [
      ...(maySend('csms', action) ? [`PF_FIELDS_${action}_CS`] : []),
      ...(maySend('station', action) ? [`PF_FIELDS_${action}_CSMS`] : []),
    ]);
    const found = await findCases((id) => id.startsWith('PF_FIELDS_'));
    expect(found.map(({ testCase }) => testCase.id)).to.have.members(due);
  }).timeout(20_000);

  it('apply by the profile of their action', async () => {
    const { actions } = protocolOf('1.6');
    const found = await findCases((id) => id.startsWith('PF_FIELDS_'));
    for (const { testCase } of found)
      expect(testCase.spec.profile, testCase.id).to.equal(actions.get(testCase.id.split('_')[2] ?? '')?.profile);
  }).timeout(20_000);
});
