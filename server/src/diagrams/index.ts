import type { Drawers } from '#core/drawer.ts';

/** Every language whose configuration can be drawn. */
export const drawers: Drawers = new Map([
  ['prometheus', async () => (await import('./prometheus.ts')).prometheusDrawer],
  ['alertmanager', async () => (await import('./alertmanager.ts')).alertmanagerDrawer],
  ['kubernetes', async () => (await import('./workload.ts')).workloadDrawer],
]);
