import type { Asked, Reply } from './messages.ts';

type GetResult = Reply<'GetVariables'>['getVariableResult'][number];
type SetResult = Reply<'SetVariables'>['setVariableResult'][number];

interface Variable {
  readonly value: string;
  /** Whether a new value is taken; a variable without this is read-only. */
  readonly allows?: (value: string) => boolean;
}

const boolean = (value: string): boolean => /^(true|false)$/.test(value);
const seconds = (value: string): boolean => /^(0|[1-9]\d{0,8})$/.test(value);

/** Start and stop points that this station can act on: it has no parking bay sensor and no signing meter. */
const points = ['EVConnected', 'Authorized', 'PowerPathClosed', 'EnergyTransfer'] as const;
export type TxPoint = (typeof points)[number];

const memberList = (value: string): boolean => membersOf(value).every((member) => points.includes(member as TxPoint));

/** What the station can be asked and told, by `Component.Variable` (OCPP 2.0.1 Part 2, chapter 2). */
const factory = {
  'AuthCtrlr.AuthEnabled': { value: 'true', allows: boolean },
  'AuthCtrlr.AuthorizeRemoteStart': { value: 'false', allows: boolean },
  'AuthCtrlr.LocalPreAuthorize': { value: 'false' },
  'AuthCtrlr.LocalAuthorizeOffline': { value: 'false' },
  'ChargingStation.AvailabilityState': { value: 'Available' },
  'ChargingStation.Model': { value: 'Reference 201' },
  'ChargingStation.VendorName': { value: 'plugfest' },
  'ClockCtrlr.TimeSource': { value: 'Heartbeat' },
  'OCPPCommCtrlr.HeartbeatInterval': { value: '300', allows: (value) => seconds(value) && value !== '0' },
  'OCPPCommCtrlr.OfflineThreshold': { value: '60', allows: seconds },
  'OCPPCommCtrlr.RetryBackOffWaitMinimum': { value: '5', allows: seconds },
  'OCPPCommCtrlr.RetryBackOffRepeatTimes': { value: '3', allows: seconds },
  'SampledDataCtrlr.TxUpdatedInterval': { value: '0', allows: seconds },
  'TxCtrlr.EVConnectionTimeOut': { value: '60', allows: (value) => seconds(value) && value !== '0' },
  'TxCtrlr.StopTxOnEVSideDisconnect': { value: 'true' },
  'TxCtrlr.StopTxOnInvalidId': { value: 'true', allows: boolean },
  'TxCtrlr.TxStartPoint': { value: 'EVConnected,Authorized', allows: memberList },
  'TxCtrlr.TxStopPoint': { value: 'EVConnected', allows: memberList },
} satisfies Readonly<Record<string, Variable>>;

export type VariableName = keyof typeof factory;

const variables: Readonly<Record<string, Variable>> = factory;

/** The variables of the station. They survive a loss of power. */
export class DeviceModel {
  readonly #values = new Map<string, string>();

  /** @throws RangeError for a variable that the station does not have */
  constructor(settings: Readonly<Record<string, string>>) {
    for (const [name, { value }] of Object.entries(variables)) this.#values.set(name, value);
    for (const [name, value] of Object.entries(settings)) {
      if (!this.#values.has(name)) throw new RangeError(`the station has no variable ${name}`);
      this.#values.set(name, value);
    }
  }

  text(name: VariableName): string {
    return this.#values.get(name) ?? '';
  }

  is(name: VariableName): boolean {
    return this.text(name) === 'true';
  }

  number(name: VariableName): number {
    return Number(this.text(name));
  }

  /** The members of a start or stop point. */
  points(name: 'TxCtrlr.TxStartPoint' | 'TxCtrlr.TxStopPoint'): ReadonlySet<string> {
    return new Set(membersOf(this.text(name)));
  }

  set(name: VariableName, value: string): void {
    this.#values.set(name, value);
  }

  /** GetVariables (use case B06). */
  get({ component, variable, attributeType }: Asked<'GetVariables'>['getVariableData'][number]): GetResult {
    const asked = { component, variable, ...(attributeType === undefined ? {} : { attributeType }) };
    const problem = this.#problem(component.name, variable.name, attributeType);
    if (problem !== undefined) return { ...asked, attributeStatus: problem };
    const attributeValue = this.#values.get(`${component.name}.${variable.name}`) ?? '';
    return { ...asked, attributeStatus: 'Accepted', attributeValue };
  }

  /** SetVariables (use case B05). */
  change({
    component,
    variable,
    attributeType,
    attributeValue,
  }: Asked<'SetVariables'>['setVariableData'][number]): SetResult {
    const asked = { component, variable, ...(attributeType === undefined ? {} : { attributeType }) };
    const problem = this.#problem(component.name, variable.name, attributeType);
    if (problem !== undefined) return { ...asked, attributeStatus: problem };
    const name = `${component.name}.${variable.name}`;
    if (variables[name]?.allows?.(attributeValue) !== true) return { ...asked, attributeStatus: 'Rejected' };
    this.#values.set(name, attributeValue);
    return { ...asked, attributeStatus: 'Accepted' };
  }

  #problem(
    component: string,
    variable: string,
    attributeType: string | undefined,
  ): 'UnknownComponent' | 'UnknownVariable' | 'NotSupportedAttributeType' | undefined {
    const names = [...this.#values.keys()];
    if (!names.some((name) => name.startsWith(`${component}.`))) return 'UnknownComponent';
    if (!names.includes(`${component}.${variable}`)) return 'UnknownVariable';
    return attributeType === undefined || attributeType === 'Actual' ? undefined : 'NotSupportedAttributeType';
  }
}

function membersOf(list: string): readonly string[] {
  return list
    .split(',')
    .map((member) => member.trim())
    .filter((member) => member !== '');
}
