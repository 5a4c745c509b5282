import type { XmlElement } from 'libxml2-wasm';
import { visible } from '../bounded.ts';
import { childrenOf, textOf } from './elements.ts';
import { ADDRESSING, serviceAt } from './services.ts';

/** The header blocks of an envelope as they were read; undefined when a block is not there. Texts are bounded. */
export interface SoapHead {
  readonly chargeBoxIdentity?: string;
  /** The namespace that the identity stood in: it must be that of the service. */
  readonly identityNamespace?: string;
  readonly action?: string;
  readonly messageId?: string;
  readonly relatesTo?: string;
  readonly from?: string;
  readonly replyTo?: string;
  readonly to?: string;
  /** Blocks that must be understood and that nobody here understands (SOAP 1.2 §5.2.3). */
  readonly notUnderstood: readonly string[];
}

const MAX_CHARS = 2000;
/** Blocks of WS-Addressing with the member that holds them. */
const addressed: Readonly<Record<string, 'action' | 'messageId' | 'relatesTo' | 'to'>> = {
  Action: 'action',
  MessageID: 'messageId',
  RelatesTo: 'relatesTo',
  To: 'to',
};
/** Blocks that hold an address. */
const endpoints: Readonly<Record<string, 'from' | 'replyTo'>> = { From: 'from', ReplyTo: 'replyTo' };

/** Reads the header blocks. The name `chargeBoxIdentity` is compared without regard to case (OCPP-S 1.6 §3, 1.5 §8.5). */
export function headOf(header: XmlElement | undefined): SoapHead {
  const head: { -readonly [K in keyof SoapHead]: SoapHead[K] } = { notUnderstood: [] };
  const notUnderstood: string[] = [];
  for (const block of header === undefined ? [] : childrenOf(header)) {
    const { name, namespaceUri } = block;
    const value = visible(textOf(block).trim(), MAX_CHARS);
    if (name.toLowerCase() === 'chargeboxidentity') {
      head.chargeBoxIdentity = value;
      head.identityNamespace = namespaceUri;
    } else if (namespaceUri === ADDRESSING && Object.hasOwn(addressed, name)) {
      head[addressed[name]!] = value;
    } else if (namespaceUri === ADDRESSING && Object.hasOwn(endpoints, name)) {
      const [address] = childrenOf(block).filter((child) => child.name === 'Address');
      if (address !== undefined) head[endpoints[name]!] = visible(textOf(address).trim(), MAX_CHARS);
    } else if (demandsUnderstanding(block) && namespaceUri !== ADDRESSING && serviceAt(namespaceUri) === undefined) {
      notUnderstood.push(visible(name, 100));
    }
  }
  head.notUnderstood = notUnderstood;
  return head;
}

function demandsUnderstanding(block: XmlElement): boolean {
  return block.attrs.some(({ name, value }) => name === 'mustUnderstand' && (value === 'true' || value === '1'));
}
