import type { NullKind } from '../reference/null/index.ts';

/**
 * Cases that pass on a peer that does nothing right, because the document asks for no more than that peer happens to do.
 * Each with its reason; an entry that no longer applies fails `plugfest self-play --null`.
 */
export const nullPasses: Readonly<Record<string, Readonly<Partial<Record<NullKind, string>>>>> = {};
