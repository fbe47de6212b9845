package com.boltride.producer.csv;

/** Follows the quotes of one record, line by line: is a quoted field still open where the line ends? */
final class Quoting {

    private enum State {
        FIELD_START,
        UNQUOTED,
        QUOTED,
        /** After a quote within a quoted field: its end, or the first half of a doubled quote. */
        QUOTE_IN_QUOTED
    }

    private State state = State.FIELD_START;

    void follow(byte[] line) {
        for (byte b : line) {
            state = switch (state) {
                case FIELD_START -> b == '"' ? State.QUOTED : afterUnquoted(b);
                case UNQUOTED -> afterUnquoted(b);
                case QUOTED -> b == '"' ? State.QUOTE_IN_QUOTED : State.QUOTED;
                // Anything but a comma here is a fault, which the parser finds; the field is not open any more.
                case QUOTE_IN_QUOTED -> b == '"' ? State.QUOTED : afterUnquoted(b);
            };
        }
    }

    boolean isOpen() {
        return state == State.QUOTED;
    }

    private static State afterUnquoted(byte b) {
        return b == ',' ? State.FIELD_START : State.UNQUOTED;
    }
}
