import { wireOf, wireWords, type Binding } from '../../protocol/index.ts';
import type { CaseResult, StepResult } from '../../trace/index.ts';
import { placeOf, type Finding } from '../../verdict/index.ts';
import { evidenceOf } from '../evidence.ts';
import { line, safeFinding } from '../safe-text.ts';
import { transferInWords } from '../transfer-words.ts';
import { becauseOf, count, duration, findingWord, partyName, standingOf } from '../words.ts';
import { anchor, standingView, verdictView } from './page-view.ts';
import { pretty } from './pretty.ts';
import { sequenceDrawings } from './sequence.ts';
import type { Story, StoryFrame, StoryRow } from './story.ts';
import { tableLines } from './table.ts';
import type { TableLine } from './table.ts';

const ICONS = { must: 'fail', should: 'warning', may: 'note' } as const;
const DETAILS_FOLDED = 40;

/** What the template of a case's section shows. Texts are bounded and visible; the template escapes them. */
export function caseView(result: CaseResult, story: Story): object {
  const standing = standingOf(result.verdict);
  const id = anchor(result);
  const frames = story.frames;
  const shown = new Map(frames.flatMap((frame) => ('omitted' in frame ? [] : [[frame.index, frame] as const])));
  const scope: Scope = { anchor: id, frames: shown, result };
  const total = frames.reduce((sum, frame) => sum + ('omitted' in frame ? frame.omitted : 1), 0);
  return {
    anchor: id,
    id: line(result.id, 80),
    title: line(result.title, 200),
    profile: line(result.profile, 100),
    verdict: verdictView(result),
    because: line(becauseOf(result), 600),
    purpose: line(result.purpose, 1000),
    requirements: result.requirements.map((requirement) => line(requirement, 100)),
    facts: facts(result),
    sutParty: partyName(result.role, result.binding),
    toolParty: partyName(result.role === 'station' ? 'csms' : 'station', result.binding),
    lines: tableLines(story).map((one) => lineView(one, scope)),
    loose: story.loose.map((finding) => findingView(finding, scope)),
    omitted: result.findingsOmitted === undefined ? '' : count(result.findingsOmitted, 'further finding'),
    notes: story.notes.map((note) => line(note, 500)),
    damage: story.damage === undefined ? '' : line(story.damage, 300),
    drawings: sequenceDrawings(result, story),
    frames: frames.map((frame) => frameView(frame, scope)),
    frameCount: count(total, 'frame'),
    trace: line(result.trace, 200),
    repetitions: (result.repetitions ?? []).map((one, index) => ({
      number: index + 1,
      verdict: standingView(standingOf(one.verdict)),
      duration: duration(one.durationMs),
      because: line(one.because, 300),
    })),
    // What has to be seen on paper without anybody opening it.
    matters: standing !== 'pass' || result.findings.length > 0,
  };
}

interface Scope {
  readonly anchor: string;
  readonly frames: ReadonlyMap<number, StoryFrame>;
  readonly result: CaseResult;
}

function facts(result: CaseResult): readonly string[] {
  const waited = result.demandedMs < 1000 ? '' : `, ${duration(result.demandedMs)} of it demanded waits`;
  return [
    `OCPP ${result.binding}`,
    line(result.profile, 100),
    `${result.status}${result.condition === '' ? '' : ` when ${line(result.condition, 300)}`}`,
    result.identity === '' ? '' : `identity ${line(result.identity, 80)}`,
    `${duration(result.durationMs)}${waited}`,
  ].filter((text) => text !== '');
}

function lineView(one: TableLine, scope: Scope): object {
  switch (one.kind) {
    case 'heading':
      return { heading: { text: line(one.text, 200), depth: Math.min(one.depth, 3), phase: one.phase } };
    case 'world':
      return { world: { ...cell(one.row, scope), depth: Math.min(one.depth, 3) } };
    case 'pair': {
      const reached = [one.sut, one.tool].some((row) => row !== undefined && row.step.outcome !== 'not reached');
      const sut = one.sut && cell(one.sut, scope);
      const tool = one.tool && cell(one.tool, scope);
      return { pair: { sut, tool, depth: Math.min(one.depth, 3), unreached: !reached } };
    }
    case 'transfers':
      return { transfers: one.transfers.map(transferInWords) };
    case 'findings':
      return { findings: one.findings.map((finding) => findingView(finding, scope)) };
  }
}

/** How a row ended, where that needs a word: of what the system under test owes always, of everything else when it did not go as planned. */
function cell({ step }: StoryRow, scope: Scope): object {
  const number = step.path.split('›').at(-1)?.trim() ?? '';
  const told = (step.column === 'sut' && step.must) || step.outcome !== 'ok';
  return {
    number: line(number, 20),
    text: line(step.text, 400),
    frame: frameLink(step.frame, scope),
    outcome: told ? outcomeView(step) : undefined,
    unreached: step.outcome === 'not reached',
    broken: step.outcome === 'broken',
  };
}

function outcomeView({ outcome, column }: StepResult): object {
  if (outcome === 'ok') return { icon: 'pass', word: 'ok' };
  if (outcome === 'broken')
    return column === 'sut' ? { icon: 'fail', word: 'broken' } : { icon: 'inconclusive', word: 'not done' };
  return { icon: 'not-applicable', word: outcome };
}

function frameLink(frame: number | undefined, { anchor: id, frames }: Scope): object | undefined {
  return frame !== undefined && frames.has(frame) ? { href: `#${id}-f${frame}`, number: frame } : undefined;
}

function findingView(raw: Finding, scope: Scope): object {
  const finding = safeFinding(raw);
  const evidence = finding.frame === undefined ? undefined : scope.frames.get(finding.frame);
  return {
    level: findingWord(finding),
    icon: ICONS[finding.level],
    step: finding.step.replace(/›\s*(?=[^›]*$)/, '› step '),
    inState: finding.step.includes('›'),
    during: finding.step === '' && finding.during !== undefined ? placeOf(finding).replace(/: $/, '') : '',
    subject: finding.subject,
    details: finding.details.slice(0, DETAILS_FOLDED),
    more: raw.details.length > DETAILS_FOLDED ? raw.details.length - DETAILS_FOLDED : 0,
    requirements: finding.requirements,
    meanwhile: (finding.meanwhile ?? []).join(', '),
    at: finding.at ?? '',
    source: finding.knownToBeRefusedBy?.source ?? '',
    evidence:
      evidence === undefined
        ? undefined
        : {
            ...frameLink(evidence.index, scope),
            text: line(evidenceOf(evidence.text, 600), 600),
            direction: directionOf(evidence),
          },
  };
}

function frameView(frame: StoryFrame | { readonly omitted: number }, scope: Scope): object {
  if ('omitted' in frame) return { omitted: count(frame.omitted, 'frame') };
  const text = frame.messageType === 'malformed' ? line(frame.text, 8000) : pretty(frame.text);
  return {
    anchor: `${scope.anchor}-f${frame.index}`,
    number: frame.index,
    time: `${(frame.at / 1000).toFixed(3)} s`,
    received: frame.direction === 'received',
    direction: directionOf(frame),
    what: nameOf(frame, scope.result.binding),
    action: line(frame.action ?? '', 60),
    text,
    cut: frame.length > frame.text.length ? `${frame.length.toLocaleString('en')} characters in all` : '',
  };
}

/** What the wire of the case calls its messages. */
function nameOf({ messageType }: StoryFrame, binding: Binding): string {
  return messageType === 'malformed' ? messageType : wireWords[wireOf(binding)][messageType];
}

function directionOf({ direction }: StoryFrame): string {
  return direction === 'received' ? 'received' : 'sent';
}
