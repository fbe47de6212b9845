package com.boltride.local.emr;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;

/** EMR Serverless on one machine: a server that answers the calls of {@link EmrServerlessApi}. */
public final class EmrServerless implements AutoCloseable {

    /** The release whose Spark the jobs are written for. */
    private static final String RELEASE = "emr-spark-8.1.0";

    private final HttpServer server;
    private final JobRuns jobRuns;

    private EmrServerless(HttpServer server, JobRuns jobRuns) {
        this.server = server;
        this.jobRuns = jobRuns;
    }

    /**
     * Listens at the address, with one application of that name.
     *
     * @throws IOException if the port is taken
     */
    public static EmrServerless start(InetSocketAddress address, String application, LocalSpark spark)
            throws IOException {
        HttpServer server = HttpServer.create(address, 0);
        Clock clock = Clock.systemUTC();
        Applications applications = new Applications(clock);
        applications.create(application, RELEASE, "SPARK");
        JobRuns jobRuns = new JobRuns(spark, clock);
        server.createContext("/", new RestHandler(new EmrServerlessApi(applications, jobRuns)));
        server.start();
        return new EmrServerless(server, jobRuns);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        jobRuns.close();
    }
}
