import { any, has, testCentralSystem } from '#plugfest/1.6';

/** TLS 1.1 knows none of the suites of later versions: with these, the version alone is what stands in the way. */
const SUITES = [
  'TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA',
  'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA',
  'TLS_RSA_WITH_AES_128_CBC_SHA',
];

export default testCentralSystem('PF_CONNECTION_04_CSMS', 'TLS 1.1', {
  purpose: 'The Central System turns a Charge Point away that knows no newer TLS than 1.1.',
  profile: 'Security',
  requirements: ['A00.FR.313', 'A00.FR.314', 'A00.FR.417', 'A00.FR.418'],
  prerequisites: any(has('SecurityProfile2'), has('SecurityProfile3')),
  securityProfiles: [2, 3],
  reading:
    'A Central System may be set up for Charge Points that know no TLS 1.2 (A00.FR.314, A00.FR.324); this one is taken not to be.',

  async scenario({ chargePoint, connection }) {
    await connection.drops();
    await chargePoint
      .connects(1, { versions: { least: 'TLSv1', most: 'TLSv1.1' }, suites: SUITES })
      .mustBeTurnedAway(2);
    await chargePoint.connects(3).mustBeLetIn(4);
  },
});
