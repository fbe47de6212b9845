package com.boltride.schedule;

/** EMR Serverless has answered, and asking again in the same way would bring the same answer. */
final class JobRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param reason for a person, naming what is wrong */
    JobRefusedException(String reason) {
        super(reason);
    }
}
