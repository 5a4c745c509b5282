import { has, is, testChargePoint } from '#plugfest/1.5';

/** Seconds between heartbeats: one that comes sooner has another reason. */
const LONG = 3600;

/** Seconds for a short message to arrive, and for the Charge Point to wake up. */
const DELIVERY = 120;

export default testChargePoint('TC15_104_CS', 'Wake-up by SMS', {
  purpose:
    'In a mobile network, a short message makes the Charge Point send a Heartbeat that says where it can be reached.',
  profile: 'Core',
  requirements: ['1.5 §8.3'],
  prerequisites: has('SmsWakeUp'),
  reading: `Heartbeats are set to every ${LONG} s, so that the one that follows the message is no other. How long the message takes is up to the network: ${DELIVERY} s are allowed. The address is that of wsa:From.`,
  before: { configuration: { HeartBeatInterval: is(LONG) } },

  async scenario({ chargePoint, operator }) {
    await operator.sendsSms();
    const heartbeat = await chargePoint.mustSend(1, 'Heartbeat').within(DELIVERY).per('1.5 §8.3').answered(2);
    chargePoint.mustWriteHeader(3, heartbeat, 'wsa:From', ['1.5 §8.3']);
  },
});
