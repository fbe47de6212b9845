package com.boltride.infra;

import com.boltride.local.AwsService;
import com.boltride.testaws.TestAws;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** Two files that take every way through the pipeline: good trips, a double start, an end without a start, a row that is none. */
record Sample(TestAws aws) {

    static final String DAY = "2024-05-25";

    void upload() throws IOException, InterruptedException {
        put(
                "data/trip_start.csv",
                List.of(
                        "trip_id,pickup_datetime,pickup_location_id,dropoff_location_id",
                        "a,2024-05-25 13:00:00,1,2",
                        "b,2024-05-25 14:00:00,1,3",
                        "b,2024-05-25 14:00:00,1,3",
                        "b,2024-05-25 14:30:00,1,3",
                        ",2024-05-25 15:00:00,1,3"));
        put(
                "data/trip_end.csv",
                List.of(
                        "trip_id,dropoff_datetime,fare_amount",
                        "a,2024-05-25 13:30:00,20.5",
                        "b,2024-05-25 14:40:00,30.25",
                        "c,2024-05-25 16:00:00,9"));
    }

    private void put(String key, List<String> lines) throws IOException, InterruptedException {
        URI object = aws.endpoint(AwsService.S3).resolve("/" + aws.named("bolt-ride-kpis") + "/" + key);
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(object)
                                .PUT(HttpRequest.BodyPublishers.ofString(String.join("\n", lines) + "\n"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new AssertionError(key + " could not be put: " + response.statusCode() + " " + response.body());
        }
    }
}
