import type { Scheduler } from '#core/scheduler.ts';

/** A worker's clock and timers. A message to itself comes back without the 4 ms that nested timers wait at least. */
export const browserScheduler: Scheduler = {
  now: () => performance.now(),
  pause: () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(undefined);
    }),
  after(milliseconds, action) {
    const timer = setTimeout(action, milliseconds);
    return () => clearTimeout(timer);
  },
};
