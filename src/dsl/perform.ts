import { holds, type Pics } from '../pics/index.ts';
import { ConformanceFailure, ToolError, type Finding } from '../verdict/index.ts';
import { detailOf } from './assertion.ts';
import type { Conversation } from './conversation.ts';
import type { Care } from './kit.ts';
import { knownSettings, type Setting } from './setting.ts';
import type { AnyState, Heard, TestCase } from './testcase.ts';

export interface Terms {
  readonly configured: unknown;
  readonly pics: Pics;
}

/**
 * Performs a test case in a conversation: configuration, memory states, reusable state, scenario, and what must hold over
 * the whole conversation.
 * @throws ConformanceFailure, Inconclusive, ToolError as the verdict demands
 */
export async function perform(testCase: TestCase, talk: Conversation, care: Care, terms: Terms): Promise<void> {
  const { spec } = testCase;
  const { record } = talk.options;
  const reached = new Map<string, AnyState>();

  const configure = (settings: Readonly<Record<string, Setting>>): Promise<void> =>
    care.configure(talk, knownSettings(settings, terms.configured as Readonly<Record<string, unknown>>));

  const enter = async (state: AnyState, input?: unknown): Promise<void> => {
    if (state.before && !reached.has(state.before.name)) await enter(state.before);
    record({ type: 'state-enter', name: state.name, kind: state.kind });
    talk.path.push(state.name);
    if (state.configuration) await configure(state.configuration);
    await state
      .scenario(stage as never, input as never)
      .catch((error: unknown) => blame(testCase, talk, `state ${state.name}`, error));
    talk.path.pop();
    record({ type: 'state-leave', name: state.name, kind: state.kind });
    for (const ended of state.ends ?? []) reached.delete(ended.name);
    reached.set(state.name, state);
  };

  const stage = {
    ...testCase.kit.stage(talk, testCase.sut, terms.configured, care),
    configured: terms.configured,
    claims: (feature: string) => terms.pics[feature] === true,
    reached: (state: AnyState) => reached.has(state.name),
    execute: (_step: number, state: AnyState, input?: unknown) => enter(state, input),
  };

  record({ type: 'phase', phase: 'before' });
  talk.polite = false;
  if (spec.before?.configuration) await configure(spec.before.configuration);
  for (const memory of spec.before?.memory ?? []) {
    if ('given' in memory) {
      if (holds(memory.given, terms.pics)) await enter(memory.state);
    } else await enter(memory);
  }
  talk.attempts.forget();
  if (spec.before?.state) await enter(spec.before.state);

  record({ type: 'phase', phase: 'scenario' });
  await spec.scenario(stage as never).catch((error: unknown) => blame(testCase, talk, 'scenario', error));
  talk.assertAllDischarged();
  await talk.hands.ordersGiven();

  record({ type: 'phase', phase: 'afterwards' });
  await care.fence(talk);
  talk.drain();
  talk.assertStillTalking();
  talk.endOptional();
  if (spec.afterwards) judgeWhole(testCase, talk, spec.afterwards.bind(spec));
  if (talk.rows.decided === 0) throw new ToolError('no obligation was ever decided: this test case tests nothing');
}

/** The post scenario validations: what must hold over everything that the SUT sent. */
function judgeWhole(testCase: TestCase, talk: Conversation, validate: (heard: Heard) => void): void {
  try {
    validate({
      all: talk.heard,
      requests: (action) => talk.heard.filter((one) => one.action === action).map((one) => one.payload),
    });
  } catch (error) {
    blame(testCase, talk, 'post scenario', error);
  }
}

/** An assertion that fails speaks about the system under test, wherever in a case it stands. @throws any other error as it is */
function blame(testCase: TestCase, talk: Conversation, where: string, error: unknown): never {
  if (!(error instanceof Error) || error.name !== 'AssertionError') throw error;
  const finding: Finding = {
    level: 'must',
    step: '',
    subject: `${talk.sutName} must keep to the ${where} validations`,
    details: [detailOf(error)],
    requirements: testCase.spec.requirements,
  };
  talk.note(finding);
  throw new ConformanceFailure(finding);
}
