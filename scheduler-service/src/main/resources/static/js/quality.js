import { byId, figure, fill, row } from './dom.js';
import { count, instant, isoMillis, share, span } from './format.js';

/** Draws data quality, or says why it is not known. */
export function showQuality({ value, away }) {
  byId('open-trips').textContent = away ?? openTrips(value.at, value.open_trips);
  const hours = (value?.hours ?? []).map((hour) => line(hourName(hour.begin), hour.records, hour.passed.map(told).join('; ')));
  const day = hours.length ? [line('All of these', value.day, '')] : [];
  fill(byId('quality'), [...hours, ...day],
    away ?? (value.hours ? 'Nothing was counted in the last 24 hours.' : 'What was counted cannot be read just now.'));
}

function openTrips(at, { value: open, away }) {
  if (away) {
    return `Trips still open: ${away}.`;
  }
  const which = open.oldest.length ? ` The oldest: ${open.oldest.map((trip) => `${trip.trip_id} since ${instant(trip.since)}`).join(', ')}.` : '';
  return `Trips still open for longer than ${span(isoMillis(open.after))}: ${open.more ? 'at least ' : ''}${count(open.count)}, seen at ${instant(at)}.${which}`;
}

function line(name, records, passed) {
  return row(name, figure(count(records.rows_read)), figure(part(records.rows_quarantined, records.rows_read)),
    figure(count(records.events)), figure(part(records.conflicting, records.events)), figure(part(records.dead, records.events)), passed);
}

const part = (some, all) => (all ? `${count(some)} (${share(some, all)})` : count(some));

const hourName = (begin) => instant(begin).slice(0, 13) + ' h';

const told = ({ measure, percent, limit }) => `${measure.replaceAll('_', ' ')} ${percent} %, over ${limit} %`;
