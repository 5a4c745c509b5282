import type { TypedVersion } from './typed.ts';

/** A timestamp taken apart. */
export interface DateTime {
  /** Milliseconds since 1970 in UTC; a timestamp without a zone is read as UTC. */
  readonly epochMs: number;
  /** Digits of the fraction of a second. */
  readonly fractionDigits: number;
  /** `Z` or an offset such as `+01:00`; undefined when the timestamp says none. */
  readonly zone: string | undefined;
  /** 24:00:00 for the end of a day: xsd:dateTime has it, RFC 3339 has not. */
  readonly endOfDay: boolean;
}

const SHAPE = /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.(\d+))?([Zz]|[+-]\d\d:\d\d)?$/;
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** Reads a timestamp in the complete extended form of ISO 8601; undefined for anything else and for days and hours that do not exist. */
export function readDateTime(text: string): DateTime | undefined {
  const match = SHAPE.exec(text);
  if (match === null) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const fraction = match[7] ?? '';
  const zone = match[8]?.toUpperCase();
  const offset = offsetOf(zone);
  const endOfDay = hour === 24;
  if (offset === undefined || !isDay(year, month, day) || minute > 59 || second > 60 || hour > 24) return undefined;
  if (endOfDay && (minute > 0 || second > 0 || /[1-9]/.test(fraction))) return undefined;
  const minutes = startOfDay(year, month, day) + (hour * 60 + minute) * MINUTE - offset;
  // A leap second exists only as the last second of a day in UTC.
  if (second === 60 && modulo(minutes, DAY) !== DAY - MINUTE) return undefined;
  const epochMs = minutes + second * 1000 + Number(`0.${fraction}0`) * 1000;
  return { epochMs, fractionDigits: fraction.length, zone, endOfDay };
}

/**
 * Whether a version allows a timestamp.
 *
 * 2.0.1: RFC 3339, so the zone is required. 1.6: the texts ask for ISO 8601 (§3.14), the JSON schemas say `date-time` (RFC 3339) and the
 * WSDL says xsd:dateTime, in which the zone is optional, and §3.14 prescribes no zone. What any of the two formal notations allows is legal
 * in 1.6; 1.2 and 1.5 have the WSDL alone. A missing zone is a remark (see `remarks.ts`), no breach. ISO 8601 forms that neither has (basic form, `+0100`, a decimal comma,
 * no seconds, a blank for the `T`) are breaches.
 */
export function isDateTime(version: TypedVersion, text: string): boolean {
  const read = readDateTime(text);
  if (read === undefined) return false;
  return version !== '2.0.1' || (read.zone !== undefined && !read.endOfDay);
}

/** Milliseconds to subtract from local time; undefined when the offset does not exist. */
function offsetOf(zone: string | undefined): number | undefined {
  if (zone === undefined || zone === 'Z') return 0;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(4))];
  if (hours > 23 || minutes > 59) return undefined;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * MINUTE;
}

function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return new Date(startOfDay(year, month, day)).getUTCDate() === day;
}

/** `Date.UTC` without its reading of the years 0 to 99 as 1900 to 1999. */
function startOfDay(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}
