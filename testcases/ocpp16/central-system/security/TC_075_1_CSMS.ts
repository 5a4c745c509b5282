import { any, has, testCentralSystem } from '#plugfest/1.6';
import { installsRoot, looksForRoots, operatorHasTheRoot, ownLists } from '../../states/central-system-certificates.ts';

export default testCentralSystem(
  'TC_075_1_CSMS',
  'Install a certificate on the Charge Point - ManufacturerRootCertificate',
  {
    purpose:
      'The Central System installs a root certificate of its manufacturer on a Charge Point, and looks that it is there.',
    profile: 'Security',
    requirements: ['M03.FR.01', 'M05.FR.01', 'A00.FR.507'],
    prerequisites: any(has('SecurityProfile2'), has('SecurityProfile3')),
    reading: `${operatorHasTheRoot} ${ownLists}`,

    async scenario(stage) {
      await installsRoot(stage, 'ManufacturerRootCertificate', 'Accepted');
      await looksForRoots(stage, 3, 'ManufacturerRootCertificate');
    },
  },
);
