import type { Problem } from '../pics/index.ts';
import type { Role } from '../protocol/index.ts';
import type { Settings } from './settings.ts';

const PLACE = '{n}';

/**
 * Who the stations are. A station under test: those that are listed. A CSMS under test: one identity per lane, made from a
 * pattern (`CP{n}` is CP1, CP2, …) or listed.
 */
export function identitiesOf(settings: Settings, sut: Role, problems: Problem[]): readonly string[] {
  const { values, where, write } = settings;
  const listed = values.identity;
  const pattern = listed.find((identity) => identity.includes(PLACE));
  const refuse = (say: string): readonly string[] => {
    problems.push({ where: where('identity'), say });
    return listed;
  };
  if (sut === 'station') {
    if (pattern !== undefined)
      return refuse(`a station under test has a fixed identity, not a pattern; write ${write('identity', 'CP001')}`);
    if ((values.lanes ?? 1) > listed.length) {
      problems.push({
        where: where('lanes'),
        say: `a station takes one lane, and ${listed.length} ${listed.length === 1 ? 'is' : 'are'} listed; list more under identity`,
      });
    }
    return listed;
  }
  const lanes = values.lanes ?? (pattern === undefined ? listed.length : 1);
  if (pattern !== undefined) {
    if (listed.length > 1) return refuse('write either one pattern with {n} or a list of identities');
    return Array.from({ length: lanes }, (_, index) => pattern.replace(PLACE, String(index + 1)));
  }
  if (lanes > listed.length && !settings.isGiven('identity'))
    return Array.from({ length: lanes }, (_, index) => `CP${String(index + 1).padStart(3, '0')}`);
  if (lanes > listed.length)
    return refuse(`${lanes} lanes need ${lanes} identities; write a pattern: ${write('identity', "'CP{n}'")}`);
  return listed.slice(0, lanes);
}
