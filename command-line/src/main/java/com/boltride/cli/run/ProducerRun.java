package com.boltride.cli.run;

/**
 * How far the producer has come with a run.
 *
 * @param state as the producer names it
 * @param failure why the run failed; empty if it has not
 */
record ProducerRun(
        String id,
        String startKey,
        String state,
        String failure,
        long rowsRead,
        long startsPublished,
        long endsPublished) {

    boolean finished() {
        return state.equals("COMPLETED");
    }

    boolean failed() {
        return state.equals("FAILED");
    }
}
