import Handlebars from 'handlebars';
import type { OperatorAction } from '../../sut/index.ts';
import type { CaseResult } from '../../trace/index.ts';
import type { Finding } from '../../verdict/index.ts';
import { bounded } from '../../wire/bounded.ts';
import { line } from '../safe-text.ts';
import { transferInWords } from '../transfer-words.ts';
import { duration, LEVEL_WORDS, partyName } from '../words.ts';
import { keyFields } from './key-fields.ts';
import { PHASE_WORDS } from './story.ts';
import type { SequenceItem, Story, StoryFrame } from './story.ts';

/** Places in the drawing, in its own units. */
const WIDTH = 900;
const SUT = 162;
const TOOL = 734;
const MIDDLE = (SUT + TOOL) / 2;
/** A drawing of its own for every so many messages: paper breaks between drawings, never through a message. */
const ITEMS_PER_DRAWING = 12;
const LABEL_SHOWN = 80;

interface Marks {
  readonly findings: ReadonlyMap<number, readonly Finding[]>;
  readonly steps: ReadonlyMap<number, string>;
}

/**
 * The messages of a case as drawings (SVG) between two lifelines, the system under test on the left: requests as solid arrows, answers
 * dashed, with the step of the document at the sender and findings at their message.
 */
export function sequenceDrawings(result: CaseResult, story: Story): string[] {
  const marks = marksOf(result);
  const rows = story.sequence.map((item) => drawItem(item, result, marks));
  const drawings: string[] = [];
  for (let start = 0; start < rows.length; start += ITEMS_PER_DRAWING) {
    const part = rows.slice(start, start + ITEMS_PER_DRAWING);
    drawings.push(drawing(result, part, start === 0, start + ITEMS_PER_DRAWING >= rows.length));
  }
  return drawings;
}

interface Drawn {
  readonly height: number;
  /** The inside of a group that stands at the item's top edge. */
  readonly svg: string;
  /** What the item says, for those who hear the page. */
  readonly said: string;
}

function drawing(result: CaseResult, items: readonly Drawn[], first: boolean, last: boolean): string {
  const headHeight = first ? 44 : 0;
  const height = items.reduce((sum, item) => sum + item.height, headHeight) + (last ? 12 : 0);
  const head = first
    ? `${participant(SUT, partyName(result.role, result.binding), 'sut')}${participant(TOOL, toolName(result), 'tool')}`
    : '';
  const lifelines = [SUT, TOOL]
    .map((x) => `<line class="life" x1="${x}" y1="${first ? 32 : 0}" x2="${x}" y2="${height}"/>`)
    .join('');
  let y = headHeight;
  const groups = items.map((item) => {
    const group = `<g transform="translate(0 ${y})">${item.svg}</g>`;
    y += item.height;
    return group;
  });
  const said = escape(items.map((item) => item.said).join('; '));
  return `<svg class="sequence" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${said}">${lifelines}${head}${groups.join('')}</svg>`;
}

function toolName({ role, binding }: CaseResult): string {
  return partyName(role === 'station' ? 'csms' : 'station', binding);
}

function participant(x: number, name: string, kind: 'sut' | 'tool'): string {
  const role = kind === 'sut' ? 'under test' : 'plugfest';
  return (
    `<rect class="party ${kind}" x="${x - 112}" y="1" width="224" height="32" rx="3"/>` +
    `<text class="name" x="${x}" y="21" text-anchor="middle">${escape(name)} <tspan class="quiet">(${role})</tspan></text>`
  );
}

function drawItem(item: SequenceItem | { readonly omitted: number }, result: CaseResult, marks: Marks): Drawn {
  if ('omitted' in item) return across(`… ${item.omitted} further events are left out here`, 'quiet');
  switch (item.type) {
    case 'frame':
      return message(item, result, marks);
    case 'operator': {
      const failed =
        item.outcome === 'done' ? '' : ` (${item.outcome}${item.note === undefined ? '' : `: ${item.note}`})`;
      return across(
        `[${operatorText(item.action, result.binding)}]${failed}`,
        item.outcome === 'done' ? 'operator' : 'operator declined',
        item.at,
      );
    }
    case 'file':
      return across(transferInWords(item), item.outcome === 'complete' ? 'connection' : 'operator declined', item.at);
    case 'connection':
      return across(`connection ${item.event}${item.detail === '' ? '' : `: ${item.detail}`}`, 'connection', item.at);
    case 'wait':
      return across(`waits ${duration(item.ms)}: ${item.because}`, 'quiet', item.at);
    case 'phase':
      return across(PHASE_WORDS[item.phase], 'phase');
    case 'state-enter':
    case 'state-leave':
      return across(`${item.kind === 'memory' ? 'memory' : 'reusable'} state ${item.name}`, 'state', item.at);
  }
}

/** `plug in: connector 1`, from the action `plugIn`; an order or a provision with what it is about. */
function operatorText(action: OperatorAction, binding: string): string {
  switch (action.action) {
    case 'order':
      return withFields(`order ${action.ocppAction}`, action.intent);
    case 'provision': {
      const { action: _, what, ...rest } = action;
      return withFields(`provision ${what}`, rest);
    }
    default: {
      const { action: name, ...rest } = action as { readonly action: string; readonly evse?: number };
      // In OCPP 1.x there are no EVSEs; the connector says it all.
      const { evse, ...fields } = rest;
      const words = name.replace(/[A-Z](?=[a-z])/g, (letter) => ` ${letter.toLowerCase()}`);
      return withFields(words, evse === undefined || binding.startsWith('1.') ? fields : { evse, ...fields });
    }
  }
}

function withFields(words: string, fields: object): string {
  const said = Object.entries(fields).map(
    ([key, value]) => `${key} ${typeof value === 'string' ? value : bounded(value, 80)}`,
  );
  return said.length === 0 ? words : `${words}: ${said.join(', ')}`;
}

function across(text: string, kind: string, at?: number): Drawn {
  const shown = line(text, 96);
  return {
    height: 30,
    said: shown,
    svg:
      `${at === undefined ? '' : time(at, 19)}<rect class="note ${kind}" x="${SUT - 8}" y="4" width="${TOOL - SUT + 16}" height="22" rx="2"/>` +
      `<text class="across ${kind}" x="${MIDDLE}" y="19" text-anchor="middle">${escape(shown)}</text>`,
  };
}

function message(frame: StoryFrame, result: CaseResult, marks: Marks): Drawn {
  const fromSut = frame.direction === 'received';
  const [from, to] = fromSut ? [SUT, TOOL] : [TOOL, SUT];
  const tip = to + (fromSut ? -1 : 1);
  const findings = marks.findings.get(frame.index) ?? [];
  const broken = findings.some(({ level }) => level === 'must');
  const kind = `${frame.messageType}${broken ? ' broken' : ''}`;
  const name = line(messageName(frame, result), 40);
  const fields = line(
    frame.messageType === 'malformed' ? frame.text : keyFields(frame.text),
    Math.max(8, LABEL_SHOWN - name.length),
  );
  const head = fromSut ? `${tip - 9},25 ${tip},30 ${tip - 9},35` : `${tip + 9},25 ${tip},30 ${tip + 9},35`;
  const step = marks.steps.get(frame.index);
  return {
    height: 42,
    said: `${fromSut ? 'received' : 'sent'} ${name} ${fields}`,
    svg:
      time(frame.at, 34) +
      `<text class="label" x="${MIDDLE}" y="22" text-anchor="middle"><tspan class="action">${escape(name)}</tspan>` +
      `${fields === '' ? '' : ` <tspan class="fields" dx="4">${escape(fields)}</tspan>`}</text>` +
      `<line class="arrow ${kind}" x1="${from}" y1="30" x2="${tip}" y2="30"/>` +
      `<polyline class="head ${kind}" points="${head}"/>` +
      `${step === undefined ? '' : stepMark(from, step)}${findings.length === 0 ? '' : findingMark(findings)}`,
  };
}

/** As the documents of the version write a message's name: `Heartbeat.req`, `Heartbeat.conf`; from 2.0 on `HeartbeatRequest`, `HeartbeatResponse`. */
function messageName({ action = '', messageType }: StoryFrame, { binding }: CaseResult): string {
  if (messageType === 'malformed') return 'malformed';
  if (messageType === 'error') return `${action} refused`.trim();
  const old = binding.startsWith('1.');
  const [request, response] = old ? ['.req', '.conf'] : ['Request', 'Response'];
  return action === '' ? messageType : `${action}${messageType === 'call' ? request : response}`;
}

function time(at: number, y: number): string {
  return `<text class="time" x="4" y="${y}">${(at / 1000).toFixed(at < 100_000 ? 2 : 1)} s</text>`;
}

function stepMark(x: number, step: string): string {
  const shown = line(step.split('›').at(-1)?.trim() ?? step, 5);
  return `<rect class="step" x="${x - 13}" y="20" width="26" height="20" rx="10"/><text class="step" x="${x}" y="34" text-anchor="middle">${escape(shown)}</text>`;
}

/** A shape and a word at the right edge; the shape differs as the level does. */
function findingMark(findings: readonly Finding[]): string {
  const level =
    (['must', 'should', 'may'] as const).find((one) => findings.some((finding) => finding.level === one)) ?? 'may';
  const icon = { must: 'fail', should: 'warning', may: 'note' }[level];
  const more = findings.length > 1 ? ` and ${findings.length - 1} more` : '';
  return `<use href="#icon-${icon}" class="mark ${icon}" x="${TOOL + 24}" y="21" width="18" height="18"/><text class="mark ${icon}" x="${TOOL + 47}" y="34">${LEVEL_WORDS[level]}${more}</text>`;
}

function marksOf({ findings, steps }: CaseResult): Marks {
  const byFrame = new Map<number, Finding[]>();
  for (const finding of findings) {
    if (finding.frame === undefined) continue;
    const list = byFrame.get(finding.frame);
    if (list) list.push(finding);
    else byFrame.set(finding.frame, [finding]);
  }
  return {
    findings: byFrame,
    steps: new Map(steps.flatMap(({ frame, path }) => (frame === undefined || path === '' ? [] : [[frame, path]]))),
  };
}

function escape(text: string): string {
  return Handlebars.escapeExpression(text);
}
