import { has, testCentralSystem } from '#plugfest/1.6';
import { renewsCertificate, RootInstalled } from '../../states/central-system-certificates.ts';
import { registersAgain } from '../../states/central-system-connections.ts';

export default testCentralSystem('TC_083_CSMS', 'Upgrade Charge Point Security Profile - Accepted', {
  purpose:
    'The Central System raises the security profile of a Charge Point, lets it in with the higher one, and no longer with the former one.',
  profile: 'Security',
  requirements: ['A05.FR.05', 'A05.FR.07', 'A05.FR.09', 'A00.FR.002', '1.6 §5.14', '1.6 §4.2', '1.6 §4.9'],
  securityProfiles: [
    { profile: 1, given: has('SecurityProfile2') },
    { profile: 2, given: has('SecurityProfile3') },
  ],
  reading:
    'The case is of the 2025 revision, whose text was not at hand: it follows the outline of the catalogue, with step numbers of our own. From security profile 1 a root certificate is installed first, from 2 the certificate of the Charge Point is renewed. With TLS the Charge Point connects to the same host and port. OCPP has no way back: the run goes on with the higher profile.',

  async scenario(stage) {
    const { chargePoint, centralSystem, operator, connection, certificates } = stage;
    const { profile } = connection.terms;
    const higher = profile === 1 ? 2 : 3;
    if (profile === 1) await stage.execute(1, RootInstalled);
    const renewed =
      profile === 1 ? {} : { certificates: [certificates.own(await renewsCertificate(stage, 'Accepted'))] };

    const value = String(higher);
    await operator.orders('ChangeConfiguration', { key: 'SecurityProfile', value });
    await centralSystem
      .mustSend(1, 'ChangeConfiguration')
      .with({ key: 'SecurityProfile', value })
      .answered(2, { status: 'Accepted' });
    await operator.orders('Reset', { type: 'Hard' });
    await centralSystem
      .mustSend(3, 'Reset')
      .with({ type: 'Hard' })
      .per('1.6 §5.14')
      .answered(4, { status: 'Accepted' });

    await connection.drops();
    connection.adopts({ profile: higher, ...renewed }, `The Charge Point takes up security profile ${higher}`);
    await chargePoint.connects(5).mustBeLetIn(6);
    await registersAgain(stage, 7);

    await connection.drops();
    await chargePoint.connects(11, { profile }).mustBeTurnedAway(12);
    await chargePoint.connects(13).mustBeLetIn(14);
  },
});
