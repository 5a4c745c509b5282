import { expect } from 'chai';
import { whereToConnect } from './station-address.ts';

describe('where stations connect, in words', () => {
  it('is the address on which we listen, with the identity', () => {
    expect(whereToConnect('ws://127.0.0.1:9000', ['CP001'], ['192.0.2.10'])).to.equal('ws://127.0.0.1:9000/CP001');
    expect(whereToConnect('wss://[::1]:9000', ['CP 1', 'CP2'], [])).to.equal(
      'wss://[::1]:9000/CP%201, wss://[::1]:9000/CP2',
    );
  });

  for (const everywhere of ['0.0.0.0', '[::]'])
    it(`is an address of this machine when we listen on ${everywhere}`, () => {
      expect(whereToConnect(`wss://${everywhere}:9000`, ['CP001'], ['192.0.2.10', '198.51.100.7'])).to.equal(
        'wss://192.0.2.10:9000/CP001 (this machine is also wss://198.51.100.7:9000)',
      );
      expect(whereToConnect(`ws://${everywhere}:9000`, ['CP001'], [])).to.equal('ws://127.0.0.1:9000/CP001');
    });
});
