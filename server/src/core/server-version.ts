import { type ConnectedServer, flavourOf } from './flavour.ts';

/** The connected server, where it is of the flavour that holds. */
export function serverOfFlavour(environment: Parameters<typeof flavourOf>[0]): ConnectedServer | undefined {
  const { server } = environment;
  return server?.flavour === flavourOf(environment) ? server : undefined;
}

/** Compares major and minor alone: `3.5.0-rc.1` is 3.5. What is no version is never before another. */
export function isBefore(version: string, other: string): boolean {
  const [major, minor] = numbersOf(version);
  const [otherMajor, otherMinor] = numbersOf(other);
  return major < otherMajor || (major === otherMajor && minor < otherMinor);
}

function numbersOf(version: string): readonly [major: number, minor: number] {
  const [, major = '', minor = ''] = /^v?(\d+)\.(\d+)/.exec(version) ?? [];
  return major === '' ? [Number.POSITIVE_INFINITY, 0] : [Number(major), Number(minor)];
}
