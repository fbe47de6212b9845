package com.boltride.letter;

/** A message is no letter. Its own message says what is missing; it never quotes the content. */
public final class MalformedLetterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedLetterException(String message) {
        super(message);
    }
}
