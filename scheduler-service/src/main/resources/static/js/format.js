const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const rounded = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const UNKNOWN = '–';

export const count = (value) => (value === null || value === undefined ? UNKNOWN : whole.format(value));

export function perMinute(value) {
  return value === null || value === undefined ? 'rate: measuring…' : `${rounded.format(value)} in the last minute`;
}

/** 2024-05-25 13:19:00 */
export function instant(text) {
  return text ? new Date(text).toISOString().slice(0, 19).replace('T', ' ') : UNKNOWN;
}

/** A length of time, from milliseconds. */
export function span(millis) {
  if (millis === null || millis === undefined) {
    return UNKNOWN;
  }
  const seconds = millis / 1000;
  if (seconds < 60) {
    return `${rounded.format(seconds)} s`;
  }
  if (seconds < 3600) {
    return `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`;
  }
  const hours = seconds / 3600;
  return hours < 48 ? `${rounded.format(hours)} h` : `${rounded.format(hours / 24)} d`;
}

/** ISO-8601 as Java writes it, such as PT1H2M3.4S, in milliseconds; null for none. */
export function isoMillis(text) {
  const parts = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(text ?? '');
  return parts ? ((Number(parts[1] ?? 0) * 60 + Number(parts[2] ?? 0)) * 60 + Number(parts[3] ?? 0)) * 1000 : null;
}

/** A part of a whole, in percent. */
export const share = (some, all) => `${rounded.format((100 * some) / all)} %`;

/** How long ago. */
export const ago = (text) => (text ? span(Math.max(0, Date.now() - new Date(text))) : UNKNOWN);

export const today = () => new Date().toISOString().slice(0, 10);
