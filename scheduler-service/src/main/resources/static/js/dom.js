/** Makes an element. Text goes in as text, never as markup. */
export function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in made) {
      made[name] = value;
    } else {
      made.setAttribute(name, value);
    }
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

export const byId = (id) => document.getElementById(id);

/** A row whose first cell is its heading; figures stand to the right. */
export function row(heading, ...cells) {
  return element('tr', {}, element('th', { scope: 'row' }, heading), ...cells.map(cell));
}

function cell(content) {
  const figure = typeof content === 'object' && content !== null && 'figure' in content;
  return element('td', figure ? { className: 'number' } : {}, figure ? content.figure : content ?? '');
}

/** A cell with a figure in it. */
export const figure = (text) => ({ figure: text });

/** The rows of a table, or one sentence over its whole width where there is none. */
export function fill(table, rows, empty) {
  const heads = [...(table.tHead.rows[0]?.cells ?? [])];
  table.tBodies[0].replaceChildren(
    ...(rows.length ? rows : [element('tr', {}, element('td', { colSpan: heads.length || 1, className: 'note' }, empty))]));
  heads.forEach((head, index) => head.classList.toggle('number', rows[0]?.cells[index].className === 'number'));
}

/** A state as a word; the colour only repeats it. */
export function badge(state) {
  const kind = { UP: 'good', SUCCESS: 'good', COMPLETED: 'good', AWAY: 'bad', FAILED: 'bad' }[state] ?? 'warn';
  return element('span', { className: `badge ${kind}` }, state.toLowerCase());
}
