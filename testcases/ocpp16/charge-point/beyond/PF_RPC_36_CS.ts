import { has, is, testChargePoint } from '#plugfest/1.6';
import { Serving } from '../../states/charge-point-serving.ts';

/** Seconds between pings: as few as do not wear anybody out. */
const INTERVAL = 5;

export default testChargePoint('PF_RPC_36_CS', 'Pings of the Charge Point', {
  purpose: 'The Charge Point sends a ping every so many seconds as WebSocketPingInterval says.',
  profile: 'Core',
  over: ['json'],
  requirements: ['OCPP-J 1.6 §7', 'OCPP-J 1.6 §5.3', '1.6 §9.1.34'],
  prerequisites: has('ClientPings'),
  reading:
    'The connection is made anew first, since nothing says that a new interval counts for the one that is open. Some ping only when nothing else went over the line: two pings within three intervals are asked for, and another interval between them is a warning.',
  before: { configuration: { WebSocketPingInterval: is(INTERVAL) } },

  async scenario({ chargePoint, connection, execute }) {
    await connection.drops();
    await connection.restores();
    await chargePoint.mustConnect(1);
    await chargePoint.mustPing(2, { every: INTERVAL });
    await execute(3, Serving);
  },
});
