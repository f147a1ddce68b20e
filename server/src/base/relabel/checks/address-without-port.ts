import { maySet } from '#base/relabel/label-flow.ts';
import type { RelabelListCheck } from '#base/relabel/relabel-list.ts';
import { defaultRule } from '#base/relabel/relabel-rule.ts';
import { relabelHelp } from '#base/relabel/relabel-type.ts';
import { valueSpan } from '#base/schema/read.ts';
import { t } from '#core/l10n.ts';

/** An address that is copied from a name or an IP address has no port, and Prometheus asks at the scheme's own. */
export const addressWithoutPort: RelabelListCheck = {
  code: 'address-without-port',
  severity: 'information',
  help: relabelHelp,
  *run({ rules, names, stage, span: evidence }) {
    if (stage !== 'targets') {
      return;
    }
    for (const [index, { mapping, rule }] of rules.entries()) {
      const [source = ''] = rule.sourceLabels;
      const copies = rule.action === 'replace' && rule.targetLabel === '__address__' && rule.sourceLabels.length === 1;
      const isPlain = rule.regex === defaultRule.regex && /^(?:\$1|\$\{1\})$/.test(rule.replacement);
      const isFinal = !rules
        .slice(index + 1)
        .some((later) => maySet(later, '__address__') || later.rule.sourceLabels.includes('__address__'));
      if (copies && isPlain && isFinal && portless.test(source)) {
        const advice = t('add a port, such as `replacement: $1:9100`');
        const message = t('`{0}` has no port, so that the target is scraped at 80 or 443 — {1}', source, advice);
        yield { span: valueSpan(mapping, names.targetLabel), message, evidence };
      }
    }
  },
};

const portless = /^__meta_\w+_(?:ip|ipv4|ipv6|private_ip|public_ip|node_name|pod_name|dns_name|hostname|instance_name)$/;
