import { prepareActions } from './actions.js';
import { get } from './api.js';
import { byId } from './dom.js';
import { instant } from './format.js';
import { followRuns, prepareKpis } from './kpis.js';
import { allowRedrive, prepareLetters } from './letters.js';
import { showOverview } from './overview.js';
import { showAggregations, showProducerRuns } from './runs.js';

const REFRESH = 3_000;

/** After so long without an answer, what the page shows is no longer the truth. */
const STALE_AFTER = 10_000;

let seenAt = 0;
let timer = 0;
let refreshing = false;
let again = false;

/** Says something once: a live region that is written to again would be read aloud again. */
function notice(text) {
  const box = byId('notice');
  if (box.textContent !== text) {
    box.textContent = text;
    box.hidden = !text;
  }
}

async function refresh() {
  if (refreshing) {
    again = true;
    return;
  }
  refreshing = true;
  clearTimeout(timer);
  const failures = [];
  const attempt = (work) => work.catch((problem) => failures.push(problem.message));
  await Promise.all([
    attempt(get('operations').then(live)),
    attempt(showAggregations().then(followRuns)),
    attempt(showProducerRuns()),
  ]);
  tell(failures[0]);
  refreshing = false;
  if (!document.hidden) {
    timer = setTimeout(refresh, again ? 0 : REFRESH);
  }
  again = false;
}

let away = [];

function live(overview) {
  showOverview(overview);
  away = overview.services.filter((service) => service.state === 'AWAY').map((service) => service.name);
  seenAt = Date.now();
  byId('freshness').textContent = `Seen at ${instant(overview.at)} UTC`;
}

function tell(failure) {
  if (failure && seenAt && Date.now() - seenAt > STALE_AFTER) {
    notice(`These figures are stale, seen at ${instant(seenAt)} UTC: ${failure}.`);
  } else if (failure) {
    notice(`${failure}.`);
  } else if (away.length) {
    notice(`Away: ${away.join(', ')}. What they have counted is missing below.`);
  } else {
    notice('');
  }
}

async function whoReads() {
  const { name, operator } = await get('operations/user');
  byId('reader').textContent = `Signed in as ${name}`;
  byId('start-producer').disabled = !operator;
  byId('start-aggregation').disabled = !operator;
  byId('actions-note').textContent = operator ? '' : `${name} may look at everything and change nothing.`;
  allowRedrive(operator);
}

document.addEventListener('visibilitychange', () => (document.hidden ? clearTimeout(timer) : refresh()));
prepareKpis();
prepareActions(refresh);
prepareLetters(refresh);
whoReads().catch((problem) => notice(`${problem.message}.`));
refresh();
