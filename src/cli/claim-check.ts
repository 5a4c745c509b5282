import {
  keyEvidence16,
  listedProfiles16,
  maySayNotSupported,
  type Feature16,
  type KeyEvidence,
  type Pics,
} from '../pics/index.ts';
import { protocolOf, type Role } from '../protocol/index.ts';
import type { ClaimRemark, TraceEvent } from '../trace/index.ts';
import { visible } from '../wire/index.ts';

type Fields = Readonly<Record<string, unknown>>;
type Frame = Extract<TraceEvent, { type: 'frame' }>;

/** What was asked and is not answered yet. */
interface Open {
  readonly action: string;
  readonly payload: Fields;
}

/** More open requests than this are forgotten: answers that nobody gives must not fill the memory. */
const OPEN_KEPT = 1000;
const REFUSALS: readonly string[] = ['NotSupported', 'NotImplemented'];
const protocol = protocolOf('1.6');

/**
 * Holds what the system under test says of itself against its PICS (OCPP 1.6): a claim too many makes cases fail that do not concern it,
 * one too few hides cases. Each contradiction is told once in a run, with the frame; a verdict never changes for it.
 */
export class ClaimCheck {
  readonly #role: Role;
  readonly #claims: Pics;
  readonly #open = new Map<string, Open>();
  readonly #remarks = new Map<string, ClaimRemark>();
  /** Refused messages, by action, until one of them is answered after all. */
  readonly #refused = new Map<string, ClaimRemark>();
  readonly #answered = new Set<string>();

  constructor(role: Role, claims: Pics) {
    this.#role = role;
    this.#claims = claims;
  }

  /** Every contradiction so far. A message that was answered once is known, whatever it was refused for at other times. */
  get remarks(): readonly ClaimRemark[] {
    const refused = [...this.#refused].filter(([action]) => !this.#answered.has(action)).map(([, remark]) => remark);
    const features = new Set<string>(this.#remarks.keys());
    const more = refused.filter(({ feature }) => !features.has(feature) && features.add(feature));
    return [...this.#remarks.values(), ...more];
  }

  take(event: TraceEvent): void {
    if (event.type !== 'frame' || !/@1\.6[JS](?:#\d+)?$/.test(event.case)) return;
    if (event.messageType === 'call') this.#call(event);
    else if (event.direction === 'received' && event.messageType !== 'malformed') this.#answer(event);
  }

  #call(frame: Frame): void {
    const { action = '', messageId = '', direction } = frame;
    if (direction === 'received') return this.#initiated(action, frame);
    const payload = itemsOf(frame.text)[3];
    if (this.#open.size < OPEN_KEPT)
      this.#open.set(keyOf(frame.case, messageId), { action, payload: fieldsOf(payload) });
  }

  /** Only who has a profile sends messages of it by himself. That a charge point tells of its firmware when asked to is no such word. */
  #initiated(action: string, frame: Frame): void {
    const profile = profileOf(action);
    const speaks = this.#role === 'csms' ? profile !== 'Core' : profile === 'Security';
    if (profile !== undefined && speaks && this.#claims[profile] !== true)
      this.#remark(profile, true, `sent ${action}`, frame);
  }

  #answer(frame: Frame): void {
    const key = keyOf(frame.case, frame.messageId ?? '');
    const open = this.#open.get(key);
    if (open === undefined) return;
    this.#open.delete(key);
    const items = itemsOf(frame.text);
    if (frame.messageType === 'error') this.#refusal(open.action, String(items[2]), frame);
    else {
      this.#answered.add(open.action);
      if (this.#role === 'station' && open.action === 'GetConfiguration') this.#keys(fieldsOf(items[2]), frame);
    }
  }

  #refusal(action: string, code: string, frame: Frame): void {
    const profile = profileOf(action);
    if (profile === undefined || this.#claims[profile] !== true || !REFUSALS.includes(code)) return;
    // Cases also send, to see what becomes of it, what only the other party may send.
    if (!protocol.maySend(this.#role === 'station' ? 'csms' : 'station', action)) return;
    if (code === 'NotSupported' && maySayNotSupported(action, this.#role, this.#claims)) return;
    if (!this.#refused.has(action))
      this.#refused.set(action, remarkOf(profile, false, `answered ${action} with ${code}`, frame));
  }

  #keys(answer: Fields, frame: Frame): void {
    const told = listOf(answer['configurationKey']).map(fieldsOf);
    const unknown = listOf(answer['unknownKey']).map((name) => String(name).toLowerCase());
    for (const { key, value, readonly } of told) {
      if (typeof key !== 'string') continue;
      const text = typeof value === 'string' ? value : undefined;
      if (key.toLowerCase() === 'supportedfeatureprofiles') this.#profiles(text ?? '', frame);
      for (const evidence of keyEvidence16.filter((one) => one.key.toLowerCase() === key.toLowerCase())) {
        const has = evidence.says(text, readonly === true);
        const shown = text === undefined ? evidence.key : `${evidence.key}=${visible(text, 60)}`;
        if (has !== undefined)
          this.#hold(evidence, has, `tells ${shown}${readonly === true ? ' (read-only)' : ''}`, frame);
      }
    }
    for (const evidence of keyEvidence16)
      if (evidence.absentDenies && unknown.includes(evidence.key.toLowerCase()))
        this.#hold(evidence, false, `does not know the key ${evidence.key}`, frame);
  }

  #hold({ feature, within }: KeyEvidence, has: boolean, said: string, frame: Frame): void {
    if (within !== undefined && this.#claims[within] !== true) return;
    if ((this.#claims[feature] === true) !== has) this.#remark(feature, has, said, frame);
  }

  #profiles(value: string, frame: Frame): void {
    const listed = value.split(',').map((name) => name.trim().toLowerCase());
    if (value.trim() === '') return;
    for (const profile of listedProfiles16) {
      const has = listed.includes(profile.toLowerCase());
      if ((this.#claims[profile] === true) === has) continue;
      this.#remark(profile, has, `${has ? 'lists' : 'does not list'} it in SupportedFeatureProfiles`, frame);
    }
  }

  #remark(feature: string, has: boolean, said: string, frame: Frame): void {
    if (!this.#remarks.has(feature)) this.#remarks.set(feature, remarkOf(feature, has, said, frame));
  }
}

function remarkOf(feature: string, has: boolean, said: string, { case: key, index, text }: Frame): ClaimRemark {
  return { feature, claimed: !has, said, case: key, frame: index, evidence: visible(text, 300) };
}

/** The profile of an action, when it is one that can be claimed. */
function profileOf(action: string): Feature16 | undefined {
  return protocol.actions.get(action)?.profile as Feature16 | undefined;
}

function keyOf(key: string, messageId: string): string {
  return `${key} ${messageId}`;
}

function itemsOf(text: string): readonly unknown[] {
  try {
    return listOf(JSON.parse(text));
  } catch {
    // A frame that was cut, or is no JSON: it says nothing.
    return [];
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

function fieldsOf(value: unknown): Fields {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Fields) : {};
}
