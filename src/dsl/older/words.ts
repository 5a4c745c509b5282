/** The words of the language that do not depend on a version. */
export { expect } from 'chai';
export { either, ifSent, inAnyOrder, optionally } from '../order.ts';
export {
  absent,
  absentOr,
  atLeast,
  between,
  ciString,
  containing,
  matching,
  noneOf,
  oneOf,
  present,
} from '../matchers.ts';
export { all, any, has, not } from '../../pics/index.ts';
export { is, isNot } from '../setting.ts';
export { assume } from '../assume.ts';
export type { Exchange } from '../obligation.ts';
export type { Matcher } from '../matchers.ts';
export { around, during, idTag, instantOf, theConfigured } from './stage.ts';
export type { Configured } from './stage.ts';
