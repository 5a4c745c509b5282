import { ciString, has, testCentralSystem } from '#plugfest/1.6';
import {
  looksForRoots,
  operatorHasTheRoot,
  ownLists,
  RootInstalled,
} from '../../states/central-system-certificates.ts';

export default testCentralSystem('TC_076_CSMS', 'Delete a specific certificate from the Charge Point', {
  purpose:
    'The Central System deletes one of the certificates of a Charge Point, and names it as the Charge Point does.',
  profile: 'Security',
  requirements: ['M03.FR.01', 'M04.FR.01', 'M04.FR.02', 'M04.FR.07'],
  prerequisites: has('Security'),
  reading: `The document names no prerequisite; the messages are those of the security whitepaper. What it validates at step 1 is DeleteCertificate, which is step 3. ${operatorHasTheRoot} The Charge Point lists two roots, of which the ordered one is the second. ${ownLists}`,

  before: { memory: [RootInstalled] },

  async scenario(stage) {
    const { centralSystem, operator, certificates } = stage;
    const certificateType = 'CentralSystemRootCertificate';
    const certificate = await certificates.rootToInstall();
    const { hashAlgorithm, issuerNameHash, issuerKeyHash, serialNumber } = certificates.nameOf(certificate);

    await looksForRoots(stage, 1, certificateType);

    await operator.orders('DeleteCertificate', { certificateType, certificate });
    await centralSystem
      .mustSend(3, 'DeleteCertificate')
      .with({
        certificateHashData: {
          hashAlgorithm,
          issuerNameHash: ciString(issuerNameHash),
          issuerKeyHash: ciString(issuerKeyHash),
          serialNumber: ciString(serialNumber),
        },
      })
      .per('M04.FR.07')
      .answered(4, { status: 'Accepted' });
  },
});
