import { testCentralSystem } from '#plugfest/1.6';

/** How often one connector is used again. */
const AGAIN = 2;

/** What each transaction takes (Wh): starts that differ in a fraction of a second alone may be taken for repetitions of one. */
const ENERGY = 100;

export default testCentralSystem('PF_PRODUCT_01_CSMS', 'Ids of transactions', {
  purpose: 'Every transaction of a Charge Point has an id of its own: at one time, and one after the other.',
  profile: 'Core',
  requirements: ['1.6 §4.8', '1.6 §4.10', '1.6 errata §3.54'],
  reading:
    'Two transactions of one id cannot be told apart while both run: that fails the case. That ids are never used again is recommended (errata §3.54): a breach is a warning. Both are rules of the whole conversation.',

  async scenario({ chargePoint, configured, now }) {
    const { connectorIds, validIdTag, validIdTag2 } = configured;
    const starts = async (connectorId: number, idTag: string, meterStart: number): Promise<number> => {
      const { response } = await chargePoint
        .sends(1, 'StartTransaction', { connectorId, idTag, meterStart, timestamp: now() })
        .mustBeAnswered(2, { idTagInfo: { status: 'Accepted' } })
        .per('1.6 §4.8');
      return response.transactionId;
    };
    const stops = (transactionId: number, meterStop: number) =>
      chargePoint
        .sends(3, 'StopTransaction', { transactionId, meterStop, timestamp: now() })
        .mustBeAnswered(4)
        .per('1.6 §4.10');

    const [first = configured.connectorId, second] = connectorIds;
    for (let nth = 0; nth <= AGAIN; nth++) {
      const meter = nth * ENERGY;
      const running = [await starts(first, validIdTag, meter)];
      if (second !== undefined) running.push(await starts(second, validIdTag2, meter));
      for (const transactionId of running) await stops(transactionId, meter + ENERGY);
    }
  },
});
