import { javaClasses } from '../machine.js';

export const javaStation = {
  name: 'java-1.6S',
  title: 'a charge point over 1.6S on Java-OCA-OCPP (ChargeTime) 1.1.0',
  command: ([csms, desk, callback]) => [
    'java',
    '-cp',
    javaClasses(),
    'Station',
    `http://127.0.0.1:${csms}/`,
    `http://127.0.0.1:${callback}/`,
    String(desk),
  ],
  args: ([csms, desk, callback]) => [
    // It does not say in a form that is one where it listens.
    ...['--station-url', `CP001=http://127.0.0.1:${callback}/`],
    ...['--sut', 'station', '--over', '1.6S', '--listen', `127.0.0.1:${csms}`, '--identity', 'CP001'],
    ...['--driver', `http:http://127.0.0.1:${desk}/`, '--timeout', '5', '--value', 'heartbeatInterval=2'],
  ],
  expected: {
    // OCPP-S 1.6 §8 and the WSDL of the central system: its messages are in urn://Ocpp/Cs/2015/10/. The library sends those of the charge point
    // in urn://Ocpp/Cp/2015/10/, so that no central system can tell which service is meant: all of its requests are refused.
    TC_001_CS: 'fail; must at : the element in the body',
    TC_031_CS: 'fail; must at : the element in the body',
    TC_040_1_CS: 'fail; must at : the element in the body',
    PF_SOAP_01_CS: 'fail; must at : the element in the body',
    PF_SOAP_03_CS: 'fail; must at : the element in the body',
    TC_019_CS: 'fail; must at : the element in the body',
  },
  // §3: header blocks are those of WS-Addressing 1.0 (http://www.w3.org/2005/08/addressing). The library writes the draft of 2004/08, whose
  // blocks are others: none of what it answers with is one.
  warned: ['wsa:Action', 'wsa:RelatesTo'],
};
