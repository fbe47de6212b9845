package com.boltride.bench;

import com.boltride.bench.consumer.CpuPerEvent;
import com.boltride.bench.consumer.Latency;
import com.boltride.bench.consumer.Throughput;
import com.boltride.bench.micro.HotPathTimes;
import com.boltride.bench.report.ReportFigure;
import java.util.List;

/** Every figure, in the order in which they are measured. */
final class Figures {

    private Figures() {}

    static List<Figure> all() {
        return List.of(new CpuPerEvent(), new Throughput(), new Latency(), new HotPathTimes(), new ReportFigure());
    }
}
