import {
  fieldVariantsOf,
  payloadFor,
  smallestThatShows,
  type FieldVariant,
  type TypedVersion,
  type VariantTerms,
} from '../protocol/index.ts';
import { ConnectionLost } from '../session/session.ts';
import { ConformanceFailure, ToolError, type Finding } from '../verdict/index.ts';
import { visible } from '../wire/index.ts';
import type { Conversation } from './conversation.ts';
import {
  isLeftOpen,
  isWellFormed,
  judgeVariant,
  saysUnsupported,
  type Came,
  type Judgement,
} from './field-judgement.ts';
import { assertOursIsValid, type Judge } from './judge.ts';
import { shown } from './matchers.ts';
import { connectsAgain } from './world.ts';

/** The variants of the fields of one action that are sent to the system under test. */
export interface FieldPlan {
  /** A valid payload, asked for anew for each variant: its fields stand in it, but for the one that is varied. `undefined` keeps a field out. */
  readonly settled: () => VariantTerms['settled'];
  /** Paths of integers that may hold any value of 32 bits. */
  readonly wide?: readonly string[];
  /** Variants that are never sent, because of what they could bring about: their ids, `*` for any text. */
  readonly leaveOut?: readonly string[];
  /** Codes with which the smallest payload may be refused, for what it says (an unknown connector, for one), and then the others as well. */
  readonly mayBeRefusedWith?: readonly string[];
  /** Ends the case as soon as a variant is carried out that should be refused: each would reset the system under test, for one. */
  readonly cautious?: boolean;
  /** What the payloads are drawn from. */
  readonly seed: number;
  /** Which variants to send, ids with `*` for any text and commas between; all of them unless given. */
  readonly only?: string | undefined;
}

/** Sends variants of the fields of a message and judges what comes of each. */
export interface FieldTrials {
  /**
   * Sends every variant of an action, one after another on one connection; a broken one does not keep the next from being sent.
   * @throws ConformanceFailure with the first must that was broken, when all have been sent
   */
  of(action: string, plan: FieldPlan): Promise<void>;
}

/** The steps at which variants are sent; their answers are owed at the step after. */
const STEPS: readonly { readonly step: number; readonly kinds: readonly FieldVariant['kind'][] }[] = [
  { step: 1, kinds: ['smallest', 'atMax', 'widest'] },
  { step: 3, kinds: ['missing'] },
  { step: 5, kinds: ['wrongType', 'fraction'] },
  { step: 7, kinds: ['tooLong', 'notInEnum', 'badTime'] },
  { step: 9, kinds: ['extra', 'empty', 'badUri', 'tooFine', 'beyond32'] },
];
/** Messages that are spent at most on a smaller payload that shows the same. */
const SHRINKING = 20;
/** A system under test that falls silent or hangs up as often as that is not asked further. */
const LOSSES = 3;

/** The variants of an action by the step at which they are sent. */
export function fieldStepsOf(
  version: TypedVersion,
  action: string,
  { leaveOut = [], only, ...terms }: VariantTerms & Pick<FieldPlan, 'leaveOut' | 'only'>,
): readonly { readonly step: number; readonly variants: readonly FieldVariant[] }[] {
  const banned = named(leaveOut);
  const wanted = only === undefined ? (): boolean => true : named(only.split(','));
  const variants = fieldVariantsOf(version, action, terms).filter(({ id }) => !banned(id) && wanted(id));
  return STEPS.map(({ step, kinds }) => ({ step, variants: variants.filter(({ kind }) => kinds.includes(kind)) }));
}

/** Whether an id is one of these; `*` stands for any text. */
function named(patterns: readonly string[]): (id: string) => boolean {
  const forms = patterns.map((pattern) => pattern.trim().split('*').map(escaped).join('.*'));
  const form = new RegExp(`^(?:${forms.join('|')})$`, 'i');
  return (id) => forms.length > 0 && form.test(id);
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The trials of a conversation. */
export function fieldTrials(talk: Conversation, version: TypedVersion, judge: Judge): FieldTrials {
  return { of: (action, plan) => new Trials(talk, version, judge, action, plan).run() };
}

class Trials {
  readonly #talk: Conversation;
  readonly #version: TypedVersion;
  readonly #judge: Judge;
  readonly #action: string;
  readonly #plan: FieldPlan;
  #first: Finding | undefined;
  #losses = 0;
  #unsupported = false;
  /** The code with which the smallest payload was refused for what it says. */
  #refusedWith: readonly string[] = [];

  constructor(talk: Conversation, version: TypedVersion, judge: Judge, action: string, plan: FieldPlan) {
    this.#talk = talk;
    this.#version = version;
    this.#judge = judge;
    this.#action = action;
    this.#plan = plan;
  }

  async run(): Promise<void> {
    const steps = fieldStepsOf(this.#version, this.#action, this.#terms());
    const all = steps.flatMap(({ step, variants }) => variants.map((variant) => ({ step, variant })));
    this.#announce(all.length);
    for (const [index, { step, variant }] of all.entries()) {
      if (this.#losses >= LOSSES) {
        this.#giveUp(all.length - index);
        break;
      }
      await this.#ready();
      await this.#try(step, this.#afresh(variant));
    }
    await this.#ready();
    if (this.#first !== undefined) throw new ConformanceFailure(this.#first);
  }

  #terms(): VariantTerms & Pick<FieldPlan, 'leaveOut' | 'only'> {
    const { settled, wide = [], leaveOut = [], only } = this.#plan;
    return { settled: settled(), wide, leaveOut, only };
  }

  /** The same variant with what is settled now: a message of its own, not a copy of the one before. */
  #afresh({ id }: FieldVariant): FieldVariant {
    return fieldVariantsOf(this.#version, this.#action, this.#terms(), id).find((one) => one.id === id)!;
  }

  #announce(count: number): void {
    const { seed, only } = this.#plan;
    if (count === 0)
      throw new ToolError(
        `${this.#action} has no variant ${only ?? ''}: plugfest show ${this.#talk.options.caseId} lists them`,
      );
    const text = `The tool makes ${count} variants of ${this.#action} (fieldSeed=${seed})`;
    this.#talk.row({ step: '', column: 'world', text, must: false, direction: 'none' })('ok');
  }

  async #try(step: number, variant: FieldVariant): Promise<void> {
    const talk = this.#talk;
    const message = this.#action;
    const [own, theirs] = [talk.step(step), talk.step(step + 1)];
    const says = `${talk.toolName} sends ${message}, ${variant.id}: ${variant.says}`;
    const sent = talk.row({ step: own, column: 'tool', message, direction: 'request', text: says, must: false });
    const owes = `${talk.sutName} ${this.#owed(variant)} ${message}, ${variant.id}`;
    const end = talk.row({ step: theirs, column: 'sut', message, direction: 'response', text: owes, must: true });
    const payload = payloadFor(variant, this.#plan.seed);
    if (isWellFormed(variant)) assertOursIsValid(this.#judge, { step: own, action: message, kind: 'request', payload });
    const came = await this.#send(payload);
    const { requestFrame, answerFrame } = framesOf(came);
    sent('ok', requestFrame);
    const judged = this.#judged(variant, came);
    if (variant.kind === 'smallest') this.#learn(came);
    if (judged === undefined) return end('ok', answerFrame);
    const dangerous = this.#plan.cautious === true && came.kind === 'answered' && came.outcome.answer.kind === 'result';
    const found = { payload, came, judged };
    await this.#tell(theirs, variant, dangerous ? found : await this.#least(variant, found));
    if (judged.level !== 'must') return end('ok', answerFrame);
    end(came.kind === 'answered' ? 'broken' : 'absent', answerFrame);
    if (dangerous && this.#first !== undefined) throw new ConformanceFailure(this.#first);
  }

  /** How the smallest payload fares tells what is said about the action, and what about a field of another variant. */
  #learn(came: Came): void {
    this.#unsupported = saysUnsupported(came);
    if (came.kind !== 'answered' || came.outcome.answer.kind !== 'error') return;
    const { code } = came.outcome.answer;
    this.#refusedWith = this.#plan.mayBeRefusedWith?.includes(code) ? [code] : [];
  }

  #owed(variant: FieldVariant): string {
    if (isWellFormed(variant)) return 'takes as well-formed';
    if (variant.kind === 'beyond32') return 'takes or refuses';
    return isLeftOpen(variant) ? 'answers, and should refuse,' : 'refuses';
  }

  #judged(variant: FieldVariant, came: Came): Judgement | undefined {
    return judgeVariant(variant, came, {
      version: this.#version,
      judge: this.#judge,
      action: this.#action,
      mayBeRefusedWith: variant.kind === 'smallest' ? (this.#plan.mayBeRefusedWith ?? []) : this.#refusedWith,
      unsupported: this.#unsupported,
      patience: this.#talk.options.timing.patience,
    });
  }

  /** The smallest payload that shows the same. Where that costs a connection, or all patience, only the simplest one is tried. */
  async #least(variant: FieldVariant, shown: Shown): Promise<Shown> {
    const { seed } = this.#plan;
    const simplest = await smallestThatShows(variant, seed, () => Promise.resolve(true), Infinity);
    if (JSON.stringify(simplest) === JSON.stringify(shown.payload)) return shown;
    let least = await this.#again(variant, shown, simplest);
    if (least !== undefined || shown.came.kind !== 'answered') return least ?? shown;
    const showsTheSame = async (payload: unknown): Promise<boolean> => {
      const found = this.#losses < LOSSES ? await this.#again(variant, shown, payload) : undefined;
      least = found ?? least;
      return found !== undefined;
    };
    await smallestThatShows(variant, seed, showsTheSame, SHRINKING);
    return least ?? shown;
  }

  /** What another payload of a variant comes to, when it shows the same. */
  async #again(
    variant: FieldVariant,
    { came: before, judged: { sign } }: Shown,
    payload: unknown,
  ): Promise<Shown | undefined> {
    await this.#ready();
    const came = await this.#send(payload);
    // It costs a connection again, which is not held against the system under test.
    if (before.kind !== 'answered' && came.kind !== 'answered') this.#losses--;
    const judged = this.#judged(variant, came);
    return judged?.sign === sign ? { payload, came, judged } : undefined;
  }

  async #tell(step: string, variant: FieldVariant, { payload, came, judged }: Shown): Promise<void> {
    const talk = this.#talk;
    const { level, details } = judged;
    const owed = came.kind !== 'answered' ? 'answer' : isWellFormed(variant) ? 'take' : 'refuse';
    const alone = `--value 'variants=${variant.id}' --value fieldSeed=${this.#plan.seed}`;
    const subject = `${talk.sutName} ${level} ${owed} ${this.#action}, ${variant.id} (${variant.says}; alone: ${alone})`;
    const rule = { step, subject, requirements: this.#clauses(variant), at: undefined };
    const told = details.map((one) => ({ ...one, received: `${one.received}; sent: ${shown(payload)}` }));
    const { answerFrame, requestFrame } = framesOf(came);
    const finding = talk.breach(rule, level, told, answerFrame ?? requestFrame);
    talk.note(finding);
    if (level === 'must') this.#first ??= finding;
  }

  #clauses(variant: FieldVariant): readonly string[] {
    if (variant.clause !== undefined) return [variant.clause];
    if (this.#version !== '1.6' || isWellFormed(variant)) return this.#talk.options.requirements;
    return [variant.kind === 'extra' ? 'OCPP-J 1.6 errata §3.2' : 'OCPP-J 1.6 §4.2.3'];
  }

  async #send(payload: unknown): Promise<Came> {
    const talk = this.#talk;
    const { session, timing } = talk.options;
    const patience = new AbortController();
    const cancel = talk.clock.after(timing.patience * 1000, () => patience.abort(new Error('no answer in time')));
    try {
      const signal = AbortSignal.any([patience.signal, talk.over]);
      return { kind: 'answered', outcome: await session.call(this.#action, payload, { signal }) };
    } catch (error) {
      talk.over.throwIfAborted();
      if (!(error instanceof ConnectionLost) && !patience.signal.aborted) throw error;
      this.#losses++;
      return error instanceof ConnectionLost
        ? { kind: 'lost', received: `nothing: the connection was lost (${visible(error.message, 300)})` }
        : { kind: 'silence', received: talk.noAnswer };
    } finally {
      cancel();
    }
  }

  /** What has arrived meanwhile is answered, and a lost connection is there again. @throws ConformanceFailure */
  async #ready(): Promise<void> {
    const talk = this.#talk;
    const { session, timing, sut } = talk.options;
    if (!session.connected) {
      if (sut === 'csms') await connectsAgain(talk);
      else if (!(await talk.until(() => session.connected, timing.reconnect))) this.#stayedAway();
      // A station that has crashed boots; nothing else is to be asked of it before that.
      await talk.next([], timing.quiet);
    }
    talk.drain();
  }

  #stayedAway(): never {
    const talk = this.#talk;
    const subject = `${talk.sutName} must connect again`;
    const rule = { step: '', subject, requirements: talk.options.requirements, at: undefined };
    const seconds = talk.options.timing.reconnect;
    const detail = { what: 'connection', expected: `within ${seconds} s`, received: 'nothing' };
    const finding = talk.breach(rule, 'must', [detail]);
    talk.note(finding);
    throw new ConformanceFailure(this.#first ?? finding);
  }

  #giveUp(left: number): void {
    const talk = this.#talk;
    const text = `${left} more variants are not sent: ${talk.sutName} fell silent or hung up ${LOSSES} times`;
    talk.row({ step: '', column: 'world', text, must: false, direction: 'none' })('ok');
  }
}

interface Shown {
  readonly payload: unknown;
  readonly came: Came;
  readonly judged: Judgement;
}

function framesOf(came: Came): { readonly requestFrame?: number; readonly answerFrame?: number } {
  return came.kind === 'answered' ? came.outcome : {};
}
