import type { Scenario } from './scenario.ts';
import type { Rig } from './test-rig.ts';

async function session(rig: Rig, idTag: string): Promise<void> {
  await rig.charging(1, idTag);
  await rig.seconds(5);
  await rig.present(idTag);
  await rig.unplug();
}

async function presented(rig: Rig, idTag: string): Promise<void> {
  await rig.present(idTag);
  await rig.seconds(5);
  await rig.plugIn();
  await rig.seconds(5);
  await rig.unplug();
  await rig.seconds(70);
}

function lists(rig: Rig, listVersion: number, entry: object, updateType = 'Full'): Promise<unknown> {
  return rig.asks('SendLocalList', { listVersion, updateType, localAuthorizationList: [entry] });
}

/** Learns about id tags from list, cache and central system, which do not always agree. */
export const contradicted: Scenario = {
  name: 'hears different things of id tags',
  options: { settings: { AllowOfflineTxForUnknownId: 'true', ConnectionTimeOut: '30' } },
  async run(rig) {
    const accepted = { status: 'Accepted' };
    const expiryDate = new Date(rig.clock.now() + 20_000).toISOString();
    await session(rig, 'CACHED');
    await presented(rig, 'CACHED');
    await lists(rig, 1, { idTag: 'LISTED', idTagInfo: accepted });
    await session(rig, 'LISTED');
    await lists(rig, 2, { idTag: 'LISTED' }, 'Differential');
    await rig.asks('ChangeConfiguration', { key: 'LocalPreAuthorize', value: 'true' });
    await presented(rig, 'LISTED');
    await lists(rig, 3, { idTag: 'BRIEF', idTagInfo: { ...accepted, expiryDate } });
    await rig.seconds(30);
    await presented(rig, 'BRIEF');
    await lists(rig, 4, { idTag: 'CACHED', idTagInfo: { status: 'Blocked' } });
    await rig.offline(60, () => presented(rig, 'CACHED'));
    rig.on('StopTransaction', () => ({ idTagInfo: { status: 'Blocked' } }));
    await session(rig, 'STOPPED');
    await presented(rig, 'STOPPED');
    await lists(rig, 5, { idTag: 'TAG', idTagInfo: accepted });
    rig.on('StartTransaction', () => ({ transactionId: 99, idTagInfo: { status: 'Blocked' } }));
    await session(rig, 'TAG');
    rig.on('StartTransaction', () => ({ transactionId: 98, idTagInfo: { status: 'ConcurrentTx' } }));
    await session(rig, 'BUSY');
    await presented(rig, 'BUSY');
  },
};

/** Its local list is its cache, as before 1.6. */
export const listThatLearns: Scenario = {
  name: 'learns into its local list',
  options: { settings: { OneList: 'true', LocalPreAuthorize: 'true' } },
  async run(rig) {
    await lists(rig, 1, { idTag: 'LISTED', idTagInfo: { status: 'Accepted' } });
    rig.on('StopTransaction', () => ({ idTagInfo: { status: 'Blocked' } }));
    await session(rig, 'LISTED');
    await presented(rig, 'LISTED');
  },
};
