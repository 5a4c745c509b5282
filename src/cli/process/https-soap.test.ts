import { expect } from 'chai';
import { ProcessBench, resultIn } from './bench.ts';
import { freePort } from './plugfest-process.ts';

/** OCPP over HTTPS, with the certificates of `plugfest pki`: both parties are servers, and both show a certificate. */
describe('plugfest run over HTTPS', function () {
  this.timeout(60_000);
  const bench = new ProcessBench();
  before(async () => {
    await bench.open();
    const made = bench.start('pki', '--host', 'localhost', '--host', '127.0.0.1', '--algorithm', 'ecdsa');
    expect(await made.ended(), made.said).to.equal(0);
  });
  after(() => bench.close());

  const root = ['--ca', 'pki/ecdsa/root.pem'];
  const tls = [...root, '--cert', 'pki/ecdsa/csms.pem', '--key', 'pki/ecdsa/csms.key'];
  /** A callback endpoint over HTTPS. */
  const callback = async (): Promise<readonly string[]> => {
    const port = await freePort();
    return ['--callback', `127.0.0.1:${port}`, '--callback-url', `https://localhost:${port}/`];
  };

  it('a central system of 1.6, called back over HTTPS', async () => {
    const csms = await bench.csms('--over', '1.6S', ...tls);
    const { process, out } = bench.run(...csms, '--over', '1.6S', ...tls, ...(await callback()), 'TC_010_CSMS');
    expect(await process.ended(), process.said).to.equal(0);
    expect(process.said)
      .to.match(/the CSMS calls back at https:\/\/localhost:\d+\//)
      .and.not.contain('turned away');
    expect((await resultIn(out)).summary).to.include({ pass: 1, warnings: 0 });
  });

  it('a charge point of 1.5, called back over HTTPS', async () => {
    const [listen, control] = [`127.0.0.1:${await freePort()}`, `127.0.0.1:${await freePort()}`];
    const over = ['--over', '1.5S', ...tls];
    const url = ['--url', `https://${listen}/`, '--control', control];
    const station = bench.start('reference', 'station', ...over, ...url, ...(await callback()));
    await station.says(/cannot connect/);
    const terms = ['--sut', 'station', '--listen', listen, '--driver', `http:http://${control}`];
    const { process, out } = bench.run(...over, ...terms, 'TC15_013_CS');
    expect(await process.ended(), process.said).to.equal(0);
    expect(process.said).to.contain(`connects to https://${listen}/`).and.not.contain('turned away');
    expect((await resultIn(out)).summary).to.include({ pass: 1, warnings: 0 });
  });

  it('a central system whose root is not known is told of before anything is run', async () => {
    const csms = await bench.csms('--over', '1.6S', ...tls);
    const check = bench.start('check', ...csms, '--over', '1.6S');
    expect(await check.ended(), check.said).to.equal(2);
    expect(check.stdout).to.match(
      /^NOT OK {2}the CSMS: cannot connect to https:.*give the root certificate as the trusted CA/m,
    );
    const { process } = bench.run(...csms, '--over', '1.6S', 'TC_010_CSMS');
    expect(await process.ended(), process.said).to.equal(2);
    expect(process.stderr).to.match(/^the CSMS cannot be reached: .*give the root certificate as the trusted CA/m);
    const content = bench.start('check', ...csms, '--over', '1.6S', ...root);
    expect(await content.ended(), content.said).to.equal(0);
    expect(content.stdout).to.match(/^ok {6}the CSMS: .* accepts connections with TLSv1\.3, its certificate is good/m);
  });

  it('a charge point that comes with plain HTTP is told of, and so is one that wants TLS where there is none', async () => {
    const port = await freePort();
    const common = ['--over', '1.6S', '--sut', 'station', '--driver', 'exec:true', '--listen', `127.0.0.1:${port}`];
    const secured = bench.run(...common, ...tls, 'TC_001_CS');
    await secured.process.says(/listening on https:/);
    const plain = bench.start('reference', 'station', '--over', '1.6S', '--url', `http://127.0.0.1:${port}/`);
    await secured.process.says(/turned away: a request came without TLS, and this endpoint is one of https:\/\//);
    await plain.kill();
    await secured.process.kill();

    const open = bench.run(...common, 'TC_001_CS');
    await open.process.says(/listening on http:/);
    const url = ['--url', `https://127.0.0.1:${port}/`];
    const wants = bench.start('reference', 'station', '--over', '1.6S', ...url, ...tls);
    await open.process.says(/turned away: it came with TLS, but this endpoint has none; give the other side the http:/);
    await wants.says(/does not speak TLS as we do; check the port, whether it wants http:\/\//);
  });
});
