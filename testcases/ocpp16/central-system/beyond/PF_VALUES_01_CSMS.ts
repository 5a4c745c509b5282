import { testCentralSystem } from '#plugfest/1.6';

const HOUR = 3_600_000;

export default testCentralSystem('PF_VALUES_01_CSMS', 'Values that cannot be', {
  purpose: 'Whatever the Central System thinks of registers that run backwards and times that cannot be, it answers.',
  profile: 'Core',
  requirements: ['1.6 §4.7', '1.6 §4.8', '1.6 §4.10'],
  reading:
    'A Charge Point whose messages are not answered sends them again and again, so that the checks of a Central System should never keep it from an answer (1.6 §4.7, §4.8, §4.10). That is advice for the checks; that a valid message is answered at all is owed.',

  async scenario({ chargePoint, configured, now }) {
    const { connectorId, validIdTag } = configured;
    const at = (offset: number): string => new Date(Date.parse(now()) + offset).toISOString();
    const { response } = await chargePoint
      .sends(1, 'StartTransaction', { connectorId, idTag: validIdTag, meterStart: -1000, timestamp: at(-24 * HOUR) })
      .mustBeAnswered(2)
      .per('1.6 §4.8');
    const { transactionId } = response;
    for (const [value, offset] of [
      ['5000', -HOUR],
      ['10', -2 * HOUR],
    ] as const)
      await chargePoint
        .sends(3, 'MeterValues', {
          connectorId,
          transactionId,
          meterValue: [{ timestamp: at(offset), sampledValue: [{ value }] }],
        })
        .mustBeAnswered(4)
        .per('1.6 §4.7');
    await chargePoint
      .sends(5, 'StopTransaction', { transactionId, meterStop: -2000, timestamp: at(-48 * HOUR) })
      .mustBeAnswered(6)
      .per('1.6 §4.10');
  },
});
