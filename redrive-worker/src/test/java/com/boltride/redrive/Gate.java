package com.boltride.redrive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to a server that can be shut: connections are then broken, and new ones are refused. */
final class Gate implements AutoCloseable {

    private final URI server;
    private final ServerSocket entrance;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private volatile boolean shut;

    Gate(URI server) throws IOException {
        this.server = server;
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + entrance.getLocalPort());
    }

    void shut() {
        shut = true;
        connections.forEach(Gate::disconnect);
        connections.clear();
    }

    void open() {
        shut = false;
    }

    @Override
    public void close() throws IOException {
        shut();
        entrance.close();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = entrance.accept();
                connections.add(client);
                if (shut) {
                    disconnect(client);
                    continue;
                }
                Socket upstream = new Socket(server.getHost(), server.getPort());
                connections.add(upstream);
                start(() -> copy(client, upstream));
                start(() -> copy(upstream, client));
            }
        } catch (IOException e) {
            connections.forEach(Gate::disconnect);
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // One side has gone; so must the other.
        } finally {
            disconnect(from);
            disconnect(to);
        }
    }

    private static void disconnect(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "gate");
        thread.setDaemon(true);
        thread.start();
    }
}
