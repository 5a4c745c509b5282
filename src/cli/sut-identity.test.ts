import { expect } from 'chai';
import type { TraceEvent } from '../trace/index.ts';
import { SutIdentity } from './sut-identity.ts';

const boot = (text: string, more: object = {}): TraceEvent => ({
  at: 0,
  case: 'TC_001_CS@1.6J',
  type: 'frame',
  index: 0,
  direction: 'received',
  messageType: 'call',
  action: 'BootNotification',
  text,
  length: text.length,
  ...more,
});

describe('who the system under test is', () => {
  const told = (events: readonly TraceEvent[], sut = { vendor: '', model: '', firmware: '' }): string[] => {
    const identity = new SutIdentity({ role: 'station', ...sut });
    for (const event of events) identity.take(event);
    const { vendor, model, firmware } = identity.sut;
    return [vendor, model, firmware];
  };

  it('is what a charge point says when it boots, in 1.6 and in 2.x', () => {
    const in16 = '[2,"1","BootNotification",{"chargePointVendor":"V","chargePointModel":"M","firmwareVersion":"1"}]';
    expect(told([boot(in16)])).to.deep.equal(['V', 'M', '1']);
    const in2x = '[2,"1","BootNotification",{"chargingStation":{"vendorName":"V","model":"M","firmwareVersion":"1"}}]';
    expect(told([boot(in2x)])).to.deep.equal(['V', 'M', '1']);
  });

  it('is what the PICS says, before that', () => {
    const in16 = '[2,"1","BootNotification",{"chargePointVendor":"V","chargePointModel":"M"}]';
    expect(told([boot(in16)], { vendor: 'PICS', model: '', firmware: '9' })).to.deep.equal(['PICS', 'M', '9']);
  });

  it('is bounded, and unknown where nothing fit to read was said', () => {
    const long = `[2,"1","BootNotification",{"chargePointVendor":"${'x'.repeat(50_000)}","chargePointModel":7}]`;
    const [vendor, model] = told([boot(long)]);
    expect([vendor!.length, model]).to.deep.equal([100, '']);
    for (const text of ['', 'null', '[]', '[2,"1","BootNotification"]', '[2,"1","BootNotification",null]', '{'])
      expect(told([boot(text)]), text).to.deep.equal(['', '', '']);
  });

  it('is not what we said ourselves, nor what another message holds', () => {
    const in16 = '[2,"1","BootNotification",{"chargePointVendor":"V"}]';
    expect(told([boot(in16, { direction: 'sent' }), boot(in16, { action: 'Authorize' })])).to.deep.equal(['', '', '']);
  });
});
