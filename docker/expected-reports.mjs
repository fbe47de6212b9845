// What the reports of the sample have to say, reckoned from the CSV by other code than the pipeline's:
//   node docker/expected-reports.mjs DIRECTORY
// Prints a line for each day: the date, its trips, and its revenue; several, where trips have ended twice with different
// fares: the first to arrive stands, and after a kill that may be either.
import {readFileSync} from 'node:fs';

const [directory] = process.argv.slice(2);
const SCALE = 30;

// A row with a quote or of another length than the header is broken, and so is one that is not in UTF-8.
function rows(file) {
  const [header, ...lines] = readFileSync(`${directory}/${file}`, 'utf8').trim().split('\n').map(line => line.split(','));
  return lines
    .filter(row => row.length === header.length && !/["\ufffd]/.test(row.join()))
    .map(row => Object.fromEntries(header.map((name, i) => [name, row[i]])))
    .filter(row => /^.{1,64}$/.test(row.trip_id));
}

const isDecimal = text => /^\d{1,9}(\.\d+)?$/.test(text);
const isOptionalDecimal = text => text === '' || isDecimal(text);

function isTime(text) {
  const millis = Date.parse(text.replace(' ', 'T') + 'Z');
  return !Number.isNaN(millis) && new Date(millis).toISOString().slice(0, 19).replace('T', ' ') === text;
}

function scaled(decimal) {
  const [whole, fraction = ''] = decimal.split('.');
  return BigInt(whole + fraction.padEnd(SCALE, '0'));
}

function unscaled(number) {
  const digits = number.toString().padStart(SCALE + 1, '0');
  return `${digits.slice(0, -SCALE)}.${digits.slice(-SCALE)}`.replace(/\.?0+$/, '');
}

const starts = new Map(rows('trip_start.csv')
  .filter(row => isTime(row.pickup_datetime) && row.pickup_location_id && row.dropoff_location_id)
  .filter(row => isOptionalDecimal(row.estimated_fare_amount))
  .map(row => [row.trip_id, row.pickup_datetime]));
const ends = new Map();
for (const row of rows('trip_end.csv')) {
  const isGood = isTime(row.dropoff_datetime) && isDecimal(row.fare_amount) && isOptionalDecimal(row.trip_distance);
  if (isGood && starts.get(row.trip_id) <= row.dropoff_datetime) {
    const fares = ends.get(row.trip_id)?.fares ?? new Set();
    ends.set(row.trip_id, {day: row.dropoff_datetime.slice(0, 10), fares: fares.add(row.fare_amount)});
  }
}

const days = new Map();
for (const {day, fares} of ends.values()) {
  const {trips, revenues} = days.get(day) ?? {trips: 0, revenues: [0n]};
  days.set(day, {trips: trips + 1, revenues: revenues.flatMap(sum => [...fares].map(fare => sum + scaled(fare)))});
}
for (const [day, {trips, revenues}] of [...days].sort()) {
  console.log(day, trips, ...revenues.map(unscaled));
}
