import { advises, demands, type Rules } from '#plugfest/soap';

/** Requests name the charge point that they are of, or for. */
export const identity: Rules = {
  '1.6': demands('OCPP-S 1.6 §3.3'),
  '1.5': demands('1.5 §8.1'),
  '1.2': demands('1.2 §8.1'),
};

/** Requests name their action; in 1.2 and 1.5 by the WSDL alone. */
export const action: Rules = {
  '1.6': demands('OCPP-S 1.6 §3.4'),
  '1.5': demands('1.5 §8.8'),
  '1.2': demands('1.2 §8.8'),
};

/** The WSDL of 1.2 gives no action for answers. */
export const actionOfAnswers: Rules = { '1.6': demands('OCPP-S 1.6 §3.4'), '1.5': demands('1.5 §8.8') };

/** Where a Charge Point can be reached: 1.2 and 1.5 advise it in mobile networks. */
export const addressOfChargePoint: Rules = {
  '1.6': demands('OCPP-S 1.6 §3.7'),
  '1.5': advises('1.5 §8.3'),
  '1.2': advises('1.2 §8.3'),
};

export const whichNetwork =
  'In 1.2 and 1.5 a Charge Point should tell its address when it is in a mobile network (§8.3): which network it is in cannot be seen.';

export const actionByWsdl =
  'The texts of 1.2 and 1.5 name no action. Their WSDLs do, and their policy asks for WS-Addressing: another action than that of the WSDL is a breach, none at all a warning.';
