import { advises, demands, type Rules } from '#plugfest/soap';

/** What cannot be processed is answered by a fault. It should be; the errata of 1.6 made it a duty. */
export const faultsAreTold: Rules = {
  '1.6': demands('OCPP-S 1.6 §4', 'OCPP-S 1.6 errata §3.1'),
  '1.5': advises('1.5 §8.2'),
  '1.2': advises('1.2 §8.2'),
};

/** A fault, where there is one, is one of SOAP 1.2. */
export const formOfFaults: Rules = {
  '1.6': demands('OCPP-S 1.6 §2', 'OCPP-S 1.6 §4'),
  '1.5': demands('1.5 §8', '1.5 §8.2'),
  '1.2': demands('1.2 §8', '1.2 §8.2'),
};

/** SOAP 1.2 is what is spoken. */
export const soap12: Rules = { '1.6': advises('OCPP-S 1.6 §2'), '1.5': advises('1.5 §8'), '1.2': advises('1.2 §8') };

/** Messages are those of the WSDL of the version. */
export const asInTheWsdl: Rules = {
  '1.6': advises('OCPP-S 1.6 §8', 'OCPP-S 1.6 §4'),
  '1.5': advises('1.5 §8.8', '1.5 §8.2'),
  '1.2': advises('1.2 §8.8', '1.2 §8.2'),
};

/** How XML is written, of which the older versions say nothing of their own. */
export const xml: Rules = { '1.6': advises('OCPP-S 1.6 §3.1'), '1.5': advises('1.5 §8'), '1.2': advises('1.2 §8') };

/** Why another envelope than a right one is only warned of when it is answered as if it were right. */
export const nobodyMustJudge =
  'No clause obliges a party to judge what it can use all the same: an answer is a warning, silence a fail.';

/** Why the older versions only warn. */
export const faultsWereAdvised = 'A fault is owed since the errata of 1.6; 1.2 and 1.5 advise one (§8.2).';
