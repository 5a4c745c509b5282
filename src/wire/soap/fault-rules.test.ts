import { expect } from 'chai';
import { faultBreaches } from './fault-rules.ts';
import { readEnvelope, writeFault } from './index.ts';
import type { FaultEnvelope } from './index.ts';

const PLAIN = writeFault('1.6', 'station', { code: 'Sender', subcode: 'ProtocolError', reason: 'no' }, {});

/** What is wrong with a fault that was altered. */
function wrongIn(change: (envelope: string) => string): readonly string[] {
  const envelope = readEnvelope(change(PLAIN));
  expect(envelope.kind).to.equal('fault');
  return faultBreaches('1.6', envelope as FaultEnvelope).map(
    ({ block, received, level }) => `${level} ${block}: ${received}`,
  );
}

describe('the rules for the form of faults', () => {
  it('find nothing wrong with what SOAP 1.2 has', () => {
    expect(wrongIn((text) => text)).to.deep.equal([]);
    for (const code of ['Receiver', 'MustUnderstand', 'VersionMismatch', 'DataEncodingUnknown'])
      expect(wrongIn((text) => text.replace('s:Sender', `s:${code}`))).to.deep.equal([]);
  });

  it('take any subcode, and none', () => {
    expect(wrongIn((text) => text.replace('ProtocolError', 'OutOfCoffee'))).to.deep.equal([]);
    expect(wrongIn((text) => text.replace(/<s:Subcode>.*<\/s:Subcode>/su, ''))).to.deep.equal([]);
  });

  it('know the codes of SOAP 1.1', () => {
    expect(wrongIn((text) => text.replace('s:Sender', 's:Client'))).to.deep.equal(['must Fault/Code/Value: Client']);
    const older = '<s:Fault><faultcode>s:Client</faultcode><faultstring>no</faultstring></s:Fault>';
    expect(wrongIn((text) => text.replace(/<s:Fault>.*<\/s:Fault>/su, older))).to.deep.equal([
      'must Fault/Code/Value: absent',
    ]);
  });

  it('miss the reason', () => {
    expect(wrongIn((text) => text.replace(/<s:Reason>.*<\/s:Reason>/su, ''))).to.deep.equal([
      'should Fault/Reason/Text: absent',
    ]);
  });
});
