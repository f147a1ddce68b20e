/** All tests of this folder; see `harness/host-bundle.ts`. */
declare module '#suite' {}
