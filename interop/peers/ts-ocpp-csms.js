// A central system of OCPP 1.5 over SOAP on @voltbras/ts-ocpp. Arguments: its port, the port of its desk, the URL of the charge point
// (the library does not hand out what wsa:From says), the interval of heartbeats.
import library from '@voltbras/ts-ocpp';
import { Office } from './office.js';

const { CentralSystem } = library;
const [port, desk, station, interval] = process.argv.slice(2);
const office = new Office(Number(interval));
const csms = new CentralSystem(
  Number(port),
  async (request, { chargePointId }) => {
    const { action, ocppVersion, ...fields } = request;
    // The header block is an object when it has attributes, as OCPP-S wants it to.
    const identity = chargePointId.$value ?? chargePointId;
    return { action, ocppVersion, ...office.answer('1.5', action, fields, identity) };
  },
  '127.0.0.1',
);

office.desk(Number(desk), async (chargePointId, action, payload) => {
  const sent = await csms.sendRequest({
    ocppVersion: 'v1.5-soap',
    chargePointUrl: station,
    chargePointId,
    action,
    payload,
  });
  sent.ifLeft((error) => console.error(`${action}: ${error.message}`));
});
