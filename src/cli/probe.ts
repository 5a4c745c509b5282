import { websocketStation } from '../transport/index.ts';
import { clientOptions, type LaneTerms } from './lanes.ts';
import { UserError } from './user-error.ts';

/** Connects once and hangs up: whether the CSMS can be reached at all. @throws UserError saying what stands in the way */
export async function probeCsms(terms: LaneTerms, url: string): Promise<void> {
  const session = websocketStation(clientOptions(terms, url, terms.identities[0]!));
  try {
    await session.open();
    await session.close({ code: 1000, reason: 'only looking' });
  } catch (error) {
    throw new UserError(`the CSMS cannot be reached: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await session.dispose();
  }
}
