const LISTS = { top_origins: 'origin', top_destinations: 'destination' };

/** The columns of a table of reports, in the reports' own order; hours one by one. */
export function columns(reports) {
  const names = [...new Set(reports.flatMap((report) => Object.keys(report)))];
  return names.flatMap((name) => (name === 'trips_by_hour' ? hours() : [name]));
}

const hours = () => Array.from({ length: 24 }, (unused, hour) => `trips_in_hour_${String(hour).padStart(2, '0')}`);

/** What a report has in a column, digit for digit. */
export function value(report, column) {
  if (column.startsWith('trips_in_hour_')) {
    return report.trips_by_hour?.[Number(column.slice(-2))] ?? '';
  }
  const found = report[column];
  if (column in LISTS) {
    return (found ?? []).map((entry) => `${entry[LISTS[column]]}: ${entry.trips}`).join('; ');
  }
  if (found !== null && typeof found === 'object') {
    return Object.entries(found).map(([name, count]) => `${name}: ${count}`).join('; ');
  }
  return found ?? '';
}

/** A comma-separated table, as RFC 4180 has it. */
export function csv(reports) {
  const heads = columns(reports);
  const lines = [heads, ...reports.map((report) => heads.map((head) => value(report, head)))];
  return lines.map((line) => line.map(quoted).join(',') + '\r\n').join('');
}

function quoted(text) {
  // A name that came with an event must not become a formula in somebody's spreadsheet.
  const safe = /^[=+@\t\r]|^-(?![\d.]+$)/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The counts of a list such as top_origins, summed over the reports; the ten highest. */
export function top(reports, list) {
  const sums = new Map();
  for (const entry of reports.flatMap((report) => report[list] ?? [])) {
    sums.set(entry[LISTS[list]], (sums.get(entry[LISTS[list]]) ?? 0) + Number(entry.trips));
  }
  return [...sums].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).slice(0, 10);
}

export function byHour(reports) {
  return Array.from({ length: 24 }, (unused, hour) =>
    reports.reduce((sum, report) => sum + Number(report.trips_by_hour?.[hour] ?? 0), 0));
}
