import { get } from './api.js';
import { badge, byId, figure, fill, row } from './dom.js';
import { count, instant, isoMillis, span } from './format.js';

/** Draws the newest aggregation runs. @returns them */
export async function showAggregations() {
  const { runs } = await get('aggregations?limit=50');
  fill(byId('aggregations'), runs.slice(0, 15).map((run) => row(run.date + (run.partial ? ' (partial)' : ''),
    figure(count(run.attempt)), badge(run.state), run.trigger.toLowerCase().replace('_', ' '), instant(run.requested_at),
    figure(run.state === 'RUNNING' ? `${span(Date.now() - new Date(run.started_at))} so far` : span(isoMillis(run.duration))),
    figure(count(run.kpis?.total_trips)), run.reason ?? '')),
  'No report has been asked for yet. Each midnight UTC the day before is reported on by itself.');
  return runs;
}

/** Draws the newest runs of the producer, or says why they cannot be seen. */
export async function showProducerRuns() {
  const table = byId('producer-runs');
  try {
    const { runs } = await get('operations/producer-runs');
    fill(table, runs.map((run) => row(run.id, badge(run.state), instant(run.requestedAt), figure(count(run.rowsRead)),
      figure(count(run.published)), figure(count(run.quarantined)), run.failure ?? '')),
    'The producer has not run yet.');
  } catch (problem) {
    fill(table, [], problem.message);
  }
}
