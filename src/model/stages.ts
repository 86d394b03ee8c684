// A hook around each stage of the flow, so that the bench can tell where time goes; by default it does nothing.

/** Runs a stage and may measure it. */
export type StageRunner = <T>(stage: string, work: () => T) => T;

/** Runs the stage and nothing else. */
export const runStage: StageRunner = (_stage, work) => work();
