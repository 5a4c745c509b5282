import { expect } from 'chai';
import type { OlderVersion } from './clauses.ts';
import { tooLong } from './text-lengths.ts';

const ID_TAG_16 = 'ABCDEFGHIJKLMNOP';

function told(
  action: string,
  payload: unknown,
  half: 'request' | 'response' = 'request',
  version: OlderVersion = '1.2',
): readonly string[] {
  return tooLong(version, 'Charge Point', { action, half, payload, frame: 3 }).map(
    ({ level, requirements, details }) => `${level} ${requirements.join()} ${details[0]?.what} ${details[0]?.expected}`,
  );
}

describe('the lengths of texts in OCPP 1.2', () => {
  it('are kept by text that is just as long as it may be', () => {
    expect(told('Authorize', { idTag: ID_TAG_16.slice(1) })).to.deep.equal([]);
    expect(
      told('BootNotification', { chargePointVendor: 'V'.repeat(20), chargePointModel: '€'.repeat(20) }),
    ).to.deep.equal([]);
  });

  it('are broken by longer ones, which is a warning', () => {
    expect(told('Authorize', { idTag: ID_TAG_16 })).to.deep.equal(['should 1.2 §6.2 idTag at most 15 characters']);
    expect(told('BootNotification', { firmwareVersion: 'F'.repeat(21), meterType: 'M'.repeat(25) })).to.deep.equal([
      'should 1.2 §6.4 firmwareVersion at most 20 characters',
    ]);
    expect(told('GetDiagnostics', { fileName: 'f'.repeat(256) }, 'response')).to.have.length(1);
    const idTagInfo = { status: 'Accepted', parentIdTag: ID_TAG_16 };
    expect(told('StartTransaction', { transactionId: 1, idTagInfo }, 'response')).to.deep.equal([
      'should 1.2 §7.10 idTagInfo.parentIdTag at most 15 characters',
    ]);
  });

  it('are not demanded where 1.2 does not say them, nor of 1.5, whose schema has them', () => {
    expect(told('StopTransaction', { idTag: ID_TAG_16 })).to.deep.equal([]);
    expect(told('Authorize', { idTag: ID_TAG_16 }, 'request', '1.5')).to.deep.equal([]);
  });

  it('are not looked for in what is no text', () => {
    for (const payload of [undefined, null, 'text', { idTag: 15 }, { idTag: null }])
      expect(told('Authorize', payload)).to.deep.equal([]);
    expect(told('toString', {})).to.deep.equal([]);
  });
});
