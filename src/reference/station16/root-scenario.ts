import { pemOf } from '../../pki/index.ts';
import type { Scenario } from './scenario.ts';
import { authority } from './secured-scenario.ts';
import type { Rig } from './test-rig.ts';

const certificateType = 'CentralSystemRootCertificate';

async function installs(rig: Rig, name: string): Promise<void> {
  const { certificate } = await authority(rig, name);
  await rig.asks('InstallCertificate', { certificateType, certificate: pemOf(certificate) });
}

/** Is to raise its security profile without a root, is given more roots than fit, and is to delete one that it does not have. */
export const crowded: Scenario = {
  name: 'has no room for roots',
  options: { security: true, settings: { CertificateStoreMaxLength: '1', AuthorizationKey: '00'.repeat(16) } },
  async run(rig) {
    await rig.asks('ChangeConfiguration', { key: 'SecurityProfile', value: '2' });
    await rig.seconds(5);
    for (const name of ['First Root', 'Second Root']) await installs(rig, name);
    const certificateHashData = {
      hashAlgorithm: 'SHA256',
      issuerNameHash: '00'.repeat(32),
      issuerKeyHash: '00'.repeat(32),
      serialNumber: '1',
    };
    await rig.asks('DeleteCertificate', { certificateHashData });
  },
};

/** Takes no root but the successor of the present one. */
export const particular: Scenario = {
  name: 'checks roots once more',
  options: { security: true, settings: { AdditionalRootCertificateCheck: 'true' } },
  async run(rig) {
    for (const name of ['First Root', 'Second Root']) await installs(rig, name);
  },
};
