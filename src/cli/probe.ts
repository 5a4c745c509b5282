import { websocketStation } from '../transport/index.ts';
import { clientOptions, type LaneTerms } from './lanes.ts';
import { versionOf, wireOf } from '../protocol/index.ts';
import type { Session } from '../session/index.ts';
import type { SoapVersion } from '../wire/soap/index.ts';
import { UserError } from './user-error.ts';

/** Connects once and hangs up: whether the CSMS can be reached at all. @throws UserError saying what stands in the way */
export async function probeCsms(terms: LaneTerms, url: string): Promise<void> {
  const session = await probing(terms, url);
  try {
    await session.open();
    await session.close({ code: 1000, reason: 'only looking' });
  } catch (error) {
    throw new UserError(`the CSMS cannot be reached: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await session.dispose();
  }
}

async function probing(terms: LaneTerms, url: string): Promise<Session> {
  const [identity] = terms.identities;
  if (wireOf(terms.binding) === 'json') return websocketStation(clientOptions(terms, url, identity!));
  const { soapStation, soapTls } = await import('../transport/soap/index.ts');
  return soapStation({
    clock: terms.clock,
    version: versionOf(terms.binding) as SoapVersion,
    identity: identity!,
    url,
    poster: soapTls(terms.security).poster,
  });
}
