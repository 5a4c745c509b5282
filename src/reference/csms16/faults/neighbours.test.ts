import { expect } from 'chai';
import { VirtualClock } from '../../../clock/index.ts';
import type { CallOutcome } from '../../../session/index.ts';
import { memoryPair } from '../../../transport/index.ts';
import { referenceCsms16 } from '../csms.ts';
import type { CsmsFault16 } from './index.ts';

/** What two charge points hear: each boots and begins a transaction on the same connector, then that of the first is to be stopped. */
async function charging(faults: readonly CsmsFault16[]): Promise<readonly unknown[]> {
  const clock = new VirtualClock();
  const csms = referenceCsms16({ clock, faults });
  const told: unknown[] = [];
  await clock.run(async () => {
    for (const [identity, idTag] of [
      ['CP1', 'TAG-001'],
      ['CP2', 'TAG-002'],
    ] as const) {
      const { station, csms: end } = memoryPair({ clock, version: '1.6', identity });
      csms.attach(identity, end);
      station.listen({
        call: (call) => {
          told.push((call.payload as Record<string, unknown>)['transactionId']);
          call.reply({ kind: 'result', payload: { status: 'Accepted' } });
        },
      });
      await station.open();
      const boot = await station.call('BootNotification', { chargePointVendor: 'V', chargePointModel: 'M' });
      told.push(statusIn(boot));
      const start = { connectorId: 1, idTag, meterStart: 0, timestamp: new Date(clock.now()).toISOString() };
      const { answer } = await station.call('StartTransaction', start);
      if (answer.kind !== 'result') return void told.push(answer.code);
      const { transactionId, idTagInfo } = answer.payload as { transactionId: number; idTagInfo: { status: string } };
      told.push(`${idTagInfo.status} ${transactionId}`);
    }
    const stop = { action: 'order', ocppAction: 'RemoteStopTransaction', intent: { connectorId: 1 } } as const;
    await csms.perform(stop, { identity: 'CP1' });
  });
  return told;
}

function statusIn({ answer }: CallOutcome): unknown {
  return answer.kind === 'result' ? (answer.payload as Record<string, unknown>)['status'] : answer.code;
}

describe('reference central system: two charge points', () => {
  for (const [faults, heard] of [
    [[], ['Accepted', 'Accepted 1', 'Accepted', 'Accepted 2', 1]],
    [['one-transaction-for-all'], ['Accepted', 'Accepted 1', 'Accepted', 'ConcurrentTx 2', 1]],
    [['stops-latest-of-all'], ['Accepted', 'Accepted 1', 'Accepted', 'Accepted 2', 2]],
    [['transactions-by-connector-number'], ['Accepted', 'Accepted 1', 'Accepted', 'Accepted 1', 1]],
  ] as const)
    it(`hear ${heard.join(', ')} with ${faults[0] ?? 'no fault'}`, async () => {
      expect(await charging(faults)).to.deep.equal(heard);
    });
});
