import type { Conversation } from '../conversation.ts';
import { shown } from '../matchers.ts';
import { tell } from '../tell.ts';

/** Settings that no charge point has. */
const NO_SETTINGS = ['plugfest.A', 'plugfest.B', 'plugfest.C', 'plugfest.D'];
/** How often it is asked to make a connector available that is. */
const TIMES = 3;

/**
 * Whether a charge point is there, and no program that answers at random or always the same: it refuses every setting that it does not have,
 * and accepts each time that a connector which is in service shall be so.
 * @returns why that is in doubt; undefined when it is not
 */
export async function whyDoubtful(talk: Conversation, connectorId: number): Promise<string | undefined> {
  const settings: unknown[] = [];
  for (const key of NO_SETTINGS) settings.push(await statusOf(talk, 'ChangeConfiguration', { key, value: '1' }));
  const available: unknown[] = [];
  for (let time = 0; time < TIMES; time++)
    available.push(await statusOf(talk, 'ChangeAvailability', { connectorId, type: 'Operative' }));
  const refuses = settings[0] !== undefined && settings[0] !== 'Accepted' && new Set(settings).size === 1;
  if (refuses && available.every((status) => status === 'Accepted' || status === 'Scheduled')) return undefined;
  const told = [...settings, ...available].map(shown).join(', ');
  return `nothing shows that a charge point is there: ${talk.options.identity} was asked for settings that there are not, and to put connector ${connectorId} into service, and answered ${told}; look at its connection, and at connectorId`;
}

async function statusOf(talk: Conversation, action: string, request: object): Promise<unknown> {
  const outcome = await tell(talk, action, request);
  if (outcome?.answer.kind !== 'result') return undefined;
  return (outcome.answer.payload as { readonly status?: unknown } | null)?.status;
}
