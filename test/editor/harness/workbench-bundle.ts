/** The path of VS Code's bundle below its folder. */
export const bundlePath = 'out/vs/code/browser/workbench/workbench.js';

/** Where the bundle inside code-server wants a server of its own, which VS Code itself does not. */
const repairs: readonly (readonly [RegExp, string])[] = [
  [/remoteAuthority:location\.host/, 'remoteAuthority:void 0'],
  [/(this\.userDataPath\)\.with\(\{scheme:\w+\.)vscodeRemote/, '$1vscodeUserData'],
];

/** The bundle as it is without a server behind it. Throws where another version has to be repaired in another way. */
export function withoutServer(bundle: string): string {
  return repairs.reduce((text, [pattern, replacement]) => {
    if (!pattern.test(text)) {
      throw new Error(`the workbench no longer has ${pattern}`);
    }
    return text.replace(pattern, replacement);
  }, bundle);
}
