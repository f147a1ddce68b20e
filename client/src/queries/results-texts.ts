import { t } from '../l10n.ts';

/** Every text of the results page, in the person's language: a webview has no translations of its own. */
export function resultsTexts() {
  return {
    running: t('Running…'),
    cancel: t('Cancel'),
    runAgain: t('Run again'),
    copyCsv: t('Copy as CSV'),
    copyValue: t('Copy value'),
    copied: t('Copied'),
    filter: t('Filter'),
    filterPlaceholder: t('Part of a label or value'),
    resultsTable: t('Result of the query'),
    value: t('Value'),
    lastValue: t('Last value'),
    samples: t('Samples'),
    time: t('Time'),
    failed: t('The query failed'),
    warning: t('Warning'),
    info: t('Info'),
    scalar: t('Scalar'),
    text: t('String'),
    oneSeries: t('1 series'),
    manySeries: t('{0} series', '{0}'),
    duration: t('{0} ms', '{0}'),
    at: t('at {0}', '{0}'),
    common: t('All series have'),
    shown: t('{0} of {1} rows are shown', '{0}', '{1}'),
    cutOff: t('Only the first {0} of {1} series are kept. Narrow the query with more labels, or aggregate it.', '{0}', '{1}'),
    showMore: t('Show {0} more', '{0}'),
    nothingFiltered: t('No row holds the text of the filter.'),
    empty: t('No series matched the query.'),
    emptyAdvice: [
      t('Is the metric name right, and does this server collect it?'),
      t('Do the label matchers match? Remove them one by one to see which one excludes everything.'),
      t('Is the data recent? A query looks back five minutes for the last sample.'),
      t('A comparison such as `> 0` leaves out the series for which it does not hold.'),
    ],
  };
}

export type ResultsTexts = ReturnType<typeof resultsTexts>;
