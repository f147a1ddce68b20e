import type { Action, TemplateModel } from '../parse/tree.ts';

/** The actions that Go understands: what else is to be said of an action waits until it is one. */
export function soundActions({ actions, faults }: TemplateModel): { readonly actions: readonly Action[] } {
  if (faults.length === 0) {
    return { actions };
  }
  return { actions: actions.filter(({ span }) => !faults.some((fault) => span.start <= fault.span.start && fault.span.start <= span.end)) };
}
