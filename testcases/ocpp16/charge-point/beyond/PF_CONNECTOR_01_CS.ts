import { ciString, inAnyOrder, matching, testChargePoint } from '#plugfest/1.6';

const KEY = 'NumberOfConnectors';

export default testChargePoint('PF_CONNECTOR_01_CS', 'Numbers of connectors', {
  purpose: 'The connectors are numbered from 1 to NumberOfConnectors, and each of them reports after a restart.',
  profile: 'Core',
  requirements: ['1.6 §3.8', '1.6 §4.2', '1.6 §4.9', '1.6 §5.8', '1.6 §5.14', '1.6 §9.1.21', '1.6 errata §3.22'],
  reading: 'Each connector reports its status after the restart (errata §3.22), in whatever state it is.',

  async scenario({ chargePoint, centralSystem }) {
    const read = await centralSystem
      .sends(1, 'GetConfiguration', { key: [KEY] })
      .mustBeAnswered(2, {
        configurationKey: [{ key: ciString(KEY), value: matching(/^[1-9]\d{0,3}$/, 'a number from 1') }],
      })
      .per('1.6 §5.8', '1.6 §9.1.21');
    const count = Number(read.response.configurationKey?.[0]?.value);

    await centralSystem.sends(3, 'Reset', { type: 'Soft' }).mustBeAnswered(4, { status: 'Accepted' }).per('1.6 §5.14');
    await chargePoint.mustSend(5, 'BootNotification').per('1.6 §4.2').answered(6, { status: 'Accepted' });
    await inAnyOrder(
      ...Array.from({ length: count + 1 }, (_, connectorId) =>
        chargePoint
          .mustSend(7, 'StatusNotification')
          .with({ connectorId })
          .per('1.6 §3.8', '1.6 errata §3.22')
          .answered(8),
      ),
    );
    await chargePoint.mustNotSend(9, 'StatusNotification', {
      about: ({ connectorId }) => connectorId > count,
      per: ['1.6 §3.8'],
    });
  },
});
