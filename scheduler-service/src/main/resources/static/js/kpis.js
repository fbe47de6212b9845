import { getText } from './api.js';
import { draw, onSchemeChange } from './charts.js';
import { byId, element, fill, row } from './dom.js';
import { parseExactly } from './exact.js';
import { byHour, columns, csv, top, value } from './figures.js';
import { today } from './format.js';

let reports = [];
let text = '';
let chosen = false;
let shownFor = '';

/** Makes the form work. */
export function prepareKpis() {
  const form = byId('range');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    chosen = true;
    load().catch(() => {});
  });
  byId('download-csv').addEventListener('click', () => download(csv(reports), 'text/csv', 'csv'));
  byId('download-json').addEventListener('click', () => download(text, 'application/json', 'json'));
  onSchemeChange(() => reports.length && charts());
}

/** Shows the days that were reported on lately, unless somebody has chosen others, whenever a run has ended since. */
export async function followRuns(runs) {
  const done = runs.filter((run) => run.state === 'SUCCESS');
  const state = done.map((run) => run.id).join();
  if (state === shownFor && text) {
    return;
  }
  shownFor = state;
  if (!chosen) {
    suggest(done.map((run) => run.date).sort());
  }
  await load();
}

function suggest(days) {
  const { from, to } = byId('range').elements;
  const last = days.at(-1) ?? today();
  const monthBefore = new Date(new Date(last) - 30 * 86_400_000).toISOString().slice(0, 10);
  to.value = last;
  from.value = days.find((day) => day >= monthBefore) ?? monthBefore;
}

async function load() {
  const form = byId('range').elements;
  const error = byId('range-error');
  error.textContent = '';
  for (const field of [form.from, form.to]) {
    field.removeAttribute('aria-invalid');
  }
  try {
    text = await getText(`kpis?${new URLSearchParams({ from: form.from.value, to: form.to.value })}`);
    reports = parseExactly(text).reports;
  } catch (problem) {
    error.textContent = problem.message;
    form[problem.field]?.setAttribute?.('aria-invalid', 'true');
    throw problem;
  }
  show(form.from.value, form.to.value);
}

function show(from, to) {
  const none = reports.length === 0;
  byId('kpis-content').hidden = none;
  byId('download-csv').disabled = none;
  byId('download-json').disabled = none;
  const empty = byId('kpis-empty');
  empty.hidden = !none;
  empty.textContent = `There is no report from ${from} to ${to} yet. Run an aggregation above, or choose other days.`;
  if (!none) {
    charts();
    table();
  }
}

function charts() {
  const days = reports.map((report) => report.trip_date);
  const series = (name, field, type) => ({ name, type, values: reports.map((report) => Number(report[field])) });
  const trips = reports.reduce((sum, report) => sum + Number(report.total_trips), 0);
  draw('chart-days', `Revenue and trips of ${days.length} days, ${trips} trips in all`, 'bar', days,
    [series('Revenue', 'total_revenue', 'bar'), series('Trips', 'total_trips', 'line')], { twoScales: true });
  const hours = byHour(reports);
  draw('chart-hours', `Trips by hour; most in hour ${hours.indexOf(Math.max(...hours))}`, 'bar', hours.map((count, hour) => String(hour)),
    [{ name: 'Trips', values: hours }]);
  draw('chart-fares', 'Distribution of fares by day', 'line', days, [
    series('Least', 'min_fare'), series('Median', 'median_fare'), series('Mean', 'average_fare'),
    series('95th percentile', 'p95_fare'), series('Most', 'max_fare')]);
  draw('chart-durations', 'Distribution of trip durations by day, in minutes', 'line', days, [
    series('Median', 'median_trip_duration_minutes'), series('Mean', 'average_trip_duration_minutes'),
    series('95th percentile', 'p95_trip_duration_minutes')]);
  places('chart-origins', 'Top origins', 'top_origins');
  places('chart-destinations', 'Top destinations', 'top_destinations');
}

function places(id, label, list) {
  const best = top(reports, list);
  draw(id, `${label}: ${best.slice(0, 3).map(([name, trips]) => `${name} with ${trips} trips`).join(', ')}`, 'bar',
    best.map(([name]) => name), [{ name: 'Trips', values: best.map(([, trips]) => trips) }], { horizontal: true });
}

function table() {
  const heads = columns(reports);
  byId('figures').tHead.replaceChildren(
    element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head.replaceAll('_', ' ')))));
  fill(byId('figures'), reports.map((report) => row(...heads.map((head) => value(report, head)))), '');
}

function download(content, type, ending) {
  const { from, to } = byId('range').elements;
  const url = URL.createObjectURL(new Blob([content], { type }));
  element('a', { href: url, download: `bolt-ride-kpis_${from.value}_${to.value}.${ending}` }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
