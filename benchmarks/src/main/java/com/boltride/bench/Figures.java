package com.boltride.bench;

import com.boltride.bench.consumer.CpuPerEvent;
import com.boltride.bench.consumer.Latency;
import com.boltride.bench.consumer.Scaling;
import com.boltride.bench.consumer.Throughput;
import com.boltride.bench.micro.HotPathTimes;
import com.boltride.bench.producer.ProducerFigure;
import com.boltride.bench.report.ReportFigure;
import com.boltride.bench.staging.StagingFigure;
import com.boltride.bench.start.StartFigure;
import java.util.List;

/** Every figure, in the order in which they are measured. */
final class Figures {

    private Figures() {}

    static List<Figure> all() {
        return List.of(
                new CpuPerEvent(),
                new Throughput(),
                new Latency(),
                new HotPathTimes(),
                new ReportFigure(),
                new ProducerFigure(),
                new StagingFigure(),
                new StartFigure(),
                new Scaling());
    }
}
