import { badge, byId, element, figure, fill, row } from './dom.js';
import { ago, count, instant, perMinute, span } from './format.js';
import { showQuality } from './quality.js';

const OUTCOMES = ['applied', 'duplicate', 'conflict', 'rejected', 'early'];

/** Draws the live part. */
export function showOverview(overview) {
  showQuality(overview.quality);
  cards(overview);
  services(overview.services);
  streams(overview.streams);
  queues(overview.queues);
  byId('welcome').hidden = !(overview.trips.started === 0 && overview.trips.completed === 0);
}

function cards({ trips, table_items: items, staging, streams: all, incomplete }) {
  const lacking = incomplete.length ? `without ${incomplete.join(', ')}` : null;
  const last = staging.last;
  const lag = Math.max(...all.map((stream) => stream.millis_behind ?? -1));
  byId('cards').replaceChildren(
    card('Trips in progress', count(trips.in_progress), 'started less completed', lacking),
    card('Trips started', count(trips.started), perMinute(trips.started_per_minute), lacking),
    card('Trips completed', count(trips.completed), perMinute(trips.completed_per_minute), lacking),
    card('Items in the table', items.away ? '–' : count(items.value), items.away ?? 'as DynamoDB last counted; on AWS, every six hours'),
    card('Trips staged', count(staging.trips), perMinute(staging.trips_per_minute), `${count(staging.objects)} objects`),
    card('Last staged object', last ? `${ago(last.at)} ago` : '–', last ? `${count(last.trips)} trips, ${instant(last.at)}` : 'none since the service started', last?.key),
    card('Worst lag', lag < 0 ? '–' : span(lag), 'age of the next record of the worst shard'));
}

function card(title, value, ...notes) {
  return element('div', { className: 'card' }, element('h3', {}, title), element('p', { className: 'figure' }, value),
    ...notes.filter(Boolean).map((note) => element('p', {}, note)));
}

function services(all) {
  fill(byId('services'), all.map((service) => {
    const troubles = service.tasks.filter((task) => task.reason).map((task) => `${task.address}: ${task.reason}`);
    return row(service.name, badge(service.state), figure(count(service.tasks.length)), troubles.join('; '));
  }), 'No service is configured: see bolt-ride.operations.services.');
}

function streams(all) {
  const table = byId('streams');
  const heads = ['Stream', ...OUTCOMES, 'Last minute', 'Lag'];
  table.tHead.replaceChildren(element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head))));
  fill(table, all.map((stream) => row(stream.stream,
    ...OUTCOMES.map((outcome) => figure(count(stream.outcomes[outcome]))),
    figure(stream.per_minute === undefined ? '–' : count(stream.per_minute)),
    figure(span(stream.millis_behind)))), 'No stream is known.');
}

function queues(part) {
  fill(byId('queues'), (part.value ?? []).map((queue) => row(queue.name,
    figure(count(queue.waiting + queue.delayed + queue.in_hand)), figure(count(queue.waiting)), figure(count(queue.delayed)),
    figure(count(queue.in_hand)), figure(age(queue)))),
  part.away ?? 'No queue is known.');
}

function age(queue) {
  if (queue.waiting + queue.delayed + queue.in_hand === 0) {
    return 'none';
  }
  return queue.oldest_millis === undefined ? 'unknown' : span(queue.oldest_millis);
}
