import type { OperatorAction } from '../../sut/index.ts';
import { renamed } from './translation.ts';

/** An operator's order in the words of an older version, as a central system that thinks in 1.6 takes it. */
export function orderOf16(action: OperatorAction): OperatorAction {
  if (action.action !== 'order') return action;
  return { ...action, intent: renamed(action.intent, 'localAuthorisationList', 'localAuthorizationList') };
}
