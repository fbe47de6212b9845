/** A call that did not go well: a sentence for a person, and the request's field at fault where there is one. */
export class Problem extends Error {
  constructor(message, status = 0, field = null) {
    super(message);
    this.status = status;
    this.field = field;
  }
}

const PATIENCE = 35_000;

export async function getText(path) {
  return (await send(path, {})).text();
}

export async function get(path) {
  return (await send(path, {})).json();
}

export async function post(path, body) {
  const response = await send(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...forgeryToken() },
    body: JSON.stringify(body),
  });
  return response.json();
}

async function send(path, options) {
  let response;
  try {
    response = await fetch(path, { cache: 'no-store', credentials: 'same-origin', signal: AbortSignal.timeout(PATIENCE), ...options });
  } catch {
    throw new Problem('scheduler-service does not answer');
  }
  if (response.ok) {
    return response;
  }
  if (response.status === 401) {
    throw new Problem('You are not signed in any more: load this page again', 401);
  }
  const problem = await response.json().catch(() => ({}));
  throw new Problem(problem.detail ?? problem.title ?? `status ${response.status}`, response.status, problem.field ?? null);
}

/** Shows that a change comes from this page: the server's cookie, which no other site can read, as a header. */
function forgeryToken() {
  const cookie = document.cookie.split('; ').find((one) => one.startsWith('XSRF-TOKEN='));
  return cookie ? { 'X-XSRF-TOKEN': decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) } : {};
}
