import { faults } from '#plugfest/self-play';
import TC15_014_CS from './TC15_014_CS.ts';

export default faults(TC15_014_CS, {
  'rejects-reset': { step: 2, what: 'status' },
  'says-rejected-but-resets': { step: 2, what: 'status' },
  'reboots-before-answering': { step: 2, what: 'answer' },
  'boots-only-once': { step: 'Charging › 2', what: 'status' },
  'states-of-1.6': { step: 'Charging › 5', what: 'message' },
  'soap-nobodys-address-in-from': { step: 'Charging › 2', what: 'answer' },
});
