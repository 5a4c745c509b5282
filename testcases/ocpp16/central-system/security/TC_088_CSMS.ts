import { expect, testCentralSystem } from '#plugfest/1.6';

export default testCentralSystem('TC_088_CSMS', 'WebSocket Subprotocol negotiation', {
  purpose: 'The Central System agrees to ocpp1.6 among the offered subprotocols, and takes no connection without it.',
  profile: 'Security',
  requirements: ['OCPP-J 1.6 §3.1.2', 'OCPP-J 1.6 §3.2'],
  reading:
    'The case is of the 2025 revision, whose text was not at hand: it follows the outline of the catalogue, with step numbers of our own. Step 2: OCPP-J wants the handshake to be finished without a subprotocol and the connection closed at once; a refusal by HTTP comes to the same and passes as well.',

  async scenario({ chargePoint, connection }) {
    await connection.drops();
    await chargePoint.connects(1, { subprotocols: ['ocpp0.1'] }).mustBeTurnedAway(2);
    const { agreed } = await chargePoint.connects(3, { subprotocols: ['ocpp0.1', 'ocpp1.6'] }).mustBeLetIn(4);
    expect(agreed, 'subprotocol').to.equal('ocpp1.6');
  },
});
