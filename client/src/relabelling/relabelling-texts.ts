import { t } from '../l10n.ts';

/** Every text of the page, in the person's language: a webview has no translations of its own. */
export function relabellingTexts() {
  return {
    labels: t('Labels to try'),
    labelsHelp: t('As {a="b"}, as JSON, or one a line'),
    own: t('Your own'),
    groups: {
      example: t('Examples'),
      active: t('Discovered by the connected Prometheus'),
      dropped: t('Dropped by the connected Prometheus'),
    },
    wrongLine: t('Line {0} cannot be read: write name="value". What follows is of the labels before.', '{0}'),
    rules: t('Rules'),
    result: t('Result'),
    goTo: t('Go to its line'),
    line: t('line {0}', '{0}'),
    notReached: t('Not reached'),
    dropped: t('Dropped here'),
    unchanged: t('Changes nothing'),
    changed: t('Changes labels'),
    matches: t('matches'),
    matchesNot: t('does not match'),
    namesMatch: t('matches labels'),
    namesMatchNot: t('matches no label'),
    equals: t('equals'),
    equalsNot: t('does not equal'),
    group: t('Group {0}', '{0}'),
    noPart: t('took no part'),
    empty: t('empty'),
    added: t('new'),
    removed: t('removed'),
    was: t('was {0}', '{0}'),
    droppedBy: t('Dropped by rule {0}: nothing of it is scraped.', '{0}'),
    droppedSample: t('Dropped by rule {0}.', '{0}'),
    address: t('Scraped at'),
    instance: t('Instance'),
    finalLabels: t('Labels of its series'),
    labelsAfter: t('Labels afterwards'),
    noLabels: t('No labels are left.'),
    refused: {
      'no-address': t('Prometheus drops it: it has no __address__.'),
      'bad-address': t('Prometheus drops it: the address {0} holds a slash.', '{0}'),
      'bad-interval': t('Prometheus drops it: {0} is no scrape interval.', '{0}'),
      'bad-timeout': t('Prometheus drops it: {0} is no scrape timeout, or longer than the interval.', '{0}'),
    },
  };
}

export type RelabellingTexts = ReturnType<typeof relabellingTexts>;
