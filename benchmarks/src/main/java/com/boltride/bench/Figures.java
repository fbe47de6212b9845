package com.boltride.bench;

import com.boltride.bench.consumer.CpuPerEvent;
import java.util.List;

/** Every figure, in the order in which they are measured. */
final class Figures {

    private Figures() {}

    static List<Figure> all() {
        return List.of(new CpuPerEvent());
    }
}
