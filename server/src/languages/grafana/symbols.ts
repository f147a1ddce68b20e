import type { JsonSource } from '#base/json/source.ts';
import type { JsonNode } from '#base/json/tree.ts';
import { itemsNamed, textNamed, valueNamed } from '#base/json/walk.ts';
import { t } from '#core/l10n.ts';
import type { DocumentSymbol } from '#core/language.ts';
import { contains } from '#core/span.ts';
import { elementSymbols, panelSymbol, ruleGroupSymbol, startOf } from './entry-symbols.ts';
import type { GrafanaModel } from './model.ts';

/** The outline of a dashboard: its variables, its rows with their panels, and each panel's queries; of alert rules by their groups. */
export function symbols(model: GrafanaModel): readonly DocumentSymbol[] {
  const { source, root } = model;
  return [
    ...variableSymbols(model, valueNamed(source, root, 'templating', 'list') ?? valueNamed(source, root, 'variables')),
    ...itemsNamed(source, root, 'rows').map((row) => panelSymbol(source, row)),
    ...inRows(source, itemsNamed(source, root, 'panels')),
    ...elementSymbols(source, valueNamed(source, root, 'elements')),
    ...itemsNamed(source, root, 'groups').map((group) => ruleGroupSymbol(source, group)),
  ];
}

function variableSymbols({ variables }: GrafanaModel, list: JsonNode | undefined): readonly DocumentSymbol[] {
  const here = list ? variables.filter(({ span }) => contains(list.span, span)) : [];
  const children = here.map(({ name, span, key }): DocumentSymbol => ({ name: `$${name}`, kind: 'field', span, selection: key.span }));
  return list && children.length > 0 ? [{ name: t('Variables'), kind: 'list', span: list.span, selection: startOf(list), children }] : [];
}

/** An unfolded row is followed by its panels, up to the next row; a folded one holds them. */
function inRows(source: JsonSource, panels: readonly JsonNode[]): readonly DocumentSymbol[] {
  const found: DocumentSymbol[] = [];
  let row: { readonly symbol: DocumentSymbol; readonly children: DocumentSymbol[] } | undefined;
  const endRow = (): void => {
    const end = row?.children.at(-1)?.span.end;
    if (row) {
      const { symbol, children } = row;
      found.push(end === undefined ? symbol : { ...symbol, span: { start: symbol.span.start, end }, children });
      row = undefined;
    }
  };
  for (const item of panels) {
    const symbol = panelSymbol(source, item);
    const isRow = textNamed(source, item, 'type') === 'row';
    if (isRow) {
      endRow();
    }
    if (isRow && itemsNamed(source, item, 'panels').length === 0) {
      row = { symbol, children: [] };
    } else {
      (isRow ? found : (row?.children ?? found)).push(symbol);
    }
  }
  endRow();
  return found;
}
