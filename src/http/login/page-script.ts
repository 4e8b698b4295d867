// The script of the page of somebody who has logged in.

/** Renews a session in a hidden frame before it ends; where the provider must not be framed, by leading the page there. */
export const SCRIPT = `// The keeping alive of a session while its page is open.
const until = document.getElementById('until');
const BEFORE_MS = 5 * 60000;
const SLOW_MS = 10000;

function renewAt(end) {
  setTimeout(renew, Math.max(0, Date.parse(end) - Date.now() - BEFORE_MS));
}

function renew() {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  const slow = setTimeout(lead, SLOW_MS);
  frame.onload = async () => {
    const is = renewedIn(frame);
    if (is === undefined) return;
    clearTimeout(slow);
    frame.remove();
    if (is !== 'yes') return lead();
    const { until: end } = await (await fetch('/v1/me')).json();
    until.dateTime = end;
    until.textContent = end.slice(11, 16) + ' UTC';
    renewAt(end);
  };
  frame.src = '/login/renew?frame=true';
  document.body.append(frame);
}

/** Undefined while the frame is at the provider, into whose pages nobody looks. */
function renewedIn(frame) {
  try {
    return frame.contentDocument.documentElement.dataset.renewed;
  } catch {
    return undefined;
  }
}

function lead() {
  location.assign('/login/renew?return=' + encodeURIComponent(location.pathname));
}

if (until) renewAt(until.dateTime);
`;
