import { faults } from '#plugfest/self-play';
import TC_076_CSMS from './TC_076_CSMS.ts';

export default faults(
  TC_076_CSMS,
  {
    'install-other-certificate': { step: 'Root 2 installed › 1', what: 'certificate' },
    'installed-ids-never': { step: 1, what: 'message' },
    'installed-ids-other-type': { step: 1, what: 'message' },
    'delete-never': { step: 3, what: 'message' },
    'delete-first-listed': { step: 3, what: 'certificateHashData.serialNumber' },
    'delete-other-algorithm': { step: 3, what: 'certificateHashData.hashAlgorithm' },
    'delete-other-serial': { step: 3, what: 'certificateHashData.serialNumber' },
    'delete-serial-in-whole-bytes': { step: 3, what: 'certificateHashData.serialNumber' },
    'delete-serial-decimal': { step: 3, what: 'certificateHashData.serialNumber' },
    'delete-hashes-swapped': { step: 3, what: 'certificateHashData.issuerNameHash' },
    'delete-hashes-in-base64': { step: 3, what: 'certificateHashData.issuerNameHash' },
    'delete-without-serial': { step: 3, what: 'certificateHashData.serialNumber' },
  },
  // A central system that only ever says SHA256 is not to be right by chance.
  { values: { hashAlgorithm: 'SHA384' } },
);
