import { expect } from 'chai';
import {
  generateKeyPair,
  issueCertificate,
  pemOf,
  selfSignedCertificate,
  signingRequest,
  type Authority,
  type CertificateTerms,
} from '../../pki/index.ts';
import { assertSigned, theCertificate } from './signed-certificate.ts';

const NOW = '2026-01-01T00:00:00.000Z';
const at = Date.parse(NOW);
const validity = { notBefore: at - 60_000, notAfter: at + 60_000 };
const keys = generateKeyPair('P-256');

async function authority(commonName: string, above?: Authority): Promise<Authority> {
  const own = generateKeyPair('P-256');
  const terms = { subject: { commonName }, purpose: 'authority', ...validity } as const;
  const certificate = above
    ? await issueCertificate(above, own.publicKey, terms)
    : await selfSignedCertificate(own, terms);
  return { keys: own, certificate };
}

describe('a signed certificate that a central system sends', () => {
  let csr: string;
  let root: Authority;
  let intermediate: Authority;

  before(async () => {
    csr = await signingRequest(keys, { commonName: 'CP001', organization: 'Operator' });
    root = await authority('Root');
    intermediate = await authority('Intermediate', root);
  });

  const signed = (over: Partial<CertificateTerms> = {}, key = keys.publicKey) =>
    issueCertificate(intermediate, key, {
      subject: { commonName: 'CP001', organization: 'Somebody' },
      purpose: 'client',
      ...validity,
      ...over,
    });
  const refusal = (chain: string): string => {
    try {
      assertSigned(chain, csr, NOW, 4);
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  };

  it('may come alone, with its intermediate, and with the root', async () => {
    const certificate = await signed();
    for (const issuers of [[], [intermediate.certificate], [intermediate.certificate, root.certificate]])
      expect(refusal(pemOf(certificate, ...issuers))).to.equal('');
  });

  it('must be PEM', () => {
    expect(refusal('MIIB')).to.contain('expected X.509 certificates in PEM, but it is no PEM text');
  });

  it('may not have line ends that are escaped', async () => {
    const chain = pemOf(await signed()).replaceAll('\n', String.raw`\n`);
    expect(refusal(chain)).to.match(/^certificateChain PEM/);
  });

  it('must be for the key of the request', async () => {
    const other = await signed({}, generateKeyPair('P-256').publicKey);
    expect(refusal(pemOf(other))).to.match(/^certificateChain key is that of the request/);
  });

  it('must be issued by somebody, and by those who came with it', async () => {
    const own = await selfSignedCertificate(keys, { subject: { commonName: 'CP001' }, purpose: 'client', ...validity });
    expect(refusal(pemOf(own))).to.match(/^certificateChain certificate signs itself/);
    const impostor = await authority('Intermediate', root);
    expect(refusal(pemOf(await signed(), impostor.certificate))).to.match(/^certificateChain path/);
    const stranger = await authority('Stranger');
    expect(refusal(pemOf(await signed(), stranger.certificate))).to.match(/^certificateChain path/);
    const forged = await authority('Root');
    const chain = pemOf(await signed(), intermediate.certificate, forged.certificate);
    expect(refusal(chain)).to.match(/^certificateChain path/);
  });

  it('may be signed by a clock that is a little ahead', async () => {
    expect(refusal(pemOf(await signed({ notBefore: at + 3000 })))).to.equal('');
    expect(refusal(pemOf(await signed({ notBefore: at + 5000 })))).to.match(/^certificateChain path/);
  });

  it('must be in force, named as requested, and fit for TLS clients', async () => {
    expect(refusal(pemOf(await signed({ notAfter: at - 30_000 })))).to.match(/^certificateChain path/);
    expect(refusal(pemOf(await signed({ notBefore: at + 30_000 })))).to.match(/^certificateChain path/);
    const subject = { commonName: 'CP002', organization: 'Operator' };
    expect(refusal(pemOf(await signed({ subject })))).to.match(/^certificateChain commonName/);
    expect(refusal(pemOf(await signed({ subject: { commonName: 'CP001' } })))).to.match(/organizationName/);
    expect(refusal(pemOf(await signed({ purpose: 'server' })))).to.match(/extended key usage/);
  });
});

describe('a root that a central system sends', () => {
  it('is the ordered one, however its lines are broken, and nothing beside it', async () => {
    const [pem, other] = [pemOf((await authority('Root')).certificate), pemOf((await authority('Root')).certificate)];
    const { accepts } = theCertificate(pem, 'the root');
    for (const same of [pem, pem.replaceAll('\n', '\r\n'), pem.replaceAll('\n', '').trim()])
      expect(accepts(same)).to.equal(true);
    for (const wrong of [other, pem + pem, pem.replaceAll('\n', '%0A'), 'MIIB', undefined, 7])
      expect(accepts(wrong), String(wrong)).to.equal(false);
  });
});
