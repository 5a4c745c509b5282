import { expect } from 'chai';
import { address } from './address.ts';
import { endpoint, identity, passwordOf, securityOf, wholeNumber } from './reference.ts';
import { assertFitting, soapOf, type WireFlags } from './reference-soap.ts';
import { UserError } from './user-error.ts';

describe('the flags of plugfest reference', () => {
  it('addresses are HOST:PORT or a port of this machine', () => {
    expect(address('--listen', '0.0.0.0:9001')).to.deep.equal({ host: '0.0.0.0', port: 9001 });
    expect(address('--listen', '[::1]:0')).to.deep.equal({ host: '::1', port: 0 });
    expect(address('--listen', '9001')).to.deep.equal({ host: '127.0.0.1', port: 9001 });
    for (const wrong of ['', 'localhost', '127.0.0.1:', ':9001', '127.0.0.1:65536', 'a b:1', '::1:9001', '9001x'])
      expect(() => address('--listen', wrong), wrong).to.throw(UserError, '--listen must be HOST:PORT');
  });

  it('the URL of the CSMS is one of OCPP-J', () => {
    expect(endpoint('ws://127.0.0.1:9000/ocpp')).to.equal('ws://127.0.0.1:9000/ocpp');
    expect(endpoint('WSS://csms.example/')).to.equal('WSS://csms.example/');
    expect(() => endpoint(undefined)).to.throw(UserError, '--url is missing');
    for (const wrong of ['127.0.0.1:9000', 'localhost', 'http://127.0.0.1', 'ws://user:secret@127.0.0.1', 'ws://'])
      expect(() => endpoint(wrong), wrong).to.throw(UserError, '--url must begin with ws://');
  });

  it('the URL of the CSMS is one of HTTP over SOAP, in every version', () => {
    for (const over of ['1.6S', '1.5S', '1.2S']) {
      expect(endpoint('http://127.0.0.1:9000/', over)).to.equal('http://127.0.0.1:9000/');
      expect(() => endpoint('ws://127.0.0.1:9000', over)).to.throw(UserError, '--url must begin with http://');
    }
  });

  it('flags of the other wire are refused', () => {
    assertFitting({ over: '1.6S', callback: '127.0.0.1:1', securityProfile: '0' });
    assertFitting({ over: '1.6J', password: 'x', securityProfile: '2' });
    const refused = (flags: WireFlags, say: string): void => {
      expect(() => assertFitting(flags)).to.throw(UserError, say);
    };
    refused({ over: '1.6J', callbackUrl: 'http://h/' }, '--callback-url is for SOAP; over 1.6J leave it out');
    refused({ over: '1.5S', securityProfile: '1' }, '--security-profile is for JSON; over 1.5S leave it out');
    refused({ over: '1.2S', password: 'x' }, '--password is for JSON');
  });

  it('a callback endpoint is one that somebody can call', () => {
    const over = '1.6S';
    expect(soapOf({ over })).to.deep.equal({ callbackHosts: [] });
    expect(soapOf({ over, callback: '0.0.0.0:9', callbackUrl: 'http://h:9/' })).to.deep.equal({
      callback: { host: '0.0.0.0', port: 9 },
      callbackUrl: 'http://h:9/',
      callbackHosts: [],
    });
    expect(() => soapOf({ over, callback: '0.0.0.0:9' })).to.throw(UserError, 'nobody can call 0.0.0.0');
    expect(() => soapOf({ over, callbackUrl: 'http://h:9/' })).to.throw(UserError, '--callback-url leads nowhere');
    expect(() => soapOf({ over, callbackUrl: 'ws://h:9/' })).to.throw(UserError, '--callback-url must be');
  });

  it('identities are as for a run', () => {
    expect(identity('CP001')).to.equal('CP001');
    for (const wrong of ['', 'a b', 'CP:1', 'x'.repeat(49), 'CP\u001b1'])
      expect(() => identity(wrong), wrong).to.throw(UserError, '--identity must be');
  });

  it('a password is text, or a key in hexadecimal, as plugfest run takes it', () => {
    expect(passwordOf('open sesame')).to.equal('open sesame');
    expect(passwordOf('hex:00ff')).to.deep.equal(Buffer.from([0, 255]));
    expect(() => passwordOf('hex:0')).to.throw(UserError, '--password must be');
  });

  it('the security of its connections is a profile and files that can be used', () => {
    expect(securityOf({})).to.deep.equal({ profile: 0 });
    expect(securityOf({ securityProfile: '1' })).to.deep.equal({ profile: 1 });
    for (const wrong of ['4', '-1', 'high', ''])
      expect(() => securityOf({ securityProfile: wrong }), wrong).to.throw(UserError, '--security-profile must be');
    expect(() => securityOf({ cert: ['cert.pem'] })).to.throw(UserError, '--cert and --key go together');
    expect(() => securityOf({ securityProfile: '2', ca: 'nowhere.pem' })).to.throw(
      UserError,
      '--ca: nowhere.pem: cannot be read',
    );
  });

  it('numbers are whole, and within their bounds', () => {
    expect(wholeNumber('--connectors', '3', 100)).to.equal(3);
    for (const wrong of ['', '0', '101', '1.5', '-1', '1e1', 'two', '9999999999'])
      expect(() => wholeNumber('--connectors', wrong, 100), wrong).to.throw(
        UserError,
        '--connectors must be a whole number from 1 to 100',
      );
  });
});
