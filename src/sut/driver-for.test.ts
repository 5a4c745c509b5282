import { expect } from 'chai';
import { driverFor, parseDriver } from './driver-for.ts';
import { DriverError } from './driver.ts';

describe('--driver', () => {
  it('reads the four forms', () => {
    expect(parseDriver('manual')).to.deep.equal({ kind: 'manual' });
    expect(parseDriver('exec:python3 operate.py --port 3')).to.deep.equal({
      kind: 'exec',
      command: 'python3 operate.py --port 3',
    });
    expect(parseDriver('module:./operate.mjs')).to.deep.equal({ kind: 'module', file: './operate.mjs' });
    expect(parseDriver('http:http://127.0.0.1:7001')).to.deep.equal({
      kind: 'http',
      url: new URL('http://127.0.0.1:7001'),
    });
  });

  it('takes a bare URL for an http driver', () => {
    expect(parseDriver('http://127.0.0.1:7001/x')).to.deep.equal({
      kind: 'http',
      url: new URL('http://127.0.0.1:7001/x'),
    });
    expect(parseDriver('https://host/')).to.deep.equal({ kind: 'http', url: new URL('https://host/') });
    expect(parseDriver('http:https://host/')).to.deep.equal({ kind: 'http', url: new URL('https://host/') });
  });

  const wrong = {
    '': "'' is no driver: write manual, http:URL",
    Manual: "'Manual' is no driver",
    'ftp://x': "'ftp://x' is no driver",
    'exec:': 'exec:COMMAND needs a command',
    'module:  ': 'module:FILE needs a file',
    'http:127.0.0.1:7001': "'127.0.0.1:7001' is no http or https URL",
    'http:': "'' is no http or https URL",
    'http:ws://h': 'is no http or https URL',
    'http:file:///etc/passwd': 'is no http or https URL',
  };
  for (const [spec, say] of Object.entries(wrong)) {
    it(`refuses '${spec}'`, () => expect(() => parseDriver(spec)).to.throw(DriverError, say));
  }

  it('makes the driver', async () => {
    expect((await driverFor('http://127.0.0.1:7001')).name).to.equal('http:http://127.0.0.1:7001/');
    expect((await driverFor('exec:true')).name).to.equal('exec:true');
    expect((await driverFor('manual')).name).to.equal('manual');
    const error = await driverFor('module:./nowhere.mjs').then(String, (reason: unknown) => reason);
    expect(error).to.be.instanceOf(DriverError);
  });
});
