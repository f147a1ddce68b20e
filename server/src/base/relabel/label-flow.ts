import { re2Matches } from '#base/re2/re2-matches.ts';
import type { WrittenRule } from './read-rules.ts';

/** Labels that only targets have until they are scraped: the discovery's, and those that say where and how to scrape. */
export function isTargetOnly(label: string): boolean {
  return /^__(?:meta_.*|address__|scheme__|metrics_path__|scrape_interval__|scrape_timeout__|param_.*)$/s.test(label);
}

/** The labels that a rule looks at by name. */
export function labelsRead({ rule }: WrittenRule): readonly string[] {
  return rule.action === 'keepequal' || rule.action === 'dropequal' ? [...rule.sourceLabels, rule.targetLabel] : rule.sourceLabels;
}

/** Whether a rule may give a value to a label: by its name, by a name made of groups, or by `labelmap`. */
export function maySet({ rule }: WrittenRule, label: string): boolean {
  switch (rule.action) {
    case 'replace':
      return rule.targetLabel === label || rule.targetLabel.includes('$');
    case 'labelmap':
      return rule.replacement === label || rule.replacement.includes('$');
    case 'lowercase':
    case 'uppercase':
    case 'hashmod':
      return rule.targetLabel === label;
    default:
      return false;
  }
}

/** Whether a rule certainly writes a label by its very name. */
export function setsByName({ rule }: WrittenRule, label: string): boolean {
  return rule.targetLabel === label && ['replace', 'lowercase', 'uppercase', 'hashmod'].includes(rule.action);
}

/** Whether a rule removes a label by its name, whatever its value. */
export function removes({ rule }: WrittenRule, label: string): boolean {
  const matches = rule.action === 'labeldrop' || rule.action === 'labelkeep' ? re2Matches(rule.regex, label) : undefined;
  return matches !== undefined && matches === (rule.action === 'labeldrop');
}
