// Why a picture cannot be used as a logo.

/** What is wrong with it and what to do, in words for the author. `line` is one of the picture's own, from 1. */
export class LogoFault extends Error {
  override readonly name = 'LogoFault';

  constructor(
    reason: string,
    readonly remedy: string,
    readonly line?: number,
  ) {
    super(reason);
  }
}
