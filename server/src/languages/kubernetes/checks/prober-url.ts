import { fieldValue } from '#base/schema/read.ts';
import type { TypeCheck } from '#base/schema/types.ts';
import { t } from '#core/l10n.ts';
import { standsForAnother } from '../scalar-kind.ts';

/** The address of a prober is host and port alone: with a scheme or a path the operator refuses the Probe. */
export const proberUrl: TypeCheck = {
  code: 'prober-url',
  severity: 'error',
  help: 'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.ProberSpec',
  type: 'Prober',
  *run(prober) {
    const url = fieldValue(prober, 'url');
    const [, scheme = '', host = '', path = ''] = /^(?:(\w+):\/\/)?([^/]+)(\/.*)?$/.exec(url?.kind === 'scalar' ? url.value : '') ?? [];
    if (url?.kind !== 'scalar' || standsForAnother(url) || scheme + path === '') {
      return;
    }
    const said = `${JSON.stringify(url.value)} url specified in proberSpec is invalid, it should be of the format \`hostname\` or \`hostname:port\``;
    const elsewhere = scheme === '' ? t('the path belongs into `path`') : t('the scheme belongs into `scheme`');
    const fixes =
      path === '' && url.style === 'plain' ? [{ title: t('Change to `{0}`', host), edits: [{ at: url.span, text: host }] }] : [];
    yield { span: url.span, message: `${said} — ${elsewhere}`, fixes };
  },
};
