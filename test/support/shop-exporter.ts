import { createServer } from 'node:http';
import { expositionAt } from './lesson-metrics.ts';

/** Serves the shop's `/metrics` on a free loopback port. */
export async function startShopExporter(): Promise<{ readonly port: number; stop(): Promise<void> }> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/plain; version=0.0.4' }).end(expositionAt(Date.now() / 1000));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) {
    throw new Error('the shop exporter has no TCP address');
  }
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { port: address.port, stop };
}
