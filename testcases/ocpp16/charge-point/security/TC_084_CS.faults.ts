import { faults } from '#plugfest/self-play';
import TC_084_CS from './TC_084_CS.ts';

export default faults(TC_084_CS, { 'lowers-security-profile': { step: 2, what: 'status' } }, { security: 2 });
