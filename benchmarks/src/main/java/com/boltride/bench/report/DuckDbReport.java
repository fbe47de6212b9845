package com.boltride.bench.report;

import com.boltride.bench.Bench;
import com.boltride.bench.process.JavaProcess;
import com.boltride.bench.process.JavaProgram;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;

/** The report by DuckDB, in a process of its own, with all cores. */
final class DuckDbReport {

    private final Bench bench;
    private int runs;

    DuckDbReport(Bench bench) {
        this.bench = bench;
    }

    /** From the open connection to the last row of the last answer. */
    double seconds(StagedDay day) throws IOException, InterruptedException {
        return Double.parseDouble(answer(day)[0]);
    }

    Totals computed(StagedDay day) throws IOException, InterruptedException {
        String[] answer = answer(day);
        return new Totals(
                Long.parseLong(answer[1]),
                new BigDecimal(answer[2]),
                new BigDecimal(answer[3]),
                Long.parseLong(answer[4]));
    }

    private String[] answer(StagedDay day) throws IOException, InterruptedException {
        Path objects = day.location().resolve("trip_date=" + day.day()).resolve("*.json");
        try (JavaProcess process = JavaProcess.start(
                JavaProgram.main("duckdb-" + ++runs, DuckDbQueries.class, objects.toString()), bench.work())) {
            process.awaitGoodEnd();
            return process.awaitLine(DuckDbQueries.ANSWER).split(" ");
        }
    }
}
