import { absent, has, idTag, testCentralSystem } from '#plugfest/1.6';
import { plainSchedule, startsAtOnce } from '../../states/ordered-profiles.ts';

export default testCentralSystem('TC_059_CSMS', 'Remote Start Transaction with Charging Profile', {
  purpose: 'The Central System starts a transaction remotely, together with the charging profile for it.',
  profile: 'SmartCharging',
  requirements: [
    '1.6 §4.1',
    '1.6 §4.8',
    '1.6 §4.9',
    '1.6 §5.11',
    '1.6 §5.16.2',
    '1.6 errata §3.41',
    '1.6 errata §3.45',
  ],
  prerequisites: has('SmartCharging'),
  reading:
    'Unlike the Core cases, the document asks for the connector that the operator has chosen: it may not be left out. The period that must start at 0 is the first one; stack level and limit are not looked at.',

  async scenario({ chargePoint, centralSystem, operator, configured, now }) {
    const { connectorId, validIdTag, stackLevel } = configured;

    await operator.orders('RemoteStartTransaction', {
      connectorId,
      idTag: validIdTag,
      chargingProfile: {
        stackLevel,
        chargingProfileKind: 'Relative',
        chargingSchedule: plainSchedule(configured),
      },
    });
    const { request: remote } = await centralSystem
      .mustSend(1, 'RemoteStartTransaction')
      .with({
        idTag: idTag(validIdTag),
        connectorId,
        chargingProfile: {
          chargingProfilePurpose: 'TxProfile',
          transactionId: absent,
          chargingProfileKind: 'Relative',
        },
      })
      .and(({ chargingProfile }) => chargingProfile && startsAtOnce(chargingProfile))
      .per('1.6 §5.11', '1.6 §5.16.2', '1.6 errata §3.41', '1.6 errata §3.45')
      .answered(2, { status: 'Accepted' });

    await chargePoint
      .sends(3, 'Authorize', { idTag: remote.idTag })
      .mustBeAnswered(4, { idTagInfo: { status: 'Accepted' } })
      .per('1.6 §4.1');

    await operator.notes('EV driver plugs in the cable');
    await chargePoint
      .sends(5, 'StatusNotification', { connectorId, errorCode: 'NoError', status: 'Preparing', timestamp: now() })
      .mustBeAnswered(6)
      .per('1.6 §4.9');
    await chargePoint
      .sends(7, 'StartTransaction', { connectorId, idTag: remote.idTag, meterStart: 0, timestamp: now() })
      .mustBeAnswered(8, { idTagInfo: { status: 'Accepted' } })
      .per('1.6 §4.8');
    await chargePoint
      .sends(9, 'StatusNotification', { connectorId, errorCode: 'NoError', status: 'Charging', timestamp: now() })
      .mustBeAnswered(10)
      .per('1.6 §4.9');
  },
});
