import type { JsonSource } from '#base/json/source.ts';
import type { JsonNode } from '#base/json/tree.ts';
import { itemsNamed, stringNamed, textNamed, valueNamed } from '#base/json/walk.ts';
import { t } from '#core/l10n.ts';
import type { DocumentSymbol } from '#core/language.ts';

/** A panel or a row, with what stands in it. */
export function panelSymbol(source: JsonSource, item: JsonNode): DocumentSymbol {
  const type = textNamed(source, item, 'type') ?? '';
  const inner = itemsNamed(source, item, 'panels');
  const queries = itemsNamed(source, item, 'targets').flatMap((target) => querySymbol(source, target, target));
  const children = [...inner.map((one) => panelSymbol(source, one)), ...queries];
  const kind = type === 'row' || inner.length > 0 ? 'group' : 'object';
  return { ...titled(source, item, { span: item.span, type: type === 'row' ? '' : type, children }), kind };
}

/** The panels of the newer schema. */
export function elementSymbols(source: JsonSource, elements: JsonNode | undefined): readonly DocumentSymbol[] {
  return (elements?.kind === 'object' ? elements.members : []).flatMap(({ value }): readonly DocumentSymbol[] => {
    const spec = valueNamed(source, value, 'spec');
    if (!value || !spec) {
      return [];
    }
    const viewed = valueNamed(source, spec, 'vizConfig');
    const children = itemsNamed(source, spec, 'data', 'spec', 'queries').flatMap((query) => {
      const inner = valueNamed(source, query, 'spec');
      return querySymbol(source, valueNamed(source, inner, 'query', 'spec'), inner);
    });
    const type = textNamed(source, viewed, 'group') ?? textNamed(source, viewed, 'kind') ?? '';
    return [{ ...titled(source, spec, { span: value.span, type, children }), kind: 'object' }];
  });
}

/** A group of alert rules, with their queries. */
export function ruleGroupSymbol(source: JsonSource, group: JsonNode): DocumentSymbol {
  const children = itemsNamed(source, group, 'rules').map((rule): DocumentSymbol => {
    const queries = itemsNamed(source, rule, 'data').flatMap((query) => querySymbol(source, valueNamed(source, query, 'model'), query));
    return { ...titled(source, rule, { span: rule.span, type: '', children: queries }), kind: 'alert' };
  });
  return { ...titled(source, group, { span: group.span, type: '', children, key: 'name' }), kind: 'group' };
}

/** The place before a node. */
export function startOf({ span }: Pick<JsonNode, 'span'>): DocumentSymbol['selection'] {
  return { start: span.start, end: span.start };
}

interface Frame extends Pick<DocumentSymbol, 'span'> {
  readonly type: string;
  readonly children: readonly DocumentSymbol[];
  /** Of the member that names it, where that is not its title. */
  readonly key?: string;
}

function titled(source: JsonSource, node: JsonNode, { span, type, children, key = 'title' }: Frame): Omit<DocumentSymbol, 'kind'> {
  const title = stringNamed(source, node, key);
  return {
    name: (title && source.valueOf(title)) || type || t('Untitled'),
    ...(title && type ? { detail: type } : {}),
    span,
    selection: title?.span ?? startOf({ span }),
    ...(children.length > 0 ? { children } : {}),
  };
}

const longestName = 80;

/** A query by its expression; `holder` says which of the panel's it is. */
function querySymbol(source: JsonSource, query: JsonNode | undefined, holder: JsonNode | undefined): readonly DocumentSymbol[] {
  const string = stringNamed(source, query, 'expr');
  const line = string && source.valueOf(string).replace(/\s+/g, ' ').trim();
  const name = line && line.length > longestName ? `${line.slice(0, longestName)}…` : line;
  const detail = textNamed(source, holder, 'refId');
  return string && name && holder
    ? [{ name, kind: 'query', ...(detail ? { detail } : {}), span: holder.span, selection: string.span }]
    : [];
}
