import { type ConnectedServer, type Flavour, flavourOf } from '#core/flavour.ts';
import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import type { Problem } from '#core/problem.ts';
import { isBefore, serverOfFlavour } from '#core/server-version.ts';
import type { Availability, LanguageFeature } from '../data/availability.ts';
import type { PromqlModel } from '../model.ts';
import { evaluatingEnvironment } from '../model-flavour.ts';
import { syntaxFaults } from '../syntax-faults.ts';
import { type UsedFeature, usedFeatures } from '../used-features.ts';

/**
 * What Prometheus refuses unless it is new enough or told otherwise: a warning where the connected one will refuse it, otherwise an
 * information about the flag. A version alone says nothing as long as no server is known.
 */
export const featureNotEnabled: Check<PromqlModel> = {
  code: 'feature-not-enabled',
  severity: 'information',
  help: 'https://prometheus.io/docs/prometheus/latest/feature_flags/',
  looksOutside: true,
  *run(model, environment) {
    const { text, expressions } = model;
    const evaluating = evaluatingEnvironment(model, environment);
    const flavour = flavourOf(evaluating);
    const server = serverOfFlavour(evaluating);
    for (const expression of expressions) {
      const used = syntaxFaults(expression).length === 0 ? usedFeatures(text, expression) : [];
      for (const use of used) {
        const said = sayings[flavour]?.(use, server);
        if (said !== undefined) {
          yield { span: use.span, ...said };
        }
      }
    }
  },
};

type Saying = Pick<Problem, 'message' | 'severity'>;
type Say = (use: UsedFeature, server: ConnectedServer | undefined) => Saying | undefined;

/** Of the others no list tells what they take: VictoriaMetrics has a language of its own, Thanos an engine to choose. */
const sayings: Readonly<Partial<Record<Flavour, Say>>> = { prometheus: sayOfPrometheus, mimir: sayOfMimir };

function sayOfPrometheus(use: UsedFeature, server: ConnectedServer | undefined): Saying | undefined {
  const { since, flag, stable } = use.availability;
  const { version = assumed, features } = server ?? {};
  if (since !== undefined && isBefore(version, since) && server?.version !== undefined) {
    return { severity: 'warning', message: tooOld(use, version, since) };
  }
  const isStable = stable !== undefined && !isBefore(version, stable);
  if (flag === undefined || isStable || features?.includes(flag)) {
    return undefined;
  }
  return features === undefined || server?.version === undefined
    ? { message: needsFlag(use, flag) }
    : { severity: 'warning', message: t('The connected Prometheus refuses {0}: start it with `--enable-feature={1}`', naming(use), flag) };
}

/** Where no version is known, nothing is said of what this one takes without a flag. */
const assumed = '3.0';

/** https://grafana.com/docs/mimir/latest/configure/configure-experimental-promql-functions */
function sayOfMimir(use: UsedFeature): Saying | undefined {
  return use.availability.flag === 'promql-experimental-functions' && use.availability.stable === undefined
    ? { message: t('Mimir refuses {0} unless `enabled_promql_experimental_functions` of its limits names it', naming(use)) }
    : undefined;
}

function tooOld(use: UsedFeature, version: string, since: string): string {
  return t('The connected Prometheus is {0}, which does not know {1}: it came with {2}', version, naming(use), since);
}

function needsFlag(use: UsedFeature, flag: string): string {
  const { stable }: Availability = use.availability;
  return stable === undefined
    ? t('Prometheus refuses {0} unless it is started with `--enable-feature={1}`', naming(use), flag)
    : t('Before version {0}, Prometheus refuses {1} unless it is started with `--enable-feature={2}`', stable, naming(use), flag);
}

function naming({ name, feature }: UsedFeature): string {
  const words: Readonly<Record<LanguageFeature, () => string>> = {
    'duration expression': () => t('arithmetic in durations'),
    'number as duration': () => t('a number as a duration or a duration as a number'),
    'underscore in number': () => t('underscores in numbers'),
    'quoted name': () => t('names in quotes'),
    'at modifier': () => '`@`',
    'negative offset': () => t('negative offsets'),
  };
  return feature === undefined ? `\`${name ?? ''}\`` : words[feature]();
}
