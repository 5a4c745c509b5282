import { javaClasses } from '../machine.js';

const peer =
  (...more) =>
  ([csms, desk, callback]) => {
    const words = [`http://127.0.0.1:${csms}/`, `http://127.0.0.1:${callback}/`, String(desk), ...more];
    return ['java', '-cp', javaClasses(), 'Station', ...words];
  };

const centralSystem = ([csms, desk, callback]) => [
  // It does not say in a form that is one where it listens.
  ...['--station-url', `CP001=http://127.0.0.1:${callback}/`],
  ...['--sut', 'station', '--over', '1.6S', '--listen', `127.0.0.1:${csms}`, '--identity', 'CP001'],
  ...['--driver', `http:http://127.0.0.1:${desk}/`, '--timeout', '5', '--value', 'heartbeatInterval=2'],
];

export const javaStation = {
  name: 'java-1.6S',
  title: 'a charge point over 1.6S on Java-OCA-OCPP (ChargeTime) 1.1.0',
  command: peer(),
  args: centralSystem,
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

const passed = (ids) => Object.fromEntries(ids.map((id) => [id, 'pass']));

/** The library as nobody can use it yet: what it says behind the two walls that it has put up (java/src/main/java/MendedClient.java). */
export const javaMended = {
  name: 'java-mended-1.6S',
  title: 'the same library, its requests in the right namespace, answers taken as they come',
  command: peer('mended'),
  args: centralSystem,
  expected: {
    ...passed(['PF_SOAP_14_CS', 'PF_SOAP_23_CS', 'PF_SOAP_53_CS', 'PF_SOAP_54_CS', 'PF_SOAP_55_CS']),
    ...passed(['TC_021_CS', 'TC_031_CS', 'TC_040_1_CS']),
    // OCPP-S 1.6 §3.4, §3.6: all blocks are there, but those of 2004/08. What is about requests is left out: the library loses an answer now and
    // then, so that its station cannot be held to what follows one.
    PF_SOAP_07_CS: 'fail; must at 3: wsa:RelatesTo',
    PF_SOAP_08_CS: 'fail; must at 3: wsa:Action',
    // §4, errata §3.1: a connectorId that is a word is taken for none, and the order is accepted.
    PF_SOAP_15_CS: 'fail; must at 2: answer',
    // §8: the namespace, the order and the number of elements are not looked at, nor are elements that nobody knows.
    PF_SOAP_13_CS: 'pass; should at 2: answer',
    PF_SOAP_16_CS: 'pass; should at 2: answer',
    PF_SOAP_17_CS: 'pass; should at 2: answer',
    PF_SOAP_18_CS: 'pass; should at 2: answer',
  },
  // §3, as above; and its blocks of 2004/08, which nobody knows, have to be understood. SOAP 1.2 part 2 §7.5.2.2: its faults come with HTTP 200.
  warned: [
    ...['Action, MessageID, ReplyTo, To', 'HTTP status', 'wsa:Action', 'wsa:From', 'wsa:MessageID'],
    ...['wsa:RelatesTo', 'wsa:ReplyTo', 'wsa:To'],
  ],
};
