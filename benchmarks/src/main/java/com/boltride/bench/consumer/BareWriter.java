package com.boltride.bench.consumer;

import java.util.List;

/** Writes events to the trips table. Fails where any has not been written: a bare client knows no second try. */
@FunctionalInterface
interface BareWriter {
    void write(List<BareEvent> events);
}
