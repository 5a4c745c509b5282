import { testChargePoint } from '#plugfest/soap';
import { actionByWsdl, actionOfAnswers } from '../states/header-rules.ts';
import { chargePointWrites } from '../states/headers.ts';

export default testChargePoint(
  'PF_SOAP_08_CS',
  'Header of answers: wsa:Action',
  chargePointWrites('answer', 'wsa:Action', actionOfAnswers, actionByWsdl),
);
