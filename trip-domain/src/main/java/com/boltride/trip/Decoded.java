package com.boltride.trip;

/** What decoding gives: an event, or the reason why there is none. Bad input is a result here, never an exception. */
public sealed interface Decoded {

    /** The event is complete and consistent in itself. */
    record Valid(TripEvent event) implements Decoded {}

    /** The input is no event, or no possible one. */
    record Invalid(Rejection rejection) implements Decoded {}
}
