/** Seconds between two samples. */
const step = 15;

interface Route {
  readonly route: string;
  /** Requests per second, about which it swings. */
  readonly usual: number;
  /** Of a day, when it is busiest. */
  readonly phase: number;
}

const routes: readonly Route[] = [
  { route: '/search', usual: 42, phase: 0 },
  { route: '/cart', usual: 27, phase: 0.8 },
  { route: '/checkout', usual: 18, phase: 1.7 },
  { route: '/login', usual: 9, phase: 2.6 },
];

/** The last two hours of a shop whose checkout fails for a while, as OpenMetrics text that ends at `end`, in seconds since 1970. */
export function shopTraffic(end: number): string {
  const times = Array.from({ length: (2 * 3600) / step + 1 }, (_, index) => end - 2 * 3600 + index * step);
  const series = routes.flatMap((route) => [
    counter({ route: route.route, status: '200' }, times, (age) => rate(route, age) * (1 - failing(route, age))),
    counter({ route: route.route, status: '500' }, times, (age) => rate(route, age) * failing(route, age)),
  ]);
  return `# HELP shop_requests Requests that the shop answered.\n# TYPE shop_requests counter\n${series.join('')}# EOF\n`;
}

/** Waves of several lengths look like chance, and are the same each time. `age` is in seconds before the end. */
function rate(route: Route, age: number): number {
  const { usual, phase } = route;
  const waves = Math.sin(age / 1500 + phase) * 0.3 + Math.sin(age / 310 + phase * 3) * 0.08 + Math.sin(age / 97 + phase * 7) * 0.04;
  return usual * (1 + waves) * (failing(route, age) > 0.5 ? 0.45 : 1);
}

/** The share of requests that fail: of the checkout more than half for a quarter of an hour, when many customers leave, and some since then. */
function failing({ route }: Route, age: number): number {
  const minutes = age / 60;
  const isBad = route === '/checkout' && minutes < 45;
  return isBad ? (minutes > 30 ? 0.55 : 0.06) : 0.0005;
}

function counter(labels: Readonly<Record<string, string>>, times: readonly number[], perSecond: (age: number) => number): string {
  const end = times.at(-1) ?? 0;
  const names = Object.entries({ ...labels, job: 'shop' }).map(([label, value]) => `${label}="${value}"`);
  let total = 0;
  return times
    .map((time) => {
      total += perSecond(end - time) * step;
      return `shop_requests_total{${names.join(',')}} ${total.toFixed(3)} ${time}\n`;
    })
    .join('');
}
