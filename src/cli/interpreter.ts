import type { TypedVersion } from '../protocol/index.ts';
import type { Session } from '../session/index.ts';
import type { OperatorAction } from '../sut/index.ts';

/** What stands between the reference central system of 1.6 and those who speak with it in another version. */
export interface Interpreter {
  readonly session: (session: Session) => Session;
  readonly order: (action: OperatorAction) => OperatorAction;
}

/** The interpreter of a version; where it is that of the central system, there is nothing to translate. */
export async function interpreterOf(version: TypedVersion): Promise<Interpreter> {
  if (version !== '1.2' && version !== '1.5') return { session: (session) => session, order: (action) => action };
  const { csmsWords, orderOf16, TranslatedSession } = await import('../reference/older/index.ts');
  return { session: (session) => new TranslatedSession(session, csmsWords(version, {})), order: orderOf16 };
}
