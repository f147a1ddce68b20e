import type { YamlDocument, YamlModel } from '#base/yaml/tree.ts';
import { t } from '#core/l10n.ts';
import type { Check } from '#core/language.ts';
import type { Span } from '#core/span.ts';
import type { TypeExpression } from './types.ts';

/** For `Schema.rootType` of programs that read the first document of a file and nothing behind it. */
export function firstDocument(type: TypeExpression): (document: YamlDocument) => TypeExpression | undefined {
  return ({ span }) => (span.start === 0 ? type : undefined);
}

/** The documents that such a program does not read. */
export function ignoredDocument(help: string): Check<YamlModel> {
  return {
    code: 'ignored-document',
    severity: 'warning',
    help,
    *run({ text, documents }) {
      for (const { root } of documents.slice(1)) {
        if (root) {
          yield {
            span: firstLine(text, root.span),
            message: t('Only the first document of a file is read — move this into it, or into a file of its own'),
            tag: 'unnecessary',
          };
        }
      }
    },
  };
}

function firstLine(text: string, { start, end }: Span): Span {
  const lineBreak = text.slice(start, end).search(/\r?\n/);
  return { start, end: lineBreak < 0 ? end : start + lineBreak };
}
