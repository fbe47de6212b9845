package com.boltride.cli.demo;

/**
 * How far the producer has come with a run.
 *
 * @param state as the producer names it
 * @param failure why the run failed; empty if it has not
 */
record ProducerRun(
        String state, String failure, long rowsRead, long rowsQuarantined, long startsPublished, long endsPublished) {

    boolean finished() {
        return state.equals("COMPLETED");
    }

    boolean failed() {
        return state.equals("FAILED");
    }
}
