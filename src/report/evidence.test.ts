import { expect } from 'chai';
import { evidenceOf } from './evidence.ts';

describe('a message beside a finding', () => {
  const envelope =
    '<?xml version="1.0" encoding="UTF-8"?><s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope" xmlns:o="urn://Ocpp/Cs/2012/06/">' +
    `<s:Header><o:chargeBoxIdentity>${'C'.repeat(40)}</o:chargeBoxIdentity></s:Header><s:Body><o:heartbeatRequest/></s:Body></s:Envelope>`;

  it('stands there whole when it is short, and when it is no envelope', () => {
    expect(evidenceOf(envelope, 1000)).to.equal(envelope);
    expect(evidenceOf(`[2,"1","A",${'1'.repeat(500)}]`, 100)).to.have.length.above(500);
  });

  it('loses its declaration and its namespaces first', () => {
    expect(evidenceOf(envelope, 200)).to.equal(
      `<s:Envelope …><s:Header><o:chargeBoxIdentity>${'C'.repeat(40)}</o:chargeBoxIdentity></s:Header><s:Body><o:heartbeatRequest/></s:Body></s:Envelope>`,
    );
  });

  it('loses most of its header then: what follows tells more', () => {
    expect(evidenceOf(envelope, 100)).to.match(
      /^<s:Envelope …><s:Header><o:ch.* … <s:Body><o:heartbeatRequest\/><\/s:Body><\/s:Envelope>$/,
    );
  });

  it('is not looked through for long, whatever it is', () => {
    const hostile = `<${' xmlns:a="'.repeat(20_000)}`;
    expect(evidenceOf(hostile, 100)).to.be.a('string');
  });
});
