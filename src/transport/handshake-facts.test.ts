import { expect } from 'chai';
import { basicAuthHeader, readBasicAuth } from './basic-auth.ts';
import { readRequestPath } from './request-path.ts';
import { stationUrl } from './station-url.ts';
import { agree, disagreement, nameOf } from './subprotocol.ts';

describe('basic authentication', () => {
  const key = Buffer.from('0001020304050607FFFFFFFFFFFFFFFFFFFFFFFF', 'hex');
  const header = 'Basic QUwxMDAwOgABAgMEBQYH////////////////';

  it('writes the example of OCPP-J 1.6 §6.2.2', () => {
    expect(basicAuthHeader({ username: 'AL1000', password: key })).to.equal(header);
  });

  it('reads it back to the byte', () => {
    expect(readBasicAuth(header, 'AL1000')).to.deep.equal({ username: 'AL1000', password: key });
  });

  it('writes text passwords in UTF-8', () => {
    expect(basicAuthHeader({ username: 'CP', password: 'pässwörd' })).to.equal(
      `Basic ${Buffer.from('CP:pässwörd', 'utf8').toString('base64')}`,
    );
  });

  it('takes a colon for part of the identity when the URL says so, and of the password otherwise', () => {
    const encoded = basicAuthHeader({ username: 'CP:1', password: 'a:b' });
    expect(readBasicAuth(encoded, 'CP:1')).to.deep.equal({ username: 'CP:1', password: Buffer.from('a:b') });
    expect(readBasicAuth(encoded, 'CP')).to.deep.equal({ username: 'CP', password: Buffer.from('1:a:b') });
  });

  it('takes the scheme in any case, and an empty password', () => {
    expect(readBasicAuth(`bASIC  ${Buffer.from('CP:').toString('base64')}`, 'CP')).to.deep.equal({
      username: 'CP',
      password: Buffer.alloc(0),
    });
  });

  for (const wrong of [
    '',
    'Basic',
    'Basic ',
    'Basic $$$',
    'Bearer QQ==',
    `Basic ${Buffer.from('nocolon').toString('base64')}`,
  ]) {
    it(`reads nothing from ${JSON.stringify(wrong)}`, () => {
      expect(readBasicAuth(wrong, 'CP')).to.equal(undefined);
    });
  }
});

describe('the path of a connection request', () => {
  it('ends with the identity, percent-encoded', () => {
    expect(readRequestPath('/ocppj/RDAM%20123', '/ocppj')).to.deep.equal({
      identity: 'RDAM 123',
      path: '/ocppj/RDAM%20123',
    });
    expect(readRequestPath('/a/b/RDAM%7C123?x=/y', '')).to.deep.equal({
      identity: 'RDAM|123',
      path: '/a/b/RDAM%7C123',
    });
    expect(readRequestPath('/%2F%C3%BC', '')).to.deep.equal({ identity: '/ü', path: '/%2F%C3%BC' });
  });

  it('begins with the prefix', () => {
    expect(readRequestPath('/ocppX/CP1', '/ocpp')).to.deep.equal({
      status: 404,
      why: 'the path does not begin with /ocpp/',
    });
  });
});

describe('the URL of a station', () => {
  for (const [endpoint, identity, url] of [
    ['ws://h:1/ocppj', 'RDAM 123', 'ws://h:1/ocppj/RDAM%20123'],
    ['wss://h/ocppj/', 'RDAM|123', 'wss://h/ocppj/RDAM%7C123'],
    ['ws://h', 'a/b?c#d%', 'ws://h/a%2Fb%3Fc%23d%25'],
    ['ws://h/x?token=1#frag', 'ü', 'ws://h/x/%C3%BC?token=1'],
    ['ws://[::1]:9/ocpp', 'CP', 'ws://[::1]:9/ocpp/CP'],
  ] as const) {
    it(`${endpoint} and ${identity} make ${url}`, () => {
      expect(stationUrl(endpoint, identity).href).to.equal(url);
    });
  }

  it('is read back as the identity that it was made of', () => {
    for (const identity of ['CP 1', 'a/b', 'ü|%', "!'()*~", '日本']) {
      const url = stationUrl('ws://h/ocpp', identity);
      expect(readRequestPath(url.pathname, '/ocpp')).to.have.property('identity', identity);
    }
  });

  it('says what to write when there is no making one', () => {
    expect(() => stationUrl('127.0.0.1:9000/ocpp', 'CP')).to.throw('write it like ws://');
    expect(() => stationUrl('https://h/ocpp', 'CP')).to.throw(
      'begins with https://; OCPP over WebSocket needs ws:// or, with TLS, wss://',
    );
  });
});

describe('the subprotocol', () => {
  it('is the first of the offered ones that is spoken here, to the letter', () => {
    expect(agree(['ocpp2.0.1', 'ocpp1.6'], ['1.6', '2.0.1'])).to.deep.equal({
      subprotocol: 'ocpp2.0.1',
      version: '2.0.1',
    });
    expect(agree(['ocpp2.0', 'ocpp1.6'], ['1.6', '2.0.1'])?.subprotocol).to.equal('ocpp1.6');
    expect(agree(['OCPP1.6', 'ocpp1.6J', ''], ['1.6'])).to.equal(undefined);
    expect(agree([], ['1.6'])).to.equal(undefined);
  });

  it('has a name per version', () => {
    expect([nameOf('1.6'), nameOf('2.0.1')]).to.deep.equal(['ocpp1.6', 'ocpp2.0.1']);
  });

  it('is asked for in words when there is none in common', () => {
    expect(disagreement([], ['1.6', '2.0.1'])).to.equal(
      'the station offered no WebSocket subprotocol; ocpp1.6 or ocpp2.0.1 is needed',
    );
  });
});
