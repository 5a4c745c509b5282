import { expect } from 'chai';
import { readValues } from '../../pics/index.ts';
import { certificateHashData, readCertificates } from '../../pki/index.ts';
import type { Conversation } from '../conversation.ts';
import { SimulatedCertificates16 } from './simulated-certificates.ts';

describe('the certificates of the simulated charge point', () => {
  const values = { ...readValues('1.6').values, hashAlgorithm: 'SHA512' as const };
  const store = () => new SimulatedCertificates16(values, () => Date.UTC(2026, 0, 1));
  // Keeping and listing needs no conversation.
  const words = (certificates: SimulatedCertificates16) => certificates.in({} as Conversation, () => Promise.resolve());
  const kind = 'CentralSystemRootCertificate';

  it('are none before a case needs some', () => {
    expect(store().listed(kind)).to.deep.equal({ status: 'NotFound' });
  });

  it('are listed with the configured algorithm, the one that it came with first', async () => {
    const certificates = store();
    const { rootToInstall, keeps, listed, nameOf } = words(certificates);
    const pem = await rootToInstall();
    keeps(kind, pem);
    const [root] = readCertificates(pem).certificates;
    const answer = listed(kind);
    expect(answer).to.have.property('certificateHashData').with.length(2);
    expect(answer).to.deep.nested.include({ 'certificateHashData[1]': certificateHashData(root, root, 'SHA512') });
    expect(nameOf(pem)).to.deep.equal(certificateHashData(root, root, 'SHA512'));
    expect(listed('ManufacturerRootCertificate')).to.deep.equal({ status: 'NotFound' });
  });

  it('are forgotten when they are named, whatever the case of the letters', async () => {
    const certificates = store();
    const { rootToInstall, keeps, nameOf } = words(certificates);
    const pem = await rootToInstall();
    keeps(kind, pem);
    const named = nameOf(pem);
    const shouted = { ...named, issuerKeyHash: named.issuerKeyHash.toUpperCase() };
    expect(certificates.forgets({ ...named, serialNumber: 'FFF' })).to.equal('NotFound');
    expect(certificates.forgets(shouted)).to.equal('Accepted');
    expect(certificates.forgets(shouted)).to.equal('NotFound');
    expect(certificates.listed(kind)).to.have.property('certificateHashData').with.length(1);
  });

  it('are as they were when a case begins', async () => {
    const certificates = store();
    const { rootToInstall, keeps } = words(certificates);
    const pem = await rootToInstall();
    keeps(kind, pem);
    certificates.begin();
    expect(certificates.listed(kind)).to.deep.equal({ status: 'NotFound' });
    expect(await rootToInstall()).to.equal(pem);
  });

  it('hold the configured root when there is one', async () => {
    const pem = await words(store()).rootToInstall();
    const configured = new SimulatedCertificates16({ ...values, rootCertificate: pem }, () => 0);
    expect(await words(configured).rootToInstall()).to.equal(pem);
  });
});
