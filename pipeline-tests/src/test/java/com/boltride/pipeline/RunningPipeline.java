package com.boltride.pipeline;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.s3.S3Client;

/** A pipeline that somebody else runs, known by nothing but the variables it has written. */
record RunningPipeline(Map<String, String> variables) {

    /** @param file of lines {@code export NAME='value'} */
    static RunningPipeline of(Path file) throws IOException {
        return new RunningPipeline(Files.readAllLines(file).stream()
                .map(line -> line.replace("export ", "").split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1].replace("'", ""))));
    }

    /** What a resource is called here that the pipeline calls so. */
    String named(String name) {
        return variables.getOrDefault("BOLT_RIDE_RESOURCE_PREFIX", "") + name;
    }

    KinesisClient kinesis() {
        return configured(KinesisClient.builder(), "KINESIS").build();
    }

    DynamoDbClient dynamoDb() {
        return configured(DynamoDbClient.builder(), "DYNAMODB").build();
    }

    S3Client s3() {
        return configured(S3Client.builder().forcePathStyle(true), "S3").build();
    }

    /** @return the status of a GET. @param variable that holds the service's URL */
    int statusOf(String variable, String path, boolean authenticated) throws IOException, InterruptedException {
        return statusOf(HttpRequest.newBuilder(URI.create(variables.get(variable) + path)), authenticated);
    }

    /** @return the status of an operator's POST. @param variable that holds the service's URL */
    int statusOfPost(String variable, String path, String json) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(variables.get(variable) + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        return statusOf(request, true);
    }

    private int statusOf(HttpRequest.Builder request, boolean authenticated) throws IOException, InterruptedException {
        if (authenticated) {
            String user = variables.get("BOLT_RIDE_API_USERNAME") + ":" + variables.get("BOLT_RIDE_API_PASSWORD");
            String encoded = Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + encoded);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.discarding())
                .statusCode();
    }

    private <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B configured(B builder, String service) {
        return builder.endpointOverride(URI.create(variables.get("AWS_ENDPOINT_URL_" + service)))
                .region(Region.of(variables.get("AWS_REGION")))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        variables.get("AWS_ACCESS_KEY_ID"), variables.get("AWS_SECRET_ACCESS_KEY"))))
                .httpClientBuilder(UrlConnectionHttpClient.builder());
    }
}
