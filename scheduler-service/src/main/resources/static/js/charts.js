import { byId } from './dom.js';

const drawn = new Map();

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

const COLOURS = ['accent', 'second', 'third', 'fourth', 'fifth'];

/** Draws a chart into a canvas, in the place of the one that was there. The label says in words what it shows. */
export function draw(id, label, type, labels, series, { horizontal = false, twoScales = false } = {}) {
  const canvas = byId(id);
  canvas.setAttribute('aria-label', `${label}. The table below has every figure.`);
  drawn.get(id)?.destroy();
  const axis = { ticks: { color: colour('soft') }, grid: { color: colour('line') } };
  const scales = horizontal
    ? { x: { ...axis, beginAtZero: true }, y: axis }
    : { x: axis, y: { ...axis, beginAtZero: true } };
  if (twoScales) {
    scales.right = { ...axis, position: 'right', beginAtZero: true, grid: { drawOnChartArea: false } };
  }
  drawn.set(id, new globalThis.Chart(canvas, {
    type,
    data: { labels, datasets: series.map((one, index) => dataset(one, index, twoScales)) },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      indexAxis: horizontal ? 'y' : 'x',
      scales,
      plugins: { legend: { display: series.length > 1, labels: { color: colour('text') } } },
    },
  }));
}

function dataset({ name, values, type }, index, twoScales) {
  const stroke = colour(COLOURS[index % COLOURS.length]);
  return {
    label: name, data: values, type, borderColor: stroke, backgroundColor: stroke, borderWidth: 2, pointRadius: 3,
    yAxisID: twoScales && index > 0 ? 'right' : undefined,
  };
}

/** Draws again when the page turns dark or light. */
export function onSchemeChange(again) {
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', again);
}
