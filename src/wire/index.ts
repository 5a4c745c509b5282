/** Bytes to messages and back. Pure functions. */
export { bounded, visible } from './bounded.ts';
export { sentenceOf } from './frame.ts';
export type { Frame, FrameProblem, MalformedFrame } from './frame.ts';
export { binaryFrame, decode, encodeAnswer, encodeCall, framedVersion } from './ocppj.ts';
export type { FramedVersion, FrameLimits } from './ocppj.ts';
