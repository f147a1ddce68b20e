/** Where VS Code runs the extension: in Node, on a computer or its server; or in a worker of the browser, without any server. */
export type Host = 'node' | 'web';

/**
 * Both hosts, for tests that run in each. test/editor/suite runs whole in both; a workbench takes seconds to open, so of test/editor/ui only
 * what may differ is driven in both, and the rest in one of them.
 */
export const hosts: readonly Host[] = ['node', 'web'];
