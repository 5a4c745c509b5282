import { wireOf, type Binding } from '../protocol/index.ts';
import { picsOf, type Pics } from './features.ts';

/** What exists on OCPP-J alone: the whitepaper gives its messages in JSON, and its profiles secure WebSockets (1.6 security whitepaper §1). */
const jsonOnly: readonly string[] = ['Security', 'SecurityProfile1', 'SecurityProfile2', 'SecurityProfile3'];

/** What a system can have of its claims when it is spoken to over this binding. */
export function claimsOver(binding: Binding, claims: Pics): Pics {
  if (wireOf(binding) === 'json') return claims;
  return picsOf(Object.entries(claims).map(([id, claimed]) => [id, claimed === true && !jsonOnly.includes(id)]));
}
