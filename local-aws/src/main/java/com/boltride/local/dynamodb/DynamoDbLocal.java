package com.boltride.local.dynamodb;

import java.net.BindException;
import java.net.InetSocketAddress;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * Main class of the process that runs DynamoDB Local, in memory and with one database for every region and access key. It
 * builds the server itself, because the one of the library listens on every interface, sends telemetry and names a region
 * that does not exist.
 *
 * <p>The arguments are the address and the port to listen on, 0 for any free one. Prints {@code ready <port>} when it listens; ends when its
 * standard input does.
 */
public final class DynamoDbLocal {

    private DynamoDbLocal() {}

    public static void main(String[] args) throws Exception {
        Server server = new Server(new InetSocketAddress(args[0], Integer.parseInt(args[1])));
        server.setHandler(new LocalDynamoDBServerHandler(new RegionalRequestHandler(), null));
        try {
            server.start();
        } catch (BindException e) {
            System.out.println("port " + args[1] + ": " + e.getMessage());
            System.exit(1);
        }
        System.out.println("ready " + ((ServerConnector) server.getConnectors()[0]).getLocalPort());
        while (System.in.read() >= 0) {
            // Nothing is ever sent: only the end matters, which is the parent's end.
        }
        Runtime.getRuntime().halt(0);
    }
}
