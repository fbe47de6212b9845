package com.boltride.faults;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Passes the calls for one service on, or breaks them. */
final class ServiceProxy {

    private static final int MAX_HEADERS = 64 * 1024;

    private final Vertx vertx;
    private final AwsService service;
    private final Upstream upstream;
    private final Consumer<Call> journal;
    private final AtomicLong injected = new AtomicLong();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private volatile Dice dice = new Dice(Faults.none());

    ServiceProxy(Vertx vertx, AwsService service, URI endpoint, Consumer<Call> journal) {
        this.vertx = vertx;
        this.service = service;
        this.upstream = new Upstream(vertx, endpoint);
        this.journal = journal;
    }

    /** Begins to listen. @return the port */
    Future<Integer> listen() {
        HttpServerOptions options = new HttpServerOptions()
                // Whatever is closed from this side is closed by a reset: nothing else is closed from this side.
                .setSoLinger(0)
                .setHandle100ContinueAutomatically(true)
                .setMaxInitialLineLength(MAX_HEADERS)
                .setMaxHeaderSize(MAX_HEADERS);
        return vertx.createHttpServer(options)
                .requestHandler(this::accept)
                .listen(0, "127.0.0.1")
                .map(server -> server.actualPort());
    }

    void inject(Faults faults) {
        mostAtOnce.set(waiting.get());
        dice = new Dice(faults);
    }

    int mostAtOnce() {
        return mostAtOnce.get();
    }

    long injected() {
        return injected.get();
    }

    private void accept(HttpServerRequest exchange) {
        mostAtOnce.accumulateAndGet(waiting.incrementAndGet(), Math::max);
        // Comes when the call is answered, and when its caller gives up, whichever is first.
        exchange.response().endHandler(over -> waiting.decrementAndGet());
        exchange.body().onSuccess(body -> {
            Request request = new Request(exchange.method(), exchange.uri(), exchange.headers(), body);
            String operation = Operations.nameOf(service, request);
            journal.accept(new Call(Application.of(request), service, operation));
            decide(exchange, request, operation);
        });
    }

    private void decide(HttpServerRequest exchange, Request request, String operation) {
        Dice dice = this.dice;
        BatchCall batch = BatchCall.of(service, operation, request);
        Fault fault = dice.next(batch != null);
        Duration delay = dice.faults().delay();
        if (fault != null || !delay.isZero()) {
            injected.incrementAndGet();
        }
        if (delay.isZero()) {
            perform(exchange, request, fault, batch, dice);
        } else {
            vertx.setTimer(delay.toMillis(), timer -> perform(exchange, request, fault, batch, dice));
        }
    }

    private void perform(
            HttpServerRequest exchange, Request request, @Nullable Fault fault, @Nullable BatchCall batch, Dice dice) {
        if (fault == null) {
            answer(exchange, upstream.call(request));
            return;
        }
        switch (fault) {
            case SERVER_ERROR -> answer(exchange, Future.succeededFuture(ErrorAnswers.serverError(service, request)));
            case THROTTLED -> answer(exchange, Future.succeededFuture(ErrorAnswers.throttled(service, request)));
            case RESET_BEFORE -> reset(exchange);
            case RESET_AFTER -> upstream.call(request).onComplete(lost -> reset(exchange));
            case PARTIAL -> answer(exchange, batch.failPartly(upstream, dice));
            case UNANSWERED -> {}
        }
    }

    /** An AWS that itself does not answer looks to the caller as it would without the proxy. */
    private static void answer(HttpServerRequest exchange, Future<Answer> answer) {
        answer.onFailure(fault -> reset(exchange)).onSuccess(known -> {
            exchange.response().setStatusCode(known.status()).headers().setAll(known.headers());
            exchange.response().end(known.body());
        });
    }

    private static void reset(HttpServerRequest exchange) {
        exchange.connection().close();
    }
}
