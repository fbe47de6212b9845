import { get, post, Problem } from './api.js';
import { ActionDialog } from './dialogs.js';
import { byId, element, figure, fill, row } from './dom.js';
import { ago, count, instant } from './format.js';

const UNREADABLE = 'no letter';
const SHOWN = 20;

let letters = [];
let mayChange = false;

/** Makes the button work that looks into the dead-letter queue. @param changed called when there is something new to see */
export function prepareLetters(changed) {
  const dialog = new ActionDialog(byId('letters-dialog'));
  const confirm = dialog.form.querySelector('.confirm');
  const reason = dialog.form.elements.reason;
  const unasked = () => {
    confirm.hidden = true;
    dialog.go.textContent = 'Redrive…';
  };
  const look = async () => {
    unasked();
    await lookInto();
    dialog.go.disabled = !mayChange || letters.length === 0;
  };
  byId('look-letters').addEventListener('click', () => {
    dialog.open();
    look();
  });
  dialog.form.querySelector('.again').addEventListener('click', look);
  reason.addEventListener('change', () => {
    unasked();
    list(reason.value);
  });
  dialog.form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (confirm.hidden) {
      confirm.hidden = false;
      const which = reason.value ? `letters with reason ${reason.value}` : 'letters of every reason';
      confirm.firstElementChild.textContent = `Send all ${which} back to be tried again? What is still wrong comes back. Press again to confirm.`;
      dialog.say(confirm.firstElementChild.textContent);
      dialog.go.textContent = 'Yes, redrive';
      return;
    }
    unasked();
    redrive(dialog, reason.value, changed);
  });
}

/** @param operator whether the reader may redrive */
export function allowRedrive(operator) {
  mayChange = operator;
}

function redrive(dialog, reason, changed) {
  dialog.follow(() => post('operations/dead-letters/redrives', reason ? { reason } : {}), async ({ id }) => {
    const status = await get(`operations/dead-letters/redrives/${encodeURIComponent(id)}`);
    const told = `${count(status.redriven)} redriven, ${count(status.skipped)} skipped, ${count(status.failed)} are no letters`;
    if (status.state === 'RUNNING') {
      dialog.working(`Under way: ${told}`, null);
      return false;
    }
    changed();
    if (status.state !== 'COMPLETED') {
      throw new Problem(`The redrive was ${status.state.toLowerCase()}: ${told}`);
    }
    dialog.say(`Done: ${told}.`);
    return true;
  });
}

async function lookInto() {
  const summary = byId('letters-summary');
  summary.textContent = 'Looking…';
  try {
    const page = await get('operations/dead-letters?limit=1000');
    letters = page.letters;
    summary.textContent = letters.length === 0
      ? 'There are no dead letters: everything could be applied.'
      : `${count(letters.length)} seen of about ${count(page.approximateTotal)}.`;
  } catch (problem) {
    letters = [];
    summary.textContent = problem.message;
  }
  reasons();
  list('');
}

function reasons() {
  const groups = Map.groupBy ? Map.groupBy(letters, reasonOf) : grouped(letters);
  const names = [...groups.keys()].sort();
  fill(byId('letters-reasons'), names.map((name) => {
    const times = groups.get(name).map((letter) => letter.sentAt).sort();
    return row(name, figure(count(times.length)), `${ago(times[0])} ago`, `${ago(times.at(-1))} ago`);
  }), 'None.');
  byId('letters-dialog').querySelector('select').replaceChildren(
    element('option', { value: '' }, 'all reasons'),
    ...names.filter((name) => name !== UNREADABLE).map((name) => element('option', { value: name }, name)));
}

const reasonOf = (letter) => letter.reason ?? UNREADABLE;

function grouped(all) {
  const groups = new Map();
  all.forEach((letter) => groups.set(reasonOf(letter), [...(groups.get(reasonOf(letter)) ?? []), letter]));
  return groups;
}

function list(reason) {
  const wanted = letters.filter((letter) => !reason || letter.reason === reason);
  const more = wanted.length - SHOWN;
  byId('letters-list').replaceChildren(
    ...wanted.slice(0, SHOWN).map((letter) => element('details', {},
      element('summary', {}, `${reasonOf(letter)}${letter.field ? `, ${letter.field}` : ''}: ${letter.message}`),
      element('p', { className: 'note' }, `${letter.stream ?? 'no stream'}, ${letter.shard ?? ''} ${letter.sequenceNumber ?? ''}, arrived ${instant(letter.arrivalTime)}, sent ${instant(letter.sentAt)}`),
      element('pre', {}, letter.payload ?? `base64: ${letter.payloadBase64 ?? ''}`))),
    ...(more > 0 ? [element('p', { className: 'note' }, `and ${count(more)} more`)] : []));
}
