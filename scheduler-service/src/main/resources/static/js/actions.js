import { get, post, Problem } from './api.js';
import { ActionDialog } from './dialogs.js';
import { byId } from './dom.js';
import { count } from './format.js';

const ENDED = ['SUCCESS', 'FAILED', 'CANCELLED'];

/** Makes the buttons work that start runs. @param changed called when there is something new to see */
export function prepareActions(changed) {
  producer(changed);
  aggregation(changed);
}

function producer(changed) {
  const dialog = new ActionDialog(byId('producer-dialog'));
  byId('start-producer').addEventListener('click', () => dialog.open());
  dialog.form.addEventListener('submit', (event) => {
    event.preventDefault();
    dialog.follow(() => post('operations/producer-runs', runRequest(dialog.filledIn())), async ({ id }) => {
      const run = await get(`operations/producer-runs/${encodeURIComponent(id)}`);
      const told = `${count(run.rowsRead)} rows read, ${count(run.published)} published, ${count(run.quarantined)} quarantined`;
      if (run.state === 'RUNNING') {
        dialog.working(`Run ${id} is under way: ${told}`, readShare(run.files));
        return false;
      }
      changed();
      if (run.state === 'FAILED') {
        throw new Problem(`Run ${id} failed: ${run.failure ?? 'its log says why'}`);
      }
      dialog.say(`Run ${id} is ${run.state.toLowerCase()}: ${told}.`);
      return true;
    });
  });
}

function runRequest(fields) {
  const request = { ...fields };
  for (const name of ['eventsPerSecond', 'speedup']) {
    if (name in request) {
      const number = Number(request[name]);
      if (Number.isNaN(number)) {
        throw new Problem(`'${request[name]}' is not a number`, 0, name);
      }
      request[name] = number;
    }
  }
  return request;
}

function readShare(files) {
  const total = files.reduce((sum, file) => sum + (file.bytesTotal ?? NaN), 0);
  return total > 0 ? files.reduce((sum, file) => sum + file.bytesRead, 0) / total : null;
}

function aggregation(changed) {
  const dialog = new ActionDialog(byId('aggregation-dialog'));
  byId('start-aggregation').addEventListener('click', () => dialog.open());
  dialog.form.addEventListener('submit', (event) => {
    event.preventDefault();
    dialog.follow(() => ask(dialog.filledIn()), async ({ runs }) => {
      const found = await Promise.all(runs.map(({ id, state, ...run }) =>
        (ENDED.includes(state) ? { id, state, ...run } : get(`aggregations/${encodeURIComponent(id)}`))));
      changed();
      runs.splice(0, runs.length, ...found);
      const ended = found.filter((run) => ENDED.includes(run.state));
      if (ended.length < found.length) {
        dialog.working(`${ended.length} of ${found.length} runs have ended`, found.length > 1 ? ended.length / found.length : null);
        return false;
      }
      const failed = ended.filter((run) => run.state !== 'SUCCESS');
      if (failed.length) {
        throw new Problem(`${failed.length} of ${found.length} runs did not succeed. ${failed[0].date}: ${failed[0].reason ?? failed[0].state}`);
      }
      const trips = found.reduce((sum, run) => sum + (run.kpis?.total_trips ?? 0), 0);
      dialog.say(`Done: ${found.length} ${found.length === 1 ? 'day' : 'days'}, ${count(trips)} trips.`);
      return true;
    });
  });
}

function ask({ from, to }) {
  if (!from) {
    throw new Problem('Choose the first day', 0, 'from');
  }
  return post('aggregations', to ? { from, to } : { from, to: from });
}
