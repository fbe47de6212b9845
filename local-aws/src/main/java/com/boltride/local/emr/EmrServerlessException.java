package com.boltride.local.emr;

/** An error as EMR Serverless answers it. */
final class EmrServerlessException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;

    private EmrServerlessException(int status, String type, String message) {
        super(message);
        this.status = status;
        this.type = type;
    }

    static EmrServerlessException validation(String message) {
        return new EmrServerlessException(400, "ValidationException", message);
    }

    static EmrServerlessException notFound(String what, String id) {
        return new EmrServerlessException(404, "ResourceNotFoundException", what + " " + id + " does not exist");
    }

    /** HTTP status. */
    int status() {
        return status;
    }

    /** The error's name in the API. */
    String type() {
        return type;
    }
}
