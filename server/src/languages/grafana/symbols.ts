import type { JsonNode } from '#base/json/tree.ts';
import { itemsNamed, stringNamed, textNamed, textOf, valueNamed } from '#base/json/walk.ts';
import { t } from '#core/l10n.ts';
import type { DocumentSymbol } from '#core/language.ts';
import type { GrafanaModel } from './model.ts';

/** The outline of a dashboard: its variables, its rows with their panels, and each panel's queries. */
export function symbols(model: GrafanaModel): readonly DocumentSymbol[] {
  const { text, root } = model;
  return [
    ...variables(text, valueNamed(text, valueNamed(text, root, 'templating'), 'list')),
    ...itemsNamed(text, root, 'rows').map((row) => panel(model, row)),
    ...inRows(
      text,
      itemsNamed(text, root, 'panels').map((item) => ({ item, symbol: panel(model, item) })),
    ),
  ];
}

function variables(text: string, list: JsonNode | undefined): readonly DocumentSymbol[] {
  const items = list?.kind === 'array' ? list.items : [];
  const children = items.flatMap((item): DocumentSymbol[] => {
    const name = stringNamed(text, item, 'name');
    return name ? [{ name: `$${textOf(text, name)}`, kind: 'field', span: item.span, selection: name.span }] : [];
  });
  return list && children.length > 0 ? [{ name: t('Variables'), kind: 'list', span: list.span, selection: startOf(list), children }] : [];
}

interface PanelSymbol {
  readonly item: JsonNode;
  readonly symbol: DocumentSymbol;
}

/** An unfolded row is followed by its panels, up to the next row; a folded one holds them. */
function inRows(text: string, panels: readonly PanelSymbol[]): readonly DocumentSymbol[] {
  const found: DocumentSymbol[] = [];
  let isInRow = false;
  for (const { item, symbol } of panels) {
    const row = found.at(-1);
    const isRow = textNamed(text, item, 'type') === 'row';
    if (row && isInRow && !isRow) {
      const span = { start: row.span.start, end: symbol.span.end };
      found[found.length - 1] = { ...row, span, children: [...(row.children ?? []), symbol] };
    } else {
      isInRow = isRow && itemsNamed(text, item, 'panels').length === 0;
      found.push(symbol);
    }
  }
  return found;
}

/** A panel or a row, with what stands in it. */
function panel(model: GrafanaModel, item: JsonNode): DocumentSymbol {
  const { text } = model;
  const title = stringNamed(text, item, 'title');
  const type = textNamed(text, item, 'type') ?? '';
  const inner = itemsNamed(text, item, 'panels');
  const children = [...inner.map((one) => panel(model, one)), ...itemsNamed(text, item, 'targets').flatMap((one) => query(text, one))];
  return {
    name: (title && textOf(text, title)) || type || t('Untitled'),
    ...(title && type && type !== 'row' ? { detail: type } : {}),
    kind: type === 'row' || inner.length > 0 ? 'group' : 'object',
    span: item.span,
    selection: title?.span ?? startOf(item),
    ...(children.length > 0 ? { children } : {}),
  };
}

const longestName = 80;

function query(text: string, target: JsonNode): readonly DocumentSymbol[] {
  const string = stringNamed(text, target, 'expr');
  const line = string && textOf(text, string).replace(/\s+/g, ' ').trim();
  const name = line && line.length > longestName ? `${line.slice(0, longestName)}…` : line;
  const detail = textNamed(text, target, 'refId');
  return string && name ? [{ name, kind: 'query', ...(detail ? { detail } : {}), span: target.span, selection: string.span }] : [];
}

function startOf({ span }: JsonNode): DocumentSymbol['selection'] {
  return { start: span.start, end: span.start };
}
