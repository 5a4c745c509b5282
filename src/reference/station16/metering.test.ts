import { expect } from 'chai';
import { Rig } from './test-rig.ts';

interface Value {
  readonly timestamp: string;
  readonly sampledValue: readonly {
    readonly value: string;
    readonly context: string;
    readonly measurand: string;
    readonly phase?: string;
  }[];
}

const valuesOf = (payload: Record<string, unknown>): Value => (payload['meterValue'] as Value[])[0]!;

describe('reference charge point: meter values', () => {
  it('samples the configured measurands at the interval, from a register that only grows', async () => {
    const rig = new Rig({
      settings: { MeterValueSampleInterval: '20', MeterValuesSampledData: 'Energy.Active.Import.Register,Voltage' },
    });
    await rig.run(async () => {
      await rig.charging();
      await rig.seconds(65);
      const samples = rig.all('MeterValues').map(({ payload }) => valuesOf(payload));
      expect(samples).to.have.length(3);
      expect(samples[0]!.sampledValue.map(({ measurand, phase }) => [measurand, phase])).to.deep.equal([
        ['Energy.Active.Import.Register', undefined],
        ['Voltage', 'L1-N'],
        ['Voltage', 'L2-N'],
        ['Voltage', 'L3-N'],
      ]);
      const registers = samples.map(({ sampledValue }) => Number(sampledValue[0]!.value));
      expect(registers[1]! - registers[0]!).to.be.within(60, 62); // 20 s of 11.04 kW
      expect(samples.every(({ sampledValue }) => sampledValue[0]!.context === 'Sample.Periodic')).to.equal(true);
      expect(rig.last('MeterValues')['transactionId']).to.equal(1);
    });
  });

  it('changes the interval at once and samples no more at 0', async () => {
    const rig = new Rig();
    await rig.run(async () => {
      await rig.charging();
      await rig.asks('ChangeConfiguration', { key: 'MeterValueSampleInterval', value: '5' });
      await rig.seconds(6);
      expect(rig.lines()).to.deep.equal(['MeterValues 1 1']);
      await rig.asks('ChangeConfiguration', { key: 'MeterValueSampleInterval', value: '0' });
      rig.lines();
      await rig.seconds(60);
      expect(rig.lines()).to.deep.equal([]);
    });
  });

  it('goes on sampling while the car takes nothing', async () => {
    const rig = new Rig({ settings: { MeterValueSampleInterval: '10' } });
    await rig.run(async () => {
      await rig.charging();
      await rig.does({ action: 'suspendEV', evse: 1, connector: 1 });
      rig.lines();
      await rig.seconds(20);
      const [one, other] = rig
        .all('MeterValues')
        .slice(-2)
        .map(({ payload }) => valuesOf(payload).sampledValue[0]!.value);
      expect(rig.lines()).to.deep.equal(['MeterValues 1 1', 'MeterValues 1 1']);
      expect(one).to.equal(other);
    });
  });

  it('sends values of all connectors aligned to the clock', async () => {
    const rig = new Rig({ settings: { MeterValueSampleInterval: '0' } });
    await rig.run(async () => {
      await rig.charging(1);
      await rig.asks('ChangeConfiguration', { key: 'ClockAlignedDataInterval', value: '20' });
      await rig.seconds(45);
      const sent = rig.all('MeterValues');
      expect(rig.lines()).to.deep.equal(['MeterValues 1 1', 'MeterValues 2', 'MeterValues 1 1', 'MeterValues 2']);
      for (const { payload } of sent) {
        expect(Date.parse(valuesOf(payload).timestamp) % 20_000).to.equal(0);
        expect(valuesOf(payload).sampledValue[0]!.context).to.equal('Sample.Clock');
      }
    });
  });

  it('puts begin, samples and end into StopTransaction when configured, and nothing otherwise', async () => {
    const rig = new Rig({
      settings: { MeterValueSampleInterval: '10', StopTxnSampledData: 'Energy.Active.Import.Register' },
    });
    await rig.run(async () => {
      await rig.charging();
      await rig.seconds(25);
      await rig.present();
      const contexts = (rig.last('StopTransaction')['transactionData'] as Value[]).map(
        ({ sampledValue }) => sampledValue[0]!.context,
      );
      expect(contexts).to.deep.equal(['Transaction.Begin', 'Sample.Periodic', 'Sample.Periodic', 'Transaction.End']);
      await rig.asks('ChangeConfiguration', { key: 'StopTxnSampledData', value: '' });
      await rig.unplug();
      await rig.charging();
      await rig.present();
      expect(rig.last('StopTransaction')).to.not.have.property('transactionData');
    });
  });
});
