package com.boltride.stream;

import com.boltride.local.AwsService;
import com.boltride.testaws.TestAws;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.eventstream.HeaderValue;
import software.amazon.eventstream.Message;

/**
 * What the local AWS has not: subscriptions to shards. One has a new record every 200 ms, the texts {@code 1}, {@code 2} and so on, for
 * as long as it is kept. Other calls are passed on. SDK clients made from now on use it.
 */
final class SubscribedKinesis implements AutoCloseable {

    private static final String JSON = "application/x-amz-json-1.1";
    private static final long PAUSE_MILLIS = 200;

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient passingOn = vertx.createHttpClient();
    private final URI behind;
    private volatile boolean refusing;
    private volatile int subscriptions;
    private int records;

    SubscribedKinesis(TestAws aws) throws Exception {
        behind = aws.endpoint(AwsService.KINESIS);
        int port = vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(1, TimeUnit.MINUTES)
                .actualPort();
        System.setProperty(AwsService.KINESIS.systemProperty(), "http://127.0.0.1:" + port);
        System.setProperty(SdkSystemSetting.CBOR_ENABLED.property(), "false");
    }

    /** Whether subscriptions are answered by an internal failure from now on. */
    void refuse(boolean refusing) {
        this.refusing = refusing;
    }

    /** How often somebody has subscribed. */
    int subscriptions() {
        return subscriptions;
    }

    @Override
    public void close() {
        System.clearProperty(SdkSystemSetting.CBOR_ENABLED.property());
        vertx.close();
    }

    private void answer(HttpServerRequest request) {
        String target = request.getHeader("X-Amz-Target");
        switch (target.substring(target.indexOf('.') + 1)) {
            case "DescribeStreamConsumer" ->
                request.response().putHeader("Content-Type", JSON).end("""
                        {"ConsumerDescription": {"ConsumerName": "consumer", "ConsumerStatus": "ACTIVE",
                          "ConsumerARN": "arn:aws:kinesis:us-east-1:000000000000:stream/subscribed/consumer/consumer:1",
                          "ConsumerCreationTimestamp": 1.0, "StreamARN": "arn:aws:kinesis:us-east-1:000000000000:stream/subscribed"}}""");
            case "SubscribeToShard" -> subscribe(request.response());
            default -> passOn(request);
        }
    }

    private void subscribe(HttpServerResponse subscription) {
        if (refusing) {
            subscription.setStatusCode(500).putHeader("Content-Type", JSON).end("{\"__type\": \"InternalFailure\"}");
            return;
        }
        subscriptions++;
        subscription.setChunked(true).putHeader("Content-Type", "application/vnd.amazon.eventstream");
        subscription.write(message("initial-response", "{}"));
        long timer = vertx.setPeriodic(PAUSE_MILLIS, tick -> {
            String text = Integer.toString(++records);
            subscription.write(message("SubscribeToShardEvent", """
                    {"Records": [{"SequenceNumber": "%s", "PartitionKey": "key", "Data": "%s",
                        "ApproximateArrivalTimestamp": %d}],
                      "ContinuationSequenceNumber": "%s", "MillisBehindLatest": 0}
                    """.formatted(
                            text, base64(text), System.currentTimeMillis() / 1000, text)));
        });
        subscription.exceptionHandler(gone -> vertx.cancelTimer(timer));
        subscription.closeHandler(gone -> vertx.cancelTimer(timer));
    }

    private void passOn(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        request.body()
                .compose(body -> passingOn
                        .request(HttpMethod.POST, behind.getPort(), behind.getHost(), "/")
                        .compose(call -> like(request, call).send(body)))
                .compose(answer -> head(answer, response).body())
                .onSuccess(response::end)
                .onFailure(fault -> response.setStatusCode(500).end());
    }

    private static HttpClientRequest like(HttpServerRequest request, HttpClientRequest call) {
        request.headers().forEach(header -> {
            if (!header.getKey().equalsIgnoreCase("Host") && !header.getKey().equalsIgnoreCase("Content-Length")) {
                call.putHeader(header.getKey(), header.getValue());
            }
        });
        return call;
    }

    private static HttpClientResponse head(HttpClientResponse answer, HttpServerResponse response) {
        response.setStatusCode(answer.statusCode()).putHeader("Content-Type", answer.getHeader("Content-Type"));
        return answer;
    }

    private static Buffer message(String type, String payload) {
        Map<String, HeaderValue> headers = Map.of(
                ":message-type", HeaderValue.fromString("event"),
                ":event-type", HeaderValue.fromString(type),
                ":content-type", HeaderValue.fromString(JSON));
        ByteBuffer message = new Message(headers, payload.getBytes(StandardCharsets.UTF_8)).toByteBuffer();
        byte[] bytes = new byte[message.remaining()];
        message.get(bytes);
        return Buffer.buffer(bytes);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
