import { expect } from '#plugfest/1.6';

/** An entry of a local list that accepts an id tag. */
export const accepting = (idTag: string) => ({ idTag, idTagInfo: { status: 'Accepted' } }) as const;

/** The version of the next list, where the present one has this version: it is never 0 or -1 (errata §3.52). */
export const nextVersion = (present: number): number => Math.max(0, present) + 1;

/** As much of a SendLocalList.req as is looked at. */
interface Update {
  readonly localAuthorizationList?: readonly {
    readonly idTag: string;
    readonly idTagInfo?: { readonly status: string };
  }[];
}

/** To be held against a SendLocalList.req: it lists this id tag as accepted. */
export function accepts(idTag: string): (update: Update) => void {
  return ({ localAuthorizationList: entries = [] }) => {
    const accepted = entries.filter(({ idTagInfo }) => idTagInfo?.status === 'Accepted');
    const tags = accepted.map((entry) => entry.idTag.toLowerCase());
    expect(tags, 'localAuthorizationList').to.include(idTag.toLowerCase());
  };
}

/** To be held against a SendLocalList.req: no id tag stands in it twice, in whatever letters (1.6 §6.41, §7.28). */
export function withoutDuplicates({ localAuthorizationList: entries = [] }: Update): void {
  const tags = entries.map(({ idTag }) => idTag.toLowerCase());
  const twice = tags.filter((tag, index) => tags.indexOf(tag) !== index);
  expect(twice, 'localAuthorizationList').to.deep.equal([]);
}

/** To be held against a SendLocalList.req: every entry says what is to be thought of its id tag (1.6 §7.1). */
export function withDetails({ localAuthorizationList: entries = [] }: Update): void {
  const bare = entries.filter(({ idTagInfo }) => idTagInfo === undefined).map(({ idTag }) => idTag);
  expect(bare, 'localAuthorizationList').to.deep.equal([]);
}
