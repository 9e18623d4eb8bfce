/**
 * Runs in every measured page before its own script, and asks every page the same. An item is answerable in the first
 * frame in which its controls are switched on; until then its static twin, or nothing, stands there.
 */
export function observe() {
  const seen = { shift: 0, saves: [] };
  window.bench = seen;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) seen.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });

  const item = () => document.querySelector('bench-item');
  const answerable = ':is(kap-item, bench-item) :is(input, select, button):enabled';
  const isStanding = () => {
    if (item()) return Boolean(item().querySelector('[role=status]')?.textContent);
    const place = window.benchPlace && document.getElementById(window.benchPlace);
    const top = place?.getBoundingClientRect().top;
    return scrollY > 0 && top > -1 && top < innerHeight / 2;
  };
  // In each frame, and again behind all that the page itself does in it before it is drawn.
  const look = (time) => {
    if (seen.answerable === undefined && document.querySelector(answerable)) seen.answerable = time;
    if (seen.standing === undefined && isStanding()) seen.standing = time;
  };
  const atFrame = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (work) =>
    atFrame((time) => {
      work(time);
      look(time);
    });
  const eachFrame = () => requestAnimationFrame(eachFrame);
  eachFrame();

  // When an attempt became durable. The listener is the transaction's first, so it knows before the page does.
  const holdsAttempt = new WeakSet();
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (...words) {
    const begun = transaction.apply(this, words);
    begun.addEventListener('complete', () => holdsAttempt.has(begun) && seen.saves.push(performance.now()));
    return begun;
  };
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (value, ...rest) {
    if (value?.attempt) holdsAttempt.add(this.transaction);
    return put.call(this, value, ...rest);
  };

  // From the press on "Check" to the first frame that shows what the answer was worth.
  window.addEventListener(
    'submit',
    ({ target }) => {
      const status = target.closest('kap-item, bench-item').querySelector('[role=status]');
      const pressed = performance.now();
      let frames = 0;
      const count = (time) => {
        frames += 1;
        if (!status.isConnected || !status.textContent.trim()) return requestAnimationFrame(count);
        seen.feedback = { milliseconds: time - pressed, frames, wasSaved: seen.shownAt >= seen.saves[0] };
      };
      const watch = new MutationObserver(() => {
        if (!status.textContent.trim()) return;
        seen.shownAt = performance.now();
        watch.disconnect();
      });
      watch.observe(status, { childList: true, characterData: true, subtree: true });
      requestAnimationFrame(count);
    },
    { capture: true },
  );
}
