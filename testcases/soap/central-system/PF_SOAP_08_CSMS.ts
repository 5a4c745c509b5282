import { testCentralSystem } from '#plugfest/soap';
import { actionByWsdl, actionOfAnswers } from '../states/header-rules.ts';
import { centralSystemWrites } from '../states/headers.ts';

export default testCentralSystem(
  'PF_SOAP_08_CSMS',
  'Header of answers: wsa:Action',
  centralSystemWrites('answer', 'wsa:Action', actionOfAnswers, actionByWsdl),
);
