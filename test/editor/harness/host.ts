/** Where VS Code runs the extension: in Node, on a computer or its server; or in a worker of the browser, without any server. */
export type Host = 'node' | 'web';

/** Both hosts, for tests that run in each. */
export const hosts: readonly Host[] = ['node', 'web'];
